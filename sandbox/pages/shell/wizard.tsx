import type { PropsWithChildren } from "hono/jsx";
import { Document } from "./document";
import { useTranslator } from "./presentation";

const steps = ["provider", "sign-in", "collect", "connected"] as const;
export type Step = (typeof steps)[number];

type WizardProps = PropsWithChildren<{
  /** The heading of the step, for the window title. */
  title: string;
  companyName: string;
  /** Where the connect page is; the edit page has no fixed order of steps. */
  step?: Step;
  hasErrors?: boolean;
  /** The utility's own page fills the width, without the wizard's margins. */
  isFramed?: boolean;
}>;

/** Nectar's wizard: who it is for, how far one is, and one step. */
export function Wizard({ title, companyName, step, hasErrors, isFramed, children }: WizardProps) {
  const t = useTranslator();
  const whole = `${title} – ${companyName}`;
  return (
    <Document
      title={hasErrors ? t("wizard.errorTitle", { title: whole }) : whole}
      styles={["base.css", "wizard.css", "login.css", "dress.css"]}
      script="wizard.js"
    >
      <header class="bar">
        <p class="bar-name">
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M12 2c4.5 5.4 7 9 7 12.4A7 7 0 0112 22a7 7 0 01-7-7.6C5 11 7.5 7.4 12 2z" />
          </svg>
          <span>
            <strong>{companyName}</strong>
            <small>{t(step ? "wizard.connect" : "wizard.edit")}</small>
          </span>
        </p>
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
