import { db } from "../db";
import { seed } from "../seed";

/** Empties every table and seeds again: the sandbox is as on its first start. Ends all faults as well. */
export async function resetSandbox(): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.webhookDelivery.deleteMany();
    await tx.message.deleteMany();
    await tx.wizardRun.deleteMany();
    await tx.setting.deleteMany();
    // Companies, sites, connections, accounts and keys go with their organization.
    await tx.organization.deleteMany();
    await seed(tx);
  });
}
