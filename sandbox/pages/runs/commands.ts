import { db } from "../../db";
import type { WizardRun } from "../../generated/client";
import { sendMessage } from "../../messages/commands";
import { type Credentials, checkLogin } from "../../providers/login";
import type { Provider } from "../../providers/provider";
import { checkAnswer, newSmsChallenge } from "../../providers/second-factor";
import { seal } from "../../seal";
import { challengeOf, type RunOwner } from "./queries";
import { maxCodes } from "./run";

/** Runs, and what was typed in them, are kept no longer than this. */
const keptForMs = 24 * 60 * 60 * 1000;

/** Starts a way through the pages with this provider. */
export async function startRun(owner: RunOwner, provider: Provider): Promise<WizardRun> {
  await db.wizardRun.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - keptForMs) } } });
  return db.wizardRun.create({ data: { ...owner, providerKey: provider.key } });
}

/** Tries a login at the provider and keeps it with the answer. Sends the code where the login needs one. */
export async function signIn(run: WizardRun, provider: Provider, typed: Credentials): Promise<WizardRun> {
  const sealedLogin = await seal(typed);
  if (!checkLogin(provider, typed)) {
    return db.wizardRun.update({
      where: { id: run.id },
      data: { sealedLogin, signIn: "rejected", failedSignIns: { increment: 1 } },
    });
  }
  const { secondFactor } = provider.login;
  const passed = await db.wizardRun.update({
    where: { id: run.id },
    data: {
      sealedLogin,
      signIn: "passed",
      secondFactor: secondFactor.kind === "none" ? "none" : "pending",
      sealedChallenge: null,
      failedCodes: 0,
    },
  });
  await sendCode(passed, provider);
  return passed;
}

/** Goes on with a login that the provider rejected. Does nothing to a run without one. */
export async function continueAnyway(run: WizardRun): Promise<void> {
  await db.wizardRun.updateMany({
    where: { id: run.id, signIn: "rejected" },
    data: { signIn: "continued" },
  });
}

/** Sends a fresh SMS code, which replaces the one before. Other second factors need nothing sent. */
export async function sendCode(run: WizardRun, provider: Provider): Promise<void> {
  const { secondFactor } = provider.login;
  if (secondFactor.kind !== "sms") return;
  const challenge = newSmsChallenge(Date.now());
  await db.wizardRun.update({
    where: { id: run.id },
    data: { sealedChallenge: await seal(challenge) },
  });
  await sendMessage({
    channel: "sms",
    provider: provider.name,
    recipient: secondFactor.phone,
    text: `${provider.name}: your verification code is ${challenge.code}. It is valid for 10 minutes.`,
    code: challenge.code,
  });
}

/**
 * Checks an answer to the second factor. Each wrong one counts, whatever code was sent; the fifth ends the sign-in.
 */
export async function answerSecondFactor(
  run: WizardRun,
  provider: Provider,
  answer: string,
): Promise<"passed" | "wrong" | "locked"> {
  const isRight = checkAnswer(provider.login.secondFactor, answer, await challengeOf(run), Date.now());
  const open = { id: run.id, signIn: "passed", failedCodes: { lt: maxCodes } };
  if (isRight) {
    const { count } = await db.wizardRun.updateMany({
      where: open,
      data: { secondFactor: "passed", sealedChallenge: null },
    });
    return count === 1 ? "passed" : "locked";
  }
  await db.wizardRun.updateMany({ where: open, data: { failedCodes: { increment: 1 } } });
  const { count } = await db.wizardRun.updateMany({
    where: { id: run.id, failedCodes: { gte: maxCodes } },
    data: { signIn: "pending", secondFactor: "none", sealedChallenge: null },
  });
  return count === 1 ? "locked" : "wrong";
}

/** Ends a run: nothing that was typed is kept with it. */
export async function finishRun(run: WizardRun): Promise<void> {
  await db.wizardRun.updateMany({
    where: { id: run.id, finishedAt: null },
    data: { finishedAt: new Date(), sealedLogin: null, sealedChallenge: null },
  });
}
