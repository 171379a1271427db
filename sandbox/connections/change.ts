import { now } from "../clock/clock";
import type { Transaction } from "../db";
import { recordConnectionChange } from "../webhooks/connection-events";
import { createAccounts } from "./accounts";
import { moveMeters } from "./move-meters";
import { type ConnectionDetails, withDetails } from "./queries";
import { type ConnectionStatus, nextCheckAt } from "./status";

export type ConnectionPatch = {
  status?: ConnectionStatus;
  statusErrorDetail?: string | null;
  /** What the checks to come will find. */
  checkOutcome?: ConnectionStatus;
  suspendedStatus?: ConnectionStatus | null;
  username?: string;
  sealedPassword?: string;
  initialSites?: string[];
  workflowOwnerEmail?: string | null;
  dataCollectionStartDate?: Date;
};

/** What has to be written with a change or not at all. What it throws undoes the change. */
export type AlsoWrite = (tx: Transaction, connectionId: string) => Promise<void>;

/** Reads a connection and keeps others from changing it until the transaction ends. */
export async function lockConnection(tx: Transaction, id: string): Promise<ConnectionDetails> {
  await tx.$queryRaw`SELECT 1 FROM "Connection" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.connection.findUniqueOrThrow({ where: { id }, include: withDetails });
}

/** The columns that go with a status: when it was recorded and first seen, the next check, and whether to collect. */
function statusColumns(before: ConnectionDetails, patch: ConnectionPatch, at: Date) {
  if (patch.status === undefined) return {};
  const isNew = patch.status !== before.status || before.statusFirstSeenTime === null;
  const isConnected = patch.status === "CONNECTED";
  return {
    statusLastUpdateTime: at,
    statusFirstSeenTime: isNew ? at : before.statusFirstSeenTime,
    checkDueAt: nextCheckAt(patch.status, at),
    // Bills that came out while it was not connected are caught up with at once.
    collectDueAt: isConnected ? (before.status === patch.status ? before.collectDueAt : at) : null,
  };
}

/** What makes the collector come at once although the status stays: another start may bring older bills. */
function collectionColumns(before: ConnectionDetails, patch: ConnectionPatch, at: Date) {
  const isMoved = patch.dataCollectionStartDate !== undefined && before.status === "CONNECTED";
  return isMoved ? { collectDueAt: at } : {};
}

/**
 * Writes a patch to a locked connection, and the events that it causes. The first time a connection is CONNECTED,
 * its accounts are found. After the transaction emit the signals "outbox" and "collect".
 */
export async function applyPatch(
  tx: Transaction,
  before: ConnectionDetails,
  patch: ConnectionPatch,
): Promise<ConnectionDetails> {
  const at = now();
  if (patch.status === "CONNECTED" && before.accounts.length === 0) {
    await createAccounts(tx, { ...before, ...patch }, at);
  }
  if (patch.initialSites) await moveMeters(tx, before.id, patch.initialSites);
  const after = await tx.connection.update({
    where: { id: before.id },
    data: {
      ...patch,
      ...collectionColumns(before, patch, at),
      ...statusColumns(before, patch, at),
      updatedAt: at,
    },
    include: withDetails,
  });
  await recordConnectionChange(tx, before, after);
  return after;
}
