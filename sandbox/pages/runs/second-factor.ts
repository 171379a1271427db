import { db } from "../../db";
import { takeTotpStep } from "../../providers/memory";
import { judgeAnswer } from "../../providers/second-factor";
import { completeStep } from "./commands";
import { challengeOf } from "./queries";
import { maxCodes, type OpenRun } from "./run";

/**
 * What came of an answer. "late": the code was right and had expired; "used": an authenticator code that was used
 * before; both may be followed by another try. "locked": it was the fifth wrong one, and one has to sign in again.
 */
export type AnswerResult = "passed" | "wrong" | "late" | "used" | "locked";

/** Checks an answer to the second factor. Each wrong one counts, whatever code was sent. `now` is in ms. */
export async function answerSecondFactor(
  open: OpenRun,
  answer: string,
  visit: { isRenewal?: true },
  now = Date.now(),
): Promise<AnswerResult> {
  const { run, provider } = open;
  const judged = judgeAnswer(provider.login.secondFactor, answer, await challengeOf(run), now);
  if (judged === "late") return "late";
  if (judged === "wrong") return countWrong(run.id);
  if (judged !== "right" && !(await takeTotpStep(open, judged.totpStep, visit))) return "used";
  return (await completeStep(open, "verify", { sealedChallenge: null })) ? "passed" : "locked";
}

async function countWrong(id: string): Promise<AnswerResult> {
  await db.wizardRun.updateMany({
    where: { id, signIn: "passed", failedCodes: { lt: maxCodes } },
    data: { failedCodes: { increment: 1 } },
  });
  const { count } = await db.wizardRun.updateMany({
    where: { id, failedCodes: { gte: maxCodes } },
    data: { signIn: "pending", stepsLeft: [], sealedChallenge: null },
  });
  return count === 1 ? "locked" : "wrong";
}
