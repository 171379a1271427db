import { now } from "../../clock/clock";
import { db } from "../../db";
import type { WebhookEndpoint } from "../../generated/client";
import { signals } from "../../signals";
import type { EventType } from "../event-types";
import { examplePayload } from "../examples";
import { newMessageId } from "../message-id";
import { readWebhookSettings } from "../settings";

/** Sends an example of an event to one endpoint, whatever its filter says. It tells of nothing that exists. */
export async function sendExample(endpoint: WebhookEndpoint, eventType: EventType): Promise<void> {
  const { shape } = await readWebhookSettings();
  const createdAt = now();
  await db.webhookDelivery.create({
    data: {
      messageId: newMessageId(),
      endpointId: endpoint.id,
      createdAt,
      eventType,
      payload: { eventType, ...examplePayload(eventType, shape) },
      nextAttemptAt: createdAt,
    },
  });
  signals.emit("outbox");
}
