import { now as sandboxNow } from "../../clock/clock";
import { db } from "../../db";
import type { Prisma, WizardRun } from "../../generated/client";
import { attemptLogin, type LoginStep, statusAfter } from "../../providers/attempt";
import type { Credentials } from "../../providers/login";
import { storePassword } from "../../providers/memory";
import type { Provider } from "../../providers/provider";
import { seal } from "../../seal";
import { sendCode } from "./codes";
import { credentialsOf, type RunOwner } from "./queries";
import { type OpenRun, slowAnswerMs } from "./run";

/** Runs, and what was typed in them, are kept no longer than this. */
const keptForMs = 24 * 60 * 60 * 1000;

/** Starts a way through the pages with this provider. */
export async function startRun(owner: RunOwner, provider: Provider): Promise<WizardRun> {
  await db.wizardRun.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - keptForMs) } } });
  const named = provider.isCustom
    ? { customName: provider.name, customUrl: provider.url }
    : { providerKey: provider.key };
  return db.wizardRun.create({ data: { ...owner, ...named } });
}

/**
 * Tries a login at the provider and keeps it with the answer. Sends the code where the login needs one. Who
 * renews the login of a connection is not asked to choose its accounts again.
 */
export async function signIn(
  open: OpenRun,
  typed: Credentials,
  { isRenewal }: { isRenewal?: true },
): Promise<WizardRun> {
  const { run, provider } = open;
  const { answer, stepsLeft: asked } = await attemptLogin(open, typed);
  const stepsLeft = isRenewal ? asked.filter((step) => step !== "accounts") : asked;
  const isSlow = provider.login.quirk === "slow";
  const answered = await db.wizardRun.update({
    where: { id: run.id },
    data: {
      sealedLogin: await seal(typed),
      signIn: answer === "accepted" ? "passed" : answer,
      outcome: statusAfter(provider, answer),
      answersAt: isSlow ? new Date(Date.now() + slowAnswerMs) : null,
      stepsLeft,
      chosenAccounts: [],
      sealedChallenge: null,
      failedCodes: 0,
      failedSignIns: { increment: answer === "rejected" ? 1 : 0 },
    },
  });
  if (stepsLeft[0] === "verify") await sendCode({ ...open, run: answered });
  return answered;
}

/**
 * Goes on with a login that does not work as it is: one that the provider did not accept, or one whose password has
 * expired. Answers whether there was one.
 */
export async function continueAnyway(run: WizardRun): Promise<boolean> {
  const unaccepted = await db.wizardRun.updateMany({
    where: { id: run.id, finishedAt: null, signIn: { in: ["rejected", "locked", "down"] } },
    data: { signIn: "continued" },
  });
  if (unaccepted.count === 1) return true;
  const expired = await db.wizardRun.updateMany({
    where: { id: run.id, finishedAt: null, signIn: "passed", stepsLeft: { has: "new-password" } },
    data: { signIn: "continued", outcome: "NEW_PASSWORD_NEEDED", stepsLeft: [] },
  });
  return expired.count === 1;
}

/** "I am a person". */
export async function confirmPerson(open: OpenRun): Promise<void> {
  await completeStep(open, "person");
}

/** Sets a new password at the utility, and goes on with it. */
export async function setPassword(open: OpenRun, password: string): Promise<void> {
  const typed = await credentialsOf(open.run);
  if (typed === undefined) return;
  const isDone = await completeStep(open, "new-password", {
    sealedLogin: await seal({ username: typed.username, password }),
  });
  if (isDone) await storePassword(open, password, sandboxNow());
}

/** Takes the accounts with these numbers. */
export async function chooseAccounts(open: OpenRun, numbers: string[]): Promise<void> {
  await completeStep(open, "accounts", { chosenAccounts: numbers });
}

/** Marks the step that a run is at as done, and sends the code if that comes next. Done twice it counts once. */
export async function completeStep(
  open: OpenRun,
  step: LoginStep,
  data: Prisma.WizardRunUpdateManyMutationInput = {},
): Promise<boolean> {
  const { run } = open;
  const [current, ...stepsLeft] = run.stepsLeft;
  if (current !== step) return false;
  const { count } = await db.wizardRun.updateMany({
    where: { id: run.id, finishedAt: null, signIn: "passed", stepsLeft: { equals: run.stepsLeft } },
    data: { ...data, stepsLeft },
  });
  if (count === 1 && stepsLeft[0] === "verify") await sendCode(open);
  return count === 1;
}

/** Ends a run: nothing that was typed is kept with it. */
export async function finishRun(run: WizardRun): Promise<void> {
  await db.wizardRun.updateMany({
    where: { id: run.id, finishedAt: null },
    data: { finishedAt: new Date(), sealedLogin: null, sealedChallenge: null },
  });
}
