import { db } from "../db";
import type { WebhookDelivery } from "../generated/client";

/** The delivery log, newest first. */
export async function listDeliveries(limit = 200): Promise<WebhookDelivery[]> {
  return db.webhookDelivery.findMany({ orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: limit });
}
