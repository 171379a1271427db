import { type ConnectionStatus, connectionStatus } from "../../connections/status";
import type { WizardRun } from "../../generated/client";
import { type LoginStep, steps } from "../../providers/attempt";
import { customProvider } from "../../providers/custom";
import { findProviderByKey } from "../../providers/directory";
import type { Provider } from "../../providers/provider";

/** Wrong sign-ins after which the connect page goes on with what was typed. */
export const maxSignIns = 3;

/** Wrong codes after which one has to sign in again. */
export const maxCodes = 5;

/** How long a slow provider takes to answer, in milliseconds of real time. */
export const slowAnswerMs = 20_000;

/** A run, with what it signs in to and for whom. */
export type OpenRun = { run: WizardRun; provider: Provider; companyId: string };

/** "checking": a slow provider has not answered yet. */
export type Stage = "sign-in" | "checking" | LoginStep | "collect" | "done";

/** The first step of a run that is still to be done, at this time (real, in ms since the epoch). */
export function stageOf(run: WizardRun, now = Date.now()): Stage {
  if (run.finishedAt !== null) return "done";
  if (run.answersAt !== null && run.answersAt.getTime() > now) return "checking";
  if (run.signIn === "continued") return "collect";
  if (run.signIn !== "passed") return "sign-in";
  return steps.find((step) => step === run.stepsLeft[0]) ?? "collect";
}

/** What the provider makes of the login of a run that came as far as "collect". */
export function outcomeOf(run: WizardRun): ConnectionStatus {
  return connectionStatus.catch("OTHER_ERROR").parse(run.outcome);
}

/** The provider that a run signs in to; undefined for a run of one that is no longer in the directory. */
export function providerOfRun({ providerKey, customName, customUrl }: WizardRun): Provider | undefined {
  if (customName !== null && customUrl !== null) return customProvider(customName, customUrl);
  return findProviderByKey(providerKey ?? "");
}
