import type { WizardRun } from "../../generated/client";
import type { Translator } from "../../i18n/translator";
import type { Provider } from "../../providers/provider";
import { maxCodes } from "../runs/run";
import { useTranslator } from "../shell/presentation";
import { type Step, Wizard } from "../shell/wizard";
import { SignInView, type SignInViewProps } from "./sign-in-view";
import { UtilityWindow } from "./utility-window";
import { VerifyView, type VerifyViewProps } from "./verify-view";

type Around = { companyName: string; step?: Step; back: { href: string; label: string } };

/** The sign-in step as a whole page. */
export function SignInPage({ companyName, step, back, ...view }: Around & SignInViewProps) {
  const t = useTranslator();
  const hasErrors = view.isRejected || Object.values(view.errors).some(Boolean);
  return (
    <Wizard
      title={t("signIn.title", { provider: view.provider.name })}
      companyName={companyName}
      step={step}
      hasErrors={hasErrors}
      isFramed
    >
      <UtilityWindow provider={view.provider} back={back}>
        <SignInView {...view} />
      </UtilityWindow>
    </Wizard>
  );
}

/** The second-factor step as a whole page. */
export function VerifyPage({ companyName, step, back, ...view }: Around & VerifyViewProps) {
  const t = useTranslator();
  return (
    <Wizard
      title={t("verify.title")}
      companyName={companyName}
      step={step}
      hasErrors={view.error !== undefined}
      isFramed
    >
      <UtilityWindow provider={view.provider} back={back}>
        <VerifyView {...view} />
      </UtilityWindow>
    </Wizard>
  );
}

/** What to say about the wrong answers so far; undefined when there were none. */
export function wrongAnswer(run: WizardRun, provider: Provider, t: Translator): string | undefined {
  if (run.failedCodes === 0) return undefined;
  const isQuestion = provider.login.secondFactor.kind === "question";
  return t(isQuestion ? "verify.wrongAnswer" : "verify.wrongCode", {
    provider: provider.name,
    left: maxCodes - run.failedCodes,
  });
}

/** Why a run that had passed the sign-in is back at it. */
export function signInNotice(run: WizardRun, t: Translator): string | undefined {
  return run.failedCodes >= maxCodes ? t("signIn.tooManyAnswers") : undefined;
}
