import { now } from "../clock/clock";
import { DAY_MS } from "../dates";
import { db } from "../db";
import { startWorker, type Worker } from "../worker";

/** How long the log keeps what is over, by the sandbox's clock. */
const KEPT_DAYS = 90;

/** The log is looked through this often. */
const EVERY_DAYS = 7;

/** Rows a statement, so that none holds its locks for long. */
const BATCH = 5000;

/** Removes deliveries that are over and old, with their attempts, and expired portal links. */
export async function pruneWebhookLog(): Promise<void> {
  const before = new Date(now().getTime() - KEPT_DAYS * DAY_MS);
  await db.webhookPortal.deleteMany({ where: { expiresAt: { lt: before } } });
  for (;;) {
    const { count } = await db.webhookDelivery.deleteMany({
      where: { createdAt: { lt: before }, nextAttemptAt: null },
      limit: BATCH,
    });
    if (count < BATCH) return;
  }
}

/** Prunes at the start and then weekly. */
export function startPruning(): Worker {
  return startWorker("webhook log", async () => {
    await pruneWebhookLog();
    return new Date(now().getTime() + EVERY_DAYS * DAY_MS);
  });
}
