import type { ConnectionStatus } from "../../connections/status";
import type { WizardRun } from "../../generated/client";

/** Wrong sign-ins after which the connect page goes on with what was typed. */
export const maxSignIns = 3;

/** Wrong codes after which one has to sign in again. */
export const maxCodes = 5;

export type Stage = "sign-in" | "verify" | "collect" | "done";

/**
 * The first step of a run that is still to be done. Its columns: `signIn` is "pending", "passed", "rejected" or
 * "continued" (rejected, and the person goes on all the same); `secondFactor` is "none", "pending" or "passed".
 */
export function stageOf(run: WizardRun): Stage {
  if (run.finishedAt !== null) return "done";
  if (run.signIn === "continued") return "collect";
  if (run.signIn !== "passed") return "sign-in";
  return run.secondFactor === "pending" ? "verify" : "collect";
}

/** What the provider makes of the login of a run that came as far as "collect". */
export function outcomeOf(run: WizardRun): ConnectionStatus {
  return run.signIn === "passed" ? "CONNECTED" : "PASSWORD_INCORRECT";
}
