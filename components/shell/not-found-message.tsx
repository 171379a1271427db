import { Message } from "@/components/shell/message";
import { ButtonLink } from "@/components/ui/button";
import { paths } from "@/lib/paths";

export function NotFoundMessage() {
  return (
    <Message
      title="There is nothing here"
      action={<ButtonLink href={paths.dashboard()}>Go to the dashboard</ButtonLink>}
    >
      The address may be mistyped, or what it led to has been removed.
    </Message>
  );
}
