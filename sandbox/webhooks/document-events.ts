import type { Transaction } from "../db";
import type { Prisma } from "../generated/client";
import { changesBetween } from "./changes";
import { enqueueEvents } from "./outbox";

type DocumentRef = { companyId: string; documentId: string; connectionId?: string | null };

/**
 * Records `document.updated.v2` with `old` and `protectedChanges`, if anything but a time changed between the two
 * payloads. Answers whether it did. After the transaction emit the signal "outbox".
 */
export async function recordDocumentChange(
  tx: Transaction,
  { companyId, ...ids }: DocumentRef,
  before: Prisma.InputJsonObject,
  after: Prisma.InputJsonObject,
): Promise<boolean> {
  const changes = changesBetween(before, after);
  if (changes.protectedChanges.length === 0) return false;
  const payload = { ...after, ...changes };
  await enqueueEvents(tx, companyId, [{ type: "document.updated.v2", ...ids, payload }]);
  return true;
}
