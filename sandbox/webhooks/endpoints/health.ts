import { now } from "../../clock/clock";
import { DAY_MS } from "../../dates";
import type { Transaction } from "../../db";
import { log } from "../../log";
import { stopDeliveries } from "./stop-deliveries";

/** An endpoint that has failed for this long is disabled (`docs.svix.com/retries`), by the sandbox's clock. */
const FAILING_LIMIT_MS = 5 * DAY_MS;

/** Notes that an attempt at an endpoint succeeded. */
export async function noteSuccess(tx: Transaction, endpointId: string): Promise<void> {
  await tx.webhookEndpoint.updateMany({
    where: { id: endpointId, failingSince: { not: null } },
    data: { failingSince: null },
  });
}

/** Notes that an attempt at an endpoint failed, and disables it when none has succeeded for five days. */
export async function noteFailure(tx: Transaction, endpointId: string): Promise<void> {
  const at = now();
  const where = { id: endpointId, disabledAt: null };
  await tx.webhookEndpoint.updateMany({
    where: { ...where, failingSince: null },
    data: { failingSince: at },
  });
  const { count } = await tx.webhookEndpoint.updateMany({
    where: { ...where, failingSince: { lte: new Date(at.getTime() - FAILING_LIMIT_MS) } },
    data: { disabledAt: at, disabledReason: "No attempt succeeded for five days." },
  });
  if (count === 0) return;
  log.warn({ endpoint: endpointId }, "webhook endpoint disabled");
  await stopDeliveries(tx, endpointId, "Given up: the endpoint was disabled.");
}
