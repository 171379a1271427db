import { db } from "../db";
import type { Document } from "../generated/client";

/** A step in the life of a document, for people. */
export type AuditStep = { at: Date; text: string };

/** How a document came about, oldest first: what its row and its events tell. */
export async function auditTrailOf(document: Document): Promise<AuditStep[]> {
  const events = await db.webhookDelivery.findMany({
    where: { documentId: document.id, createdAt: { gte: document.createdAt } },
    distinct: ["messageId"],
    orderBy: { createdAt: "asc" },
    select: { createdAt: true, eventType: true },
  });
  const origin = document.jobId ? "Uploaded and read" : `Collected from ${document.utilityCompany}`;
  const words: Record<string, string> = {
    "document.updated.v2": document.revisedDocumentId ? "A revised bill took its place" : "Corrected",
    "document.deleted.v2": "Deleted",
  };
  return [
    { at: document.createdAt, text: origin },
    ...events.flatMap(({ createdAt, eventType }) => {
      const text = words[eventType];
      return text === undefined ? [] : [{ at: createdAt, text }];
    }),
  ];
}
