import { now } from "../clock/clock";
import { lockConnection } from "../connections/change";
import { withDetails } from "../connections/queries";
import { db, type Transaction } from "../db";
import { InvalidInputError } from "../invalid-input";
import { signals } from "../signals";
import { recordConnectionChange } from "../webhooks/connection-events";

/** Whether bills of an account are collected, and whether its meters follow. */
export type Tracking = { id: string; isTracked: boolean; updateMeters: boolean };

type Owned = { id: string; connectionId: string };

async function writeTracking(tx: Transaction, { id, isTracked, updateMeters }: Tracking): Promise<void> {
  const trackingStatus = isTracked ? "ENABLED" : "DISABLED";
  const before = await tx.account.findUniqueOrThrow({ where: { id } });
  // DISABLED shows as CUSTOMER_NOT_TRACKED (API reference, accounts); tracked again it is as one that was confirmed.
  const resumed = before.status === "CUSTOMER_NOT_TRACKED" ? "ONBOARDED" : before.status;
  const status = isTracked ? resumed : "CUSTOMER_NOT_TRACKED";
  const times = status === before.status ? {} : { statusFirstSeenTime: now(), statusLastUpdateTime: now() };
  await tx.account.update({ where: { id }, data: { trackingStatus, status, ...times } });
  if (updateMeters) await tx.meter.updateMany({ where: { accountId: id }, data: { isTracked } });
}

/** Changes accounts of one connection, tells its webhooks, and lets the collector catch up. */
async function trackOfConnection(tx: Transaction, connectionId: string, changes: Tracking[]): Promise<void> {
  const before = await lockConnection(tx, connectionId);
  for (const change of changes) await writeTracking(tx, change);
  const catchesUp = before.status === "CONNECTED" && changes.some(({ isTracked }) => isTracked);
  const after = await tx.connection.update({
    where: { id: connectionId },
    data: { updatedAt: now(), ...(catchesUp && { collectDueAt: now() }) },
    include: withDetails,
  });
  await recordConnectionChange(tx, before, after);
}

/**
 * Turns the collection of a company's accounts on or off, all or none of them. Throws `InvalidInputError` for an id that
 * is no account of the company.
 */
export async function trackAccounts(companyId: string, changes: Tracking[]): Promise<void> {
  await db.$transaction(async (tx) => {
    const owned: Owned[] = await tx.account.findMany({
      where: { companyId, id: { in: changes.map(({ id }) => id) } },
      select: { id: true, connectionId: true },
    });
    const connectionOf = new Map(owned.map(({ id, connectionId }) => [id, connectionId]));
    const unknown = changes.findIndex(({ id }) => !connectionOf.has(id));
    if (unknown >= 0) throw new InvalidInputError(`accounts.${unknown}.id: is no account of this company`);
    const byConnection = Map.groupBy(changes, ({ id }) => connectionOf.get(id) ?? "");
    // In one order for all callers, so that two of them never wait for each other.
    for (const connectionId of [...byConnection.keys()].sort()) {
      await trackOfConnection(tx, connectionId, byConnection.get(connectionId) ?? []);
    }
  });
  signals.emit("outbox");
  signals.emit("collect");
}
