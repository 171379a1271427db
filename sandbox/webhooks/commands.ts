import { now } from "../clock/clock";
import { db } from "../db";
import type { WebhookDelivery } from "../generated/client";
import { signals } from "../signals";

/** Nobody can get this delivery now; the message says why. */
export class NotSendableError extends Error {
  override name = "NotSendableError";
}

/** For pages whose list shows the reason anyway: lets a `NotSendableError` pass, and throws anything else. */
export function onlyNotSendable(error: unknown): null {
  if (error instanceof NotSendableError) return null;
  throw error;
}

/**
 * Sends an event again to its endpoint under its old svix-id, with a new signature and fresh retries. Answers null
 * when there is no such delivery. Throws `NotSendableError` when it has no endpoint, or a disabled one.
 */
export async function replayDelivery(id: string): Promise<WebhookDelivery | null> {
  const delivery = await db.webhookDelivery.findUnique({ where: { id }, include: { endpoint: true } });
  if (!delivery) return null;
  if (!delivery.endpoint) throw new NotSendableError("No endpoint takes this event.");
  if (delivery.endpoint.disabledAt) throw new NotSendableError("Its endpoint is disabled.");
  const replayed = await db.webhookDelivery.update({
    where: { id },
    data: { nextAttemptAt: now(), attempts: 0, deliveredAt: null, lastStatus: null, lastAnswer: null },
  });
  signals.emit("outbox");
  return replayed;
}
