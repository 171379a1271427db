import { now } from "../clock/clock";
import { db, type Transaction } from "../db";
import type { Document, UsageRecord } from "../generated/client";
import { signals } from "../signals";
import { recordDocumentChange } from "../webhooks/document-events";
import { enqueueEvents } from "../webhooks/outbox";
import { type LineItem, lineItem, lineItemSchema, money } from "./line-items";
import { documentPayload } from "./payload";
import { summarySchema } from "./usage-details";

/** Reads a document that is not deleted, with its usage, and keeps others from changing it; null where there is none. */
async function lockDocument(tx: Transaction, id: string): Promise<[Document, UsageRecord[]] | null> {
  await tx.$queryRaw`SELECT 1 FROM "Document" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const document = await tx.document.findUnique({ where: { id, isDeleted: false } });
  return document && [document, await tx.usageRecord.findMany({ where: { documentId: id } })];
}

/**
 * Deletes a document and its usage: they are listed with `isDeleted` only. Sends `document.deleted.v2` with what it
 * was. Answers null for one that is not there, or no more.
 */
export async function deleteDocument(id: string): Promise<Document | null> {
  const deleted = await db.$transaction(async (tx) => {
    const found = await lockDocument(tx, id);
    if (!found) return null;
    const [document, usage] = found;
    const data = { isDeleted: true, updatedAt: now() };
    await tx.usageRecord.updateMany({ where: { documentId: id }, data });
    const after = await tx.document.update({ where: { id }, data });
    const { companyId, connectionId } = document;
    const payload = documentPayload(after, usage);
    await enqueueEvents(tx, companyId, [
      { type: "document.deleted.v2", connectionId, documentId: id, payload },
    ]);
    return after;
  });
  signals.emit("outbox");
  return deleted;
}

/** A line that takes off five per cent, or at least one cent, of what is charged. */
function correctionOf(document: Document): LineItem {
  const cents = Math.max(1, Math.round(Math.abs(Number(document.totalCharges)) * 5));
  return lineItem({
    description: "Correction after review",
    totalCharge: money(-cents),
    accountIds: document.accountId ? [document.accountId] : [],
    chargeType: "CREDIT",
  });
}

/**
 * Edits a document as a correction at Nectar would: a credit line is added, and the total goes down by it. Sends
 * `document.updated.v2`. Answers null for one that is not there.
 */
export async function reviseDocument(id: string): Promise<Document | null> {
  const revised = await db.$transaction(async (tx) => {
    const found = await lockDocument(tx, id);
    if (!found) return null;
    const [document, usage] = found;
    const correction = correctionOf(document);
    const cents = (amount: { toString: () => string }) => Math.round(Number(amount.toString()) * 100);
    const total = money(cents(document.totalCharges) + cents(correction.totalCharge));
    const summary = summarySchema.parse(document.summary);
    const after = await tx.document.update({
      where: { id },
      data: {
        totalCharges: total,
        lineItems: [...lineItemSchema.array().parse(document.lineItems), correction],
        summary: {
          ...summary,
          currentCharges: total,
          credits: money(cents(summary.credits) + cents(correction.totalCharge)),
        },
        notes: "Corrected after review.",
        updatedAt: now(),
      },
    });
    const { companyId, connectionId } = document;
    const ids = { companyId, connectionId, documentId: id };
    await recordDocumentChange(tx, ids, documentPayload(document, usage), documentPayload(after, usage));
    return after;
  });
  signals.emit("outbox");
  return revised;
}
