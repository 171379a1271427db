import type { Metadata } from "next";
import { MessagePage } from "@/components/message-page";
import { ButtonLink } from "@/components/ui/button";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <MessagePage
      title="There is nothing here"
      action={<ButtonLink href={paths.dashboard()}>Go to the dashboard</ButtonLink>}
    >
      The address may be mistyped, or what it led to has been removed.
    </MessagePage>
  );
}
