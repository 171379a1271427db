import { db } from "@/lib/db";
import { queueRefresh } from "@/lib/queue";
import { isId } from "@/lib/validation";

type Received = { svixId: string; type: string; connectionId: string | null; companyId: string | null };

/**
 * Stores a verified event once and, if it is about a connection, asks for a refresh of that connection, both
 * in one transaction. What the event says of the connection is not used: it is a hint, and Nectar's API is asked.
 * @returns false when this svix-id was here before
 */
export async function recordEvent(event: Received): Promise<boolean> {
  const connectionId = isId(event.connectionId) ? event.connectionId : null;
  return db().$transaction(async (tx) => {
    const { count } = await tx.webhookEvent.createMany({
      data: {
        svixId: event.svixId,
        eventType: event.type,
        nectarId: event.connectionId,
        ...(!connectionId && { processedAt: new Date(), outcome: "ignored: not about a connection" }),
      },
      skipDuplicates: true,
    });
    if (count === 0) return false;
    if (connectionId) {
      await queueRefresh(tx, {
        nectarId: connectionId,
        nectarCompanyId: isId(event.companyId) ? event.companyId : null,
      });
    }
    return true;
  });
}

/** Marks the events about a connection that had arrived by `until` as dealt with. */
export async function markEventsProcessed(nectarId: string, until: Date, outcome: string): Promise<void> {
  await db().webhookEvent.updateMany({
    where: { nectarId, processedAt: null, receivedAt: { lte: until } },
    data: { processedAt: new Date(), outcome },
  });
}

const KEEP_DAYS = 90;

/** Removes events older than 90 days; Svix gives up repeating one after less than two. */
export async function forgetOldEvents(): Promise<number> {
  const { count } = await db().webhookEvent.deleteMany({
    where: { receivedAt: { lt: new Date(Date.now() - KEEP_DAYS * 24 * 3_600_000) } },
  });
  return count;
}
