import { db } from "../db";
import type { Prisma } from "../generated/client";

const withLog = {
  endpoint: { select: { id: true, url: true, disabledAt: true } },
  attemptLog: { orderBy: { id: "asc" } },
} satisfies Prisma.WebhookDeliveryInclude;

/** A delivery with its endpoint (null when nobody takes it) and every request that was made for it. */
export type LoggedDelivery = Prisma.WebhookDeliveryGetPayload<{ include: typeof withLog }>;

type DeliveryFilter = {
  limit?: number;
  endpointId?: string;
  connectionId?: string;
  /** Only what has not been delivered: failed, waiting, or not sent. */
  isUndelivered?: boolean;
};

/** The delivery log, newest first: of all organizations, or of one endpoint. */
export async function listDeliveries(filter: DeliveryFilter = {}): Promise<LoggedDelivery[]> {
  const { limit = 200, endpointId, connectionId, isUndelivered } = filter;
  return db.webhookDelivery.findMany({
    where: { endpointId, connectionId, deliveredAt: isUndelivered ? null : undefined },
    include: withLog,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
}

/** One delivery to an endpoint of an organization, or null. The id must be a uuid. */
export async function findDelivery(organizationId: string, id: string): Promise<LoggedDelivery | null> {
  return db.webhookDelivery.findFirst({ where: { id, endpoint: { organizationId } }, include: withLog });
}
