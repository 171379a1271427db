import { db } from "../db";
import type { Prisma } from "../generated/client";

const withLog = {
  endpoint: { select: { id: true, url: true, disabledAt: true } },
  attemptLog: { orderBy: { id: "asc" } },
} satisfies Prisma.WebhookDeliveryInclude;

/** A delivery with its endpoint (null when nobody takes it) and every request that was made for it. */
export type LoggedDelivery = Prisma.WebhookDeliveryGetPayload<{ include: typeof withLog }>;

/** The delivery log of all organizations, or of one endpoint, newest first. */
export async function listDeliveries(limit = 200, endpointId?: string): Promise<LoggedDelivery[]> {
  return db.webhookDelivery.findMany({
    where: { endpointId },
    include: withLog,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
}
