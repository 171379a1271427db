import type { Transaction } from "../db";
import { recordDocumentChange } from "../webhooks/document-events";
import { enqueueEvents } from "../webhooks/outbox";
import type { Bill } from "./bill";
import { documentPayload } from "./payload";
import { type BilledAccount, rowsOf } from "./rows";

export type CollectedBill = { bill: Bill; account: BilledAccount };

/**
 * Writes bills that are not there yet, with their usage and a `document.created.v2` each. Answers the ids of those
 * that were written. After the transaction emit the signal "outbox".
 */
export async function writeBills(
  tx: Transaction,
  collected: CollectedBill[],
  at: Date,
): Promise<Set<string>> {
  const rows = collected.map(({ bill, account }) => rowsOf(bill, account, at));
  const documents = await tx.document.createManyAndReturn({
    data: rows.map(({ document }) => document),
    skipDuplicates: true,
  });
  const written = new Set(documents.map(({ id }) => id));
  const usage = await tx.usageRecord.createManyAndReturn({
    data: rows.flatMap((row) => (row.usage && written.has(row.usage.documentId) ? [row.usage] : [])),
  });
  const [first] = documents;
  if (first) {
    await enqueueEvents(
      tx,
      first.companyId,
      documents.map((document) => ({
        type: "document.created.v2",
        connectionId: document.connectionId,
        documentId: document.id,
        payload: documentPayload(
          document,
          usage.filter(({ documentId }) => documentId === document.id),
        ),
      })),
    );
  }
  return written;
}

/**
 * Points an original bill to the revised one that took its place, once both are there, and takes its usage out of the
 * count. Sends `document.updated.v2` the first time.
 */
export async function linkRevision(
  tx: Transaction,
  originalId: string,
  revisionId: string,
  at: Date,
): Promise<void> {
  const revision = await tx.document.findUnique({ where: { id: revisionId }, select: { id: true } });
  const original = await tx.document.findUnique({ where: { id: originalId } });
  if (!revision || !original || original.revisedDocumentId !== null) return;
  const usage = await tx.usageRecord.findMany({ where: { documentId: originalId } });
  const after = await tx.document.update({
    where: { id: originalId },
    data: { revisedDocumentId: revisionId, updatedAt: at },
  });
  const usageAfter = await tx.usageRecord.updateManyAndReturn({
    where: { documentId: originalId },
    data: { exclusion: "REVISED", updatedAt: at },
  });
  await recordDocumentChange(
    tx,
    { companyId: original.companyId, documentId: originalId, connectionId: original.connectionId },
    documentPayload(original, usage),
    documentPayload(after, usageAfter),
  );
}
