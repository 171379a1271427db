import { now } from "../clock/clock";
import { db } from "../db";
import type { Account } from "../generated/client";

/**
 * Moves accounts on while they are collected: found ones are ONBOARDED when the collection begins, and PULL_COMPLETED when
 * all their bills are there; an account that is not to be tracked is CUSTOMER_NOT_TRACKED (`/cookbooks/connection-statuses`).
 */
export async function settleAccounts(
  accounts: Pick<Account, "id" | "trackingStatus">[],
  stage: "ONBOARDED" | "PULL_COMPLETED",
): Promise<void> {
  const at = now();
  const untracked = accounts.filter(({ trackingStatus }) => trackingStatus === "DISABLED");
  await move(untracked, "CUSTOMER_NOT_TRACKED", [], at);
  const tracked = accounts.filter((account) => !untracked.includes(account));
  // A later visit to an account that was pulled before does not make it new again.
  await move(tracked, stage, stage === "ONBOARDED" ? ["PULL_COMPLETED"] : [], at);
}

async function move(accounts: Pick<Account, "id">[], status: string, except: string[], at: Date) {
  const ids = accounts.map(({ id }) => id);
  if (ids.length === 0) return;
  // Each statement leaves an account that makes sense: nobody reads of a status that was seen after it was recorded.
  await db.account.updateMany({
    where: { id: { in: ids }, status: { notIn: [status, ...except] } },
    data: { status, statusFirstSeenTime: at, statusLastUpdateTime: at, statusErrorDetail: null },
  });
  await db.account.updateMany({ where: { id: { in: ids }, status }, data: { statusLastUpdateTime: at } });
}
