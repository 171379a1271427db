import { readFaults, strikes } from "../control/faults";
import { db } from "../db";
import type { WebhookDelivery } from "../generated/client";
import { log } from "../log";
import { signals } from "../signals";
import { startWorker, type Worker } from "../worker";
import { type Endpoint, sendEvent } from "./send";

/**
 * Waits before the second and later attempts. Svix waits 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 10 h; a developer
 * does not, so from the second wait on it is compressed. After the last the event stays in the log, for a replay.
 */
const RETRY_DELAYS_MS = [5_000, 30_000, 120_000, 600_000, 1_800_000];

/** Attempts in progress at once: an endpoint that hangs must not hold up the others. */
const CAPACITY = 10;

/** An attempt that ended with the process, not with an answer, is made again after this time. */
const LEASE_MS = 60_000;

function isSuccess(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** Takes the due deliveries, as many as fit, so that nobody else sends them meanwhile. */
async function claimDue(limit: number): Promise<WebhookDelivery[]> {
  const now = new Date();
  const due = await db.webhookDelivery.findMany({
    where: { nextAttemptAt: { lte: now } },
    orderBy: [{ nextAttemptAt: "asc" }, { id: "asc" }],
    take: limit,
  });
  const claimed: WebhookDelivery[] = [];
  for (const delivery of due) {
    const { count } = await db.webhookDelivery.updateMany({
      where: { id: delivery.id, nextAttemptAt: delivery.nextAttemptAt },
      data: { attempts: { increment: 1 }, nextAttemptAt: new Date(now.getTime() + LEASE_MS) },
    });
    if (count === 1) claimed.push({ ...delivery, attempts: delivery.attempts + 1 });
  }
  return claimed;
}

async function attempt(endpoint: Endpoint, delivery: WebhookDelivery, delays: number[]): Promise<void> {
  const { webhooks } = await readFaults();
  const isFirst = delivery.attempts === 1;
  const where = { id: delivery.id };
  if (isFirst && strikes(webhooks.drop)) {
    const lastAnswer = "Dropped: asked for in the sandbox.";
    await db.webhookDelivery.updateMany({ where, data: { nextAttemptAt: null, lastAnswer } });
    return;
  }
  if (isFirst && strikes(webhooks.duplicate)) await sendEvent(endpoint, delivery);
  const { status, answer } = await sendEvent(endpoint, delivery);
  const wait = delays[delivery.attempts - 1];
  const retryAt = isSuccess(status) || wait === undefined ? null : new Date(Date.now() + wait);
  log.info(
    { delivery: delivery.id, type: delivery.eventType, attempt: delivery.attempts, status },
    "webhook",
  );
  await db.webhookDelivery.updateMany({
    where,
    data: {
      lastStatus: status,
      lastAnswer: answer,
      nextAttemptAt: retryAt,
      deliveredAt: isSuccess(status) ? new Date() : null,
    },
  });
}

/**
 * Sends the events of the outbox as soon as they are due, those left over from before a restart included. Each is
 * sent at least once, in no guaranteed order, always under the same svix-id.
 */
export function startDispatcher(endpoint: Endpoint, retryDelaysMs = RETRY_DELAYS_MS): Worker {
  const inProgress = new Set<Promise<void>>();

  const worker = startWorker("webhooks", async () => {
    for (const delivery of await claimDue(CAPACITY - inProgress.size)) {
      const sending = attempt(endpoint, delivery, retryDelaysMs)
        .catch((error) => log.error({ err: error, delivery: delivery.id }, "webhook attempt failed"))
        .finally(() => {
          inProgress.delete(sending);
          worker.wake();
        });
      inProgress.add(sending);
    }
    // With no room left, the next attempt to end wakes the worker.
    if (inProgress.size >= CAPACITY) return null;
    const next = await db.webhookDelivery.findFirst({
      where: { nextAttemptAt: { not: null } },
      orderBy: { nextAttemptAt: "asc" },
    });
    return next?.nextAttemptAt ?? null;
  });

  signals.on("outbox", worker.wake);
  return {
    wake: worker.wake,
    stop: async () => {
      signals.off("outbox", worker.wake);
      await worker.stop();
      await Promise.all(inProgress);
    },
  };
}
