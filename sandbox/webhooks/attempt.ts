import { randomBytes } from "node:crypto";
import { now } from "../clock/clock";
import { type Faults, readFaults, strikes } from "../control/faults";
import { db, type Transaction } from "../db";
import { Prisma, type WebhookDelivery, type WebhookEndpoint } from "../generated/client";
import { log } from "../log";
import { noteFailure, noteSuccess } from "./endpoints/health";
import { openSecrets } from "./endpoints/secrets";
import { retryWaitMs } from "./retries";
import { isDelivered, type Sent, sendEvent } from "./send";
import { readWebhookSettings } from "./settings";

/** What signs this attempt; null when the secrets do not open, because another `SANDBOX_STORE_KEY` sealed them. */
async function secretsFor(endpoint: WebhookEndpoint, { webhooks }: Faults): Promise<string[] | null> {
  if (strikes(webhooks.badSignature)) return [randomBytes(24).toString("base64")];
  const secrets = await openSecrets(endpoint.sealedSecrets).catch(() => null);
  return secrets?.map(({ secret }) => secret) ?? null;
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

async function recordSuccess(claimed: WebhookDelivery, endpointId: string, sent: Sent): Promise<void> {
  const { status: lastStatus, answer: lastAnswer } = sent;
  await settle(db, claimed, { lastStatus, lastAnswer, nextAttemptAt: null, deliveredAt: now() });
  await noteSuccess(db, endpointId);
}

async function recordFailure(claimed: WebhookDelivery, endpointId: string, sent: Sent): Promise<void> {
  const { retrySpeed } = await readWebhookSettings();
  const wait = retryWaitMs(claimed.attempts, retrySpeed);
  const { status: lastStatus, answer: lastAnswer } = sent;
  const nextAttemptAt = wait === null ? null : new Date(now().getTime() + wait);
  await db.$transaction(async (tx) => {
    await settle(tx, claimed, { lastStatus, lastAnswer, nextAttemptAt, deliveredAt: null });
    await noteFailure(tx, endpointId);
  });
}

/** Writes a request into the log, unless its delivery has gone meanwhile: with a reset, say. */
async function logRequest(deliveryId: string, createdAt: Date, sent: Sent): Promise<void> {
  try {
    await db.webhookAttempt.create({ data: { deliveryId, createdAt, ...sent } });
  } catch (error) {
    const isGone = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003";
    if (!isGone) throw error;
  }
}

/** Sends once and logs the request. */
async function send({ url }: WebhookEndpoint, claimed: WebhookDelivery, secrets: string[], withinMs: number) {
  const { id: deliveryId, messageId, payload, eventType: type, attempts } = claimed;
  const createdAt = now();
  const sent = await sendEvent({ url, secrets, messageId, payload, answerWithinMs: withinMs });
  await logRequest(deliveryId, createdAt, sent);
  log.info({ delivery: deliveryId, type, attempt: attempts, status: sent.status }, "webhook");
  return sent;
}

/** Makes one attempt at a claimed delivery, as the faults in force have it, and writes down what came of it. */
export async function attempt(endpointId: string, claimed: WebhookDelivery, withinMs: number): Promise<void> {
  const [endpoint, faults] = await Promise.all([
    db.webhookEndpoint.findUnique({ where: { id: endpointId } }),
    readFaults(),
  ]);
  if (!endpoint) return;
  const isFirst = claimed.attempts === 1;
  if (isFirst && strikes(faults.webhooks.drop)) {
    const lastAnswer = "Dropped: asked for in the sandbox.";
    return settle(db, claimed, { nextAttemptAt: null, lastAnswer });
  }
  const secrets = await secretsFor(endpoint, faults);
  if (!secrets) {
    const lastAnswer = "Not sent: its secret was stored under another SANDBOX_STORE_KEY.";
    return settle(db, claimed, { nextAttemptAt: null, lastAnswer });
  }
  if (isFirst && strikes(faults.webhooks.duplicate)) await send(endpoint, claimed, secrets, withinMs);
  const sent = await send(endpoint, claimed, secrets, withinMs);
  await (isDelivered(sent) ? recordSuccess : recordFailure)(claimed, endpointId, sent);
}
