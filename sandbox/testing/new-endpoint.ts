import { db } from "../db";
import type { WebhookEndpoint } from "../generated/client";
import { createEndpoint } from "../webhooks/endpoints/commands";
import { endpointInput } from "../webhooks/endpoints/input";
import { openSecrets } from "../webhooks/endpoints/secrets";
import { demo } from "./demo";

/** The organization of Harbor Foods. */
export async function harborOrganizationId(): Promise<string> {
  const company = await db.company.findUniqueOrThrow({ where: { id: demo.harbor.id } });
  return company.organizationId;
}

/** An endpoint of the demo organization, beside the one of the environment. */
export async function newEndpoint(url: string, eventTypes: string[] = []): Promise<WebhookEndpoint> {
  return createEndpoint(await harborOrganizationId(), endpointInput.parse({ url, eventTypes }));
}

/** The newest signing secret of an endpoint, as it is now. */
export async function secretOf({ id }: { id: string }): Promise<string> {
  const { sealedSecrets } = await db.webhookEndpoint.findUniqueOrThrow({ where: { id } });
  const [newest] = await openSecrets(sealedSecrets);
  return newest.secret;
}
