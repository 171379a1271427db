import type { Ask } from "./api";
import type { Subject } from "./subject";
import { Skip, Stop, Trial } from "./trial";

/** What a check works with. */
export type Bench = { ask: Ask; trial: Trial; subject: Subject };

export type Check = {
  /** A sentence that holds when the API is as documented. */
  title: string;
  /** Where Nectar documents it, for whoever reads of a difference. */
  source: string;
  run: (bench: Bench) => Promise<void>;
};

export type Outcome =
  | { kind: "documented" }
  | { kind: "differs"; differences: string[] }
  | { kind: "skipped"; reason: string };

/** Runs one check. Nothing that happens in it ends the others. */
export async function outcomeOf(check: Check, ask: Ask, subject: Subject): Promise<Outcome> {
  const trial = new Trial();
  try {
    await check.run({ ask, trial, subject });
  } catch (error) {
    if (error instanceof Skip && trial.differences.length === 0) {
      return { kind: "skipped", reason: error.message };
    }
    const isExpected = error instanceof Skip || error instanceof Stop;
    if (!isExpected) trial.differences.push(`could not be checked: ${reasonOf(error)}`);
  }
  return trial.differences.length === 0
    ? { kind: "documented" }
    : { kind: "differs", differences: trial.differences };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
