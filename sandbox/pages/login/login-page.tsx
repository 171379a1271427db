import type { PropsWithChildren } from "hono/jsx";
import type { Provider } from "../../providers/provider";
import { Wizard } from "../shell/wizard";
import { UtilityWindow } from "./utility-window";
import type { Visit } from "./visit";

type LoginPageProps = PropsWithChildren<{
  visit: Visit;
  provider: Provider;
  title: string;
  back: { href: string; label: string };
  hasErrors?: boolean;
  /** The utility's site did not load: the window shows no dress. */
  isBlank?: boolean;
  /** Without scripts the browser loads the page again after so many seconds. */
  refreshSeconds?: number;
}>;

/** A step at the utility as a whole page: the wizard around, and the utility's own site in a window. */
export function LoginPage(props: LoginPageProps) {
  const { visit, provider, title, back, hasErrors, isBlank, refreshSeconds, children } = props;
  return (
    <Wizard
      title={title}
      companyName={visit.company.name}
      step={visit.step}
      hasErrors={hasErrors}
      refreshSeconds={refreshSeconds}
      isFramed
    >
      <UtilityWindow provider={provider} companyName={visit.company.name} back={back} isBlank={isBlank}>
        {children}
      </UtilityWindow>
    </Wizard>
  );
}
