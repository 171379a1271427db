import type { WizardRun } from "../../generated/client";
import type { Provider } from "../../providers/provider";
import { maxCodes } from "../runs/run";
import { type Step, Wizard } from "../shell/wizard";
import { SignInView, type SignInViewProps } from "./sign-in-view";
import { UtilityWindow } from "./utility-window";
import { VerifyView, type VerifyViewProps } from "./verify-view";

type Around = { companyName: string; step?: Step; back: { href: string; label: string } };

/** The sign-in step as a whole page. */
export function SignInPage({ companyName, step, back, ...view }: Around & SignInViewProps) {
  const hasErrors = view.isRejected || Object.values(view.errors).some(Boolean);
  return (
    <Wizard
      title={`Sign in to ${view.provider.name}`}
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
  return (
    <Wizard
      title="Verify it's you"
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
export function wrongAnswer(run: WizardRun, provider: Provider): string | undefined {
  if (run.failedCodes === 0) return undefined;
  const left = maxCodes - run.failedCodes;
  const what = provider.login.secondFactor.kind === "question" ? "answer" : "code";
  return `${provider.name} did not accept this ${what}. ${left} ${left === 1 ? "try" : "tries"} left.`;
}

/** Why a run that had passed the sign-in is back at it. */
export function signInNotice(run: WizardRun): string | undefined {
  return run.failedCodes >= maxCodes ? "Too many wrong answers. Sign in again to go on." : undefined;
}
