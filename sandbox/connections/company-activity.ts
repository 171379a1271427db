import { now } from "../clock/clock";
import { db } from "../db";
import { signals } from "../signals";

/**
 * Deactivates a company, or activates it again. Its connections become COMPANY_INACTIVE, or go back to the status
 * they had, in the background and at once: each is given a check that is due now.
 */
export async function setCompanyActive(companyId: string, isActive: boolean): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.company.update({ where: { id: companyId }, data: { isActive } });
    await tx.connection.updateMany({
      where: { companyId, ...(isActive ? { status: "COMPANY_INACTIVE" } : {}) },
      data: { checkDueAt: now() },
    });
  });
  signals.emit("check");
}
