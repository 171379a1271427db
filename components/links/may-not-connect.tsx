import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";

/** For a role that may look but not connect. */
export function MayNotConnect() {
  return (
    <PageHeader
      title="Your role can look, but not connect"
      lead="Ask an owner or an administrator of your company to connect or repair a utility account, or to change your role."
      action={<ButtonLink href={paths.dashboard()}>Back to the dashboard</ButtonLink>}
    />
  );
}
