import { now } from "../../clock/clock";
import { db } from "../../db";
import type { WebhookEndpoint } from "../../generated/client";
import type { EndpointInput } from "./input";
import { rotateSecrets, sealSecret } from "./secrets";
import { stopDeliveries } from "./stop-deliveries";

/** More than any integration needs; each multiplies the events that are sent. */
const MOST_ENDPOINTS = 50;

/** The organization has as many endpoints as it may have. */
export class TooManyEndpointsError extends Error {
  override name = "TooManyEndpointsError";
}

/** Makes an endpoint with a fresh secret; it gets what happens from now on. Throws `TooManyEndpointsError`. */
export async function createEndpoint(organizationId: string, input: EndpointInput): Promise<WebhookEndpoint> {
  const count = await db.webhookEndpoint.count({ where: { organizationId } });
  if (count >= MOST_ENDPOINTS) throw new TooManyEndpointsError(`At most ${MOST_ENDPOINTS} endpoints.`);
  const sealedSecrets = await sealSecret();
  return db.webhookEndpoint.create({ data: { ...input, organizationId, sealedSecrets, createdAt: now() } });
}

/** Changes address, description and filter. What waits goes to the new address. */
export async function changeEndpoint(endpoint: WebhookEndpoint, input: EndpointInput): Promise<void> {
  await db.webhookEndpoint.updateMany({ where: { id: endpoint.id }, data: input });
}

/** Gives an endpoint a new signing secret; the former one signs beside it for 24 hours. */
export async function rotateSecret({ id }: WebhookEndpoint): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "WebhookEndpoint" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const { sealedSecrets } = await tx.webhookEndpoint.findUniqueOrThrow({ where: { id } });
    const data = { sealedSecrets: await rotateSecrets(sealedSecrets) };
    await tx.webhookEndpoint.update({ where: { id }, data });
  });
}

/** Sends nothing to an endpoint from now on. What happens meanwhile is recorded for it. */
export async function disableEndpoint({ id }: WebhookEndpoint): Promise<void> {
  await db.$transaction(async (tx) => {
    const data = { disabledAt: now(), disabledReason: "Disabled by hand." };
    await tx.webhookEndpoint.updateMany({ where: { id, disabledAt: null }, data });
    await stopDeliveries(tx, id, "Not sent: the endpoint is disabled.");
  });
}

/** Sends to an endpoint again what happens from now on. What it missed comes with `recoverMissed`. */
export async function enableEndpoint({ id }: WebhookEndpoint): Promise<void> {
  const data = { disabledAt: null, disabledReason: null, failingSince: null };
  await db.webhookEndpoint.updateMany({ where: { id }, data });
}

/** Removes an endpoint. Its deliveries stay in the control room's log. */
export async function deleteEndpoint({ id }: WebhookEndpoint): Promise<void> {
  await db.$transaction(async (tx) => {
    await stopDeliveries(tx, id, "Not sent: the endpoint was deleted.");
    await tx.webhookEndpoint.deleteMany({ where: { id } });
  });
}
