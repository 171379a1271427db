import { readFaults } from "../control/faults";
import type { Transaction } from "../db";
import { env } from "../env";
import type { Prisma } from "../generated/client";
import type { ConnectionEventType } from "./payload";

/** With the shuffle fault, events that belong together are held back by up to this long, each by its own time. */
const SHUFFLE_WINDOW_MS = 500;

/**
 * Records an event in the transaction of the change that it tells of: both happen or neither. Without
 * `SANDBOX_WEBHOOK_URL` it is only recorded.
 */
export async function enqueueEvent(
  tx: Transaction,
  event: { type: ConnectionEventType; connectionId: string; payload: Prisma.InputJsonObject },
): Promise<void> {
  const { webhooks } = await readFaults(tx);
  const delayMs = webhooks.delayMs + (webhooks.shuffle ? Math.random() * SHUFFLE_WINDOW_MS : 0);
  await tx.webhookDelivery.create({
    data: {
      messageId: `msg_${crypto.randomUUID().replaceAll("-", "")}`,
      eventType: event.type,
      connectionId: event.connectionId,
      payload: { eventType: event.type, ...event.payload },
      nextAttemptAt: env().SANDBOX_WEBHOOK_URL ? new Date(Date.now() + delayMs) : null,
      lastAnswer: env().SANDBOX_WEBHOOK_URL ? null : "Not sent: SANDBOX_WEBHOOK_URL is not set.",
    },
  });
}
