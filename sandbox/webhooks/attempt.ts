import { randomBytes } from "node:crypto";
import { now } from "../clock/clock";
import { type Faults, readFaults, strikes } from "../control/faults";
import { db, type Transaction } from "../db";
import type { WebhookDelivery, WebhookEndpoint } from "../generated/client";
import { log } from "../log";
import { noteFailure, noteSuccess } from "./endpoints/health";
import { openSecrets } from "./endpoints/secrets";
import { retryWaitMs } from "./retries";
import { type Sent, sendEvent } from "./send";
import { readWebhookSettings } from "./settings";

function isSuccess(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

async function secretsFor(endpoint: WebhookEndpoint, { webhooks }: Faults): Promise<string[]> {
  if (strikes(webhooks.badSignature)) return [randomBytes(24).toString("base64")];
  return (await openSecrets(endpoint.sealedSecrets)).map(({ secret }) => secret);
}

/** Writes what an attempt means for its delivery, unless the delivery was replayed or stopped meanwhile. */
async function settle(tx: Transaction, claimed: WebhookDelivery, outcome: Partial<WebhookDelivery>) {
  const { id, nextAttemptAt: lease } = claimed;
  const { lastStatus, lastAnswer, nextAttemptAt, deliveredAt } = outcome;
  await tx.webhookDelivery.updateMany({
    where: { id, nextAttemptAt: lease },
    data: { lastStatus, lastAnswer, nextAttemptAt, deliveredAt },
  });
}

async function record(claimed: WebhookDelivery, endpointId: string, sent: Sent): Promise<void> {
  const { retrySpeed } = await readWebhookSettings();
  const ok = isSuccess(sent.status);
  const wait = retryWaitMs(claimed.attempts, retrySpeed);
  await db.$transaction(async (tx) => {
    await settle(tx, claimed, {
      lastStatus: sent.status,
      lastAnswer: sent.answer,
      nextAttemptAt: ok || wait === null ? null : new Date(now().getTime() + wait),
      deliveredAt: ok ? now() : null,
    });
    await (ok ? noteSuccess : noteFailure)(tx, endpointId);
  });
}

/** Sends once and writes it into the log of attempts. */
async function send(
  endpoint: WebhookEndpoint,
  claimed: WebhookDelivery,
  faults: Faults,
  answerWithinMs: number,
) {
  const { url } = endpoint;
  const { id: deliveryId, messageId, payload } = claimed;
  const secrets = await secretsFor(endpoint, faults);
  const createdAt = now();
  const sent = await sendEvent({ url, secrets, messageId, payload, answerWithinMs });
  await db.webhookAttempt.create({ data: { deliveryId, createdAt, ...sent } });
  log.info(
    { delivery: deliveryId, type: claimed.eventType, attempt: claimed.attempts, status: sent.status },
    "webhook",
  );
  return sent;
}

/** Makes one attempt at a claimed delivery, as the faults in force have it, and writes down what came of it. */
export async function attempt(claimed: WebhookDelivery, answerWithinMs: number): Promise<void> {
  const endpoint = await db.webhookEndpoint.findUnique({ where: { id: claimed.endpointId ?? undefined } });
  if (!endpoint) return;
  const faults = await readFaults();
  const isFirst = claimed.attempts === 1;
  if (isFirst && strikes(faults.webhooks.drop)) {
    const lastAnswer = "Dropped: asked for in the sandbox.";
    return settle(db, claimed, { nextAttemptAt: null, lastAnswer });
  }
  if (isFirst && strikes(faults.webhooks.duplicate)) await send(endpoint, claimed, faults, answerWithinMs);
  await record(claimed, endpoint.id, await send(endpoint, claimed, faults, answerWithinMs));
}
