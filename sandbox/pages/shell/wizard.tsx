import type { PropsWithChildren } from "hono/jsx";
import { Document } from "./document";
import { Masthead } from "./masthead";
import { useTranslator, useWhiteLabel } from "./presentation";

const steps = ["provider", "sign-in", "collect", "connected"] as const;
export type Step = (typeof steps)[number];

type WizardProps = PropsWithChildren<{
  /** The heading of the step, for the window title. */
  title: string;
  companyName: string;
  /** Where the connect page is; the edit page has no fixed order of steps. */
  step?: Step;
  /** What is done here, where there is no step that tells. */
  task?: "connect" | "edit";
  hasErrors?: boolean;
  /** The utility's own page fills the width, without the wizard's margins. */
  isFramed?: boolean;
  /** Without scripts the browser loads the page again after so many seconds. */
  refreshSeconds?: number;
}>;

/** Nectar's wizard: who it is for, how far one is, and one step. */
export function Wizard(props: WizardProps) {
  const { title, companyName, step, hasErrors, isFramed, refreshSeconds, children } = props;
  const { task = step ? "connect" : "edit" } = props;
  const t = useTranslator();
  const whole = `${title} – ${useWhiteLabel().companyName ?? companyName}`;
  return (
    <Document
      title={hasErrors ? t("wizard.errorTitle", { title: whole }) : whole}
      styles={["base.css", "wizard.css", "login.css", "dress.css"]}
      script="wizard.js"
      refreshSeconds={refreshSeconds}
    >
      <header class="bar">
        <Masthead companyName={companyName} task={t(`wizard.${task}`)} />
        {step && <Progress current={step} />}
      </header>
      <main class={isFramed ? "stage stage-framed" : "stage"}>{children}</main>
    </Document>
  );
}

function Progress({ current }: { current: Step }) {
  const t = useTranslator();
  const position = steps.indexOf(current);
  return (
    <ol class="progress" aria-label={t("wizard.progress")}>
      {steps.map((step, index) => (
        <li
          key={step}
          class={index < position ? "is-past" : index === position ? "is-current" : ""}
          aria-current={index === position ? "step" : undefined}
        >
          <span class="progress-number" aria-hidden="true">
            {index < position ? "✓" : index + 1}
          </span>
          {t(`step.${step}`)}
          {index < position && <span class="visually-hidden"> {t("wizard.stepDone")}</span>}
        </li>
      ))}
    </ol>
  );
}
