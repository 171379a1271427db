import { db } from "../db";
import { startWorker, type Worker } from "../worker";

/** Rows a statement: short transactions, whatever the company's size. */
const BATCH = 5000;

/** Repeats a statement that deletes a batch until it finds no more. */
async function drain(deleteBatch: () => Promise<number>): Promise<void> {
  while ((await deleteBatch()) > 0);
}

/**
 * Removes all rows of one company. What makes new rows goes first, so that none come after; bills and usage have no
 * foreign keys and follow; the company is last, so that whatever a crash left behind is found again.
 */
async function removeCompany(id: string): Promise<void> {
  await drain(
    () => db.$executeRaw`
      DELETE FROM "Connection" WHERE "id" IN (SELECT "id" FROM "Connection" WHERE "companyId" = ${id}::uuid LIMIT ${BATCH})`,
  );
  await db.job.deleteMany({ where: { companyId: id } });
  await drain(
    () => db.$executeRaw`
      DELETE FROM "UsageRecord" WHERE "id" IN (SELECT "id" FROM "UsageRecord" WHERE "companyId" = ${id}::uuid LIMIT ${BATCH})`,
  );
  await drain(
    () => db.$executeRaw`
      DELETE FROM "Document" WHERE "id" IN (SELECT "id" FROM "Document" WHERE "companyId" = ${id}::uuid LIMIT ${BATCH})`,
  );
  await db.meter.deleteMany({ where: { companyId: id } });
  await db.company.deleteMany({ where: { id } });
}

async function removeDeletedCompanies(): Promise<null> {
  const deleted = await db.company.findMany({ where: { deletedAt: { not: null } }, select: { id: true } });
  for (const { id } of deleted) await removeCompany(id);
  return null;
}

/** Removes the rows of deleted companies; those of before a restart included. */
export function startDeletions(): Worker {
  return startWorker("deletions", removeDeletedCompanies, { signal: "deletion" });
}
