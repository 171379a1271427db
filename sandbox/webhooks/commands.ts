import { db } from "../db";
import { env } from "../env";
import type { WebhookDelivery } from "../generated/client";
import { signals } from "../signals";

/**
 * Sends an event again under its old svix-id, with a new signature and fresh retries. Answers null when there is no
 * such delivery. Without `SANDBOX_WEBHOOK_URL` nothing can be sent, and the delivery stays as it is.
 */
export async function replayDelivery(id: string): Promise<WebhookDelivery | null> {
  if (env().SANDBOX_WEBHOOK_URL) {
    await db.webhookDelivery.updateMany({
      where: { id },
      data: { nextAttemptAt: new Date(), attempts: 0, deliveredAt: null, lastStatus: null, lastAnswer: null },
    });
    signals.emit("outbox");
  }
  return db.webhookDelivery.findUnique({ where: { id } });
}
