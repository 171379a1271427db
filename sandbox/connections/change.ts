import type { Transaction } from "../db";
import { enqueueEvent } from "../webhooks/outbox";
import { changesBetween, connectionFields } from "../webhooks/payload";
import { accountsOf } from "./accounts";
import { type ConnectionDetails, withDetails } from "./queries";
import type { ConnectionStatus } from "./status";

export type ConnectionPatch = {
  status?: ConnectionStatus;
  statusErrorDetail?: string | null;
  username?: string;
  sealedPassword?: string;
  initialSites?: string[];
};

/** Reads a connection and keeps others from changing it until the transaction ends. */
export async function lockConnection(tx: Transaction, id: string): Promise<ConnectionDetails> {
  await tx.$queryRaw`SELECT 1 FROM "Connection" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.connection.findUniqueOrThrow({ where: { id }, include: withDetails });
}

/** The status columns that go with a status: when it was recorded, when it was first seen, and no check to come. */
function statusColumns(before: ConnectionDetails, patch: ConnectionPatch) {
  if (patch.status === undefined) return {};
  const now = new Date();
  const isNew = patch.status !== before.status || before.statusFirstSeenTime === null;
  return {
    statusLastUpdateTime: now,
    statusFirstSeenTime: isNew ? now : before.statusFirstSeenTime,
    checkDueAt: null,
    checkOutcome: null,
  };
}

/**
 * Writes a patch to a locked connection, and the events that it causes: `connection.updated.v2` for any change,
 * and `connection.validated.v2` when the status became another one. A patch that changes only times causes none
 * (Nectar's webhook guide). The first time a connection is CONNECTED, its accounts are found.
 */
export async function applyPatch(
  tx: Transaction,
  before: ConnectionDetails,
  patch: ConnectionPatch,
): Promise<ConnectionDetails> {
  if (patch.status === "CONNECTED" && before.accounts.length === 0) {
    for (const data of accountsOf(before)) await tx.account.create({ data });
  }
  const after = await tx.connection.update({
    where: { id: before.id },
    data: { ...patch, ...statusColumns(before, patch) },
    include: withDetails,
  });
  const changes = changesBetween(before, after);
  const changedUnseen =
    before.sealedPassword !== after.sealedPassword || before.statusErrorDetail !== after.statusErrorDetail;
  if (changes.protectedChanges.length === 0 && !changedUnseen) return after;

  const fields = connectionFields(after);
  const connectionId = after.id;
  await enqueueEvent(tx, {
    type: "connection.updated.v2",
    connectionId,
    payload: { ...fields, ...changes },
  });
  if (before.status !== after.status) {
    await enqueueEvent(tx, { type: "connection.validated.v2", connectionId, payload: fields });
  }
  return after;
}
