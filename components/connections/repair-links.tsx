import { ButtonLink } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** Both lead to Nectar's edit page, which opens on the step that the status asks for. */
export function RepairLinks({ id, urgent }: { id: string; urgent: boolean }) {
  const href = paths.connectionEdit(id);
  return (
    <>
      <ButtonLink href={href} prefetch={false} look={urgent ? "secondary" : "primary"}>
        Edit
      </ButtonLink>
      <ButtonLink href={href} prefetch={false} look={urgent ? "primary" : "secondary"}>
        Reconnect
      </ButtonLink>
    </>
  );
}
