import { cancelWalk } from "../clock/advance";
import { resetClock } from "../clock/clock";
import { db } from "../db";
import { seed } from "../seed";
import { signals } from "../signals";

/** Empties every table and seeds again: the sandbox is as on its first start, its clock and its faults too. */
export async function resetSandbox(): Promise<void> {
  await cancelWalk();
  await db.$transaction(async (tx) => {
    // Whoever changes a connection holds it first: waiting for them here, before anything is locked, avoids deadlocks.
    await tx.$executeRaw`LOCK TABLE "Connection" IN ACCESS EXCLUSIVE MODE`;
    await tx.webhookDelivery.deleteMany();
    await tx.message.deleteMany();
    await tx.outgoingMail.deleteMany();
    await tx.wizardRun.deleteMany();
    await tx.setting.deleteMany();
    // Fast however much there is. Companies, sites, connections, accounts and keys go with their organization; bills
    // and their usage have no foreign keys.
    await tx.$executeRaw`TRUNCATE "Organization", "Document", "UsageRecord" CASCADE`;
    resetClock();
    await seed(tx);
  });
  signals.emit("clock");
}
