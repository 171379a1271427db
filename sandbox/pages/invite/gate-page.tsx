import type { PropsWithChildren } from "hono/jsx";
import { Wizard } from "../shell/wizard";

type GatePageProps = PropsWithChildren<{
  title: string;
  companyName: string;
  isEdit: boolean;
  hasError: boolean;
}>;

/** A page in front of the wizard, in the wizard's frame. */
export function GatePage({ title, companyName, isEdit, hasError, children }: GatePageProps) {
  return (
    <Wizard title={title} companyName={companyName} task={isEdit ? "edit" : "connect"} hasErrors={hasError}>
      <div class="column">
        <h1>{title}</h1>
        {children}
      </div>
    </Wizard>
  );
}
