import { now } from "../../clock/clock";
import { db, type Transaction } from "../../db";
import type { WebhookEndpoint } from "../../generated/client";
import { signals } from "../../signals";

/** Gives an endpoint the events of its organization that no endpoint took, as far as its filter takes them. */
async function adoptUntaken(tx: Transaction, endpoint: WebhookEndpoint): Promise<void> {
  const { id, organizationId, eventTypes } = endpoint;
  await tx.$executeRaw`
    UPDATE "WebhookDelivery" AS "untaken" SET "endpointId" = ${id}::uuid
    FROM "Company"
    WHERE "untaken"."endpointId" IS NULL
      AND "Company"."id" = "untaken"."companyId" AND "Company"."organizationId" = ${organizationId}::uuid
      AND (cardinality(${eventTypes}::text[]) = 0 OR "untaken"."eventType" = ANY(${eventTypes}::text[]))
      AND "untaken"."id" = (
        SELECT "same"."id" FROM "WebhookDelivery" AS "same"
        WHERE "same"."messageId" = "untaken"."messageId"
        ORDER BY CASE WHEN "same"."endpointId" = ${id}::uuid THEN 0 WHEN "same"."endpointId" IS NULL THEN 1 ELSE 2 END,
          "same"."id"
        LIMIT 1
      )`;
}

/**
 * Sends an endpoint everything in the log that it has not got: what failed, what happened while it was disabled, and
 * what was recorded while there was no endpoint for it. Each keeps its svix-id. Answers how many are sent.
 */
export async function recoverMissed(endpoint: WebhookEndpoint): Promise<number> {
  const { count } = await db.$transaction(async (tx) => {
    await adoptUntaken(tx, endpoint);
    return tx.webhookDelivery.updateMany({
      where: { endpointId: endpoint.id, deliveredAt: null, nextAttemptAt: null },
      data: { nextAttemptAt: now(), attempts: 0, lastStatus: null, lastAnswer: null },
    });
  });
  signals.emit("outbox");
  return count;
}
