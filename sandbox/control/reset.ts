import { cancelWalk } from "../clock/advance";
import { inClockTurn, resetClock } from "../clock/clock";
import { db, type Transaction } from "../db";
import { Prisma } from "../generated/client";
import { seed } from "../seed";
import { signals } from "../signals";

/** A reset that somebody stands in the way of for all of these tries fails: ten seconds of requests in progress. */
const TRIES = 40;

/**
 * Empties every table, fast however much there is: what has an organization goes with it, the others are named. All
 * locks are taken here, before anything else. Whoever holds one of them and waits for another would be in a deadlock
 * with this: so it gives up long before Postgres looks for deadlocks (after 1 s), and is tried again.
 */
async function emptyTables(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SET LOCAL lock_timeout = '250ms'`;
  await tx.$executeRaw`
    TRUNCATE "Organization", "Document", "UsageRecord", "WebhookDelivery", "Message", "OutgoingMail", "WizardRun", "Setting"
    CASCADE`;
  await tx.$executeRaw`SET LOCAL lock_timeout = 0`;
}

/** Whether a statement failed in the database: here only for want of a lock. */
function isRefused(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && ["P2010", "P2034"].includes(error.code);
}

async function startAfresh(triesLeft = TRIES): Promise<void> {
  try {
    await db.$transaction(async (tx) => {
      await emptyTables(tx);
      resetClock();
      await seed(tx);
    });
  } catch (error) {
    if (triesLeft <= 1 || !isRefused(error)) throw error;
    await startAfresh(triesLeft - 1);
  }
}

/** Empties every table and seeds again: the sandbox is as on its first start, its clock and its faults too. */
export async function resetSandbox(): Promise<void> {
  await cancelWalk();
  await inClockTurn(() => startAfresh());
  signals.emit("clock");
}
