import { now } from "../clock/clock";
import { db, type Transaction } from "../db";
import type { OutgoingMail } from "../generated/client";
import { log } from "../log";
import { seal, unseal } from "../seal";
import { startWorker, type Worker } from "../worker";
import { type Mail, mailSchema } from "./mail";
import { deliver } from "./transport";

/** Waits before the second and later attempts, in milliseconds. After the last the mail is given up. */
const RETRY_DELAYS_MS = [5_000, 30_000, 120_000, 600_000, 3_600_000];

/**
 * Writes a mail in the transaction that causes it. Ring `signals.emit("mail")` after the commit. A decoy takes the same
 * work as a mail and is never sent.
 */
export async function enqueueMail(tx: Transaction, mail: Mail, isDecoy = false): Promise<void> {
  await tx.outgoingMail.create({ data: { sealedMail: await seal(mail), isDecoy, nextAttemptAt: now() } });
}

async function attempt({ id, sealedMail, isDecoy, attempts }: OutgoingMail): Promise<void> {
  try {
    if (!isDecoy) await deliver(await unseal(mailSchema, sealedMail));
    await db.outgoingMail.deleteMany({ where: { id } });
  } catch (error) {
    const wait = RETRY_DELAYS_MS[attempts];
    log.warn({ err: error, mail: id, attempt: attempts + 1, isGivenUp: wait === undefined }, "mail not sent");
    if (wait === undefined) {
      await db.outgoingMail.deleteMany({ where: { id } });
      return;
    }
    const nextAttemptAt = new Date(now().getTime() + wait);
    await db.outgoingMail.updateMany({ where: { id }, data: { attempts: attempts + 1, nextAttemptAt } });
  }
}

async function run(): Promise<void> {
  const due = await db.outgoingMail.findMany({
    where: { nextAttemptAt: { lte: now() } },
    orderBy: { id: "asc" },
  });
  for (const mail of due) await attempt(mail);
}

let last: Promise<void> = Promise.resolve();

/**
 * Tries every mail that is due, one after the other, after any run in progress: when it resolves, what was queued
 * before the call has been delivered or waits for its next attempt.
 */
export function sendDueMail(): Promise<void> {
  const next = last.then(run);
  last = next.catch(() => {});
  return next;
}

/** Sends queued mail as soon as it is due, what was left over from before a restart included. */
export function startMailer(): Worker {
  return startWorker("mail", sendAndLookAhead, { signal: "mail" });
}

async function sendAndLookAhead(): Promise<Date | null> {
  await sendDueMail();
  const next = await db.outgoingMail.findFirst({
    orderBy: { nextAttemptAt: "asc" },
    select: { nextAttemptAt: true },
  });
  return next?.nextAttemptAt ?? null;
}
