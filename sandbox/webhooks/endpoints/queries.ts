import { db } from "../../db";
import type { WebhookEndpoint } from "../../generated/client";
import { openSecrets, type SigningSecret } from "./secrets";

/** The endpoints of an organization, oldest first. */
export async function listEndpoints(organizationId: string): Promise<WebhookEndpoint[]> {
  return db.webhookEndpoint.findMany({
    where: { organizationId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** The endpoints of all organizations, oldest first: for the control room. */
export async function listAllEndpoints(): Promise<WebhookEndpoint[]> {
  return db.webhookEndpoint.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
}

/** One endpoint of an organization, or null. The id must be a uuid. */
export async function findEndpoint(organizationId: string, id: string): Promise<WebhookEndpoint | null> {
  return db.webhookEndpoint.findFirst({ where: { id, organizationId } });
}

/** The secrets of an endpoint that sign now, in clear: for whoever may see them. */
export async function revealSecrets({ sealedSecrets }: WebhookEndpoint): Promise<SigningSecret[]> {
  return openSecrets(sealedSecrets);
}
