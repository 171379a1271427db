import { apiKeyHash } from "../../api/auth";
import { now } from "../../clock/clock";
import type { Transaction } from "../../db";
import { type Env, env } from "../../env";
import { openSecrets, sealSecret } from "./secrets";
import { stopDeliveries } from "./stop-deliveries";

type EndpointVariables = Pick<Env, "SANDBOX_WEBHOOK_URL" | "SANDBOX_WEBHOOK_SECRET">;

/** The organization of the key that the environment names. */
export async function demoOrganization(tx: Transaction): Promise<{ id: string } | null> {
  const hash = apiKeyHash(env().SANDBOX_API_KEY);
  return tx.organization.findFirst({ where: { apiKeys: { some: { hash } } }, select: { id: true } });
}

/** Whether an endpoint signs with this secret. One that another store key sealed does not. */
async function signsWith(secret: string, sealedSecrets: string): Promise<boolean> {
  const [newest] = await openSecrets(sealedSecrets).catch(() => []);
  return newest?.secret === secret;
}

/**
 * Makes the endpoint of `SANDBOX_WEBHOOK_URL` and `SANDBOX_WEBHOOK_SECRET` what the environment says: an endpoint of
 * the demo organization that takes every event. One of a former environment goes, or changes in place and is enabled.
 */
export async function syncEnvironmentEndpoint(
  tx: Transaction,
  { SANDBOX_WEBHOOK_URL: url, SANDBOX_WEBHOOK_SECRET: secret }: EndpointVariables = env(),
): Promise<void> {
  const existing = await tx.webhookEndpoint.findFirst({ where: { isFromEnvironment: true } });
  if (!url || !secret) {
    if (!existing) return;
    await stopDeliveries(tx, existing.id, "Not sent: SANDBOX_WEBHOOK_URL is no longer set.");
    await tx.webhookEndpoint.delete({ where: { id: existing.id } });
    return;
  }
  const organization = await demoOrganization(tx);
  if (!organization) return;
  if (!existing) {
    const sealedSecrets = await sealSecret(secret);
    const createdAt = now();
    const description = "From SANDBOX_WEBHOOK_URL";
    const organizationId = organization.id;
    await tx.webhookEndpoint.create({
      data: { organizationId, url, description, sealedSecrets, createdAt, isFromEnvironment: true },
    });
    return;
  }
  if (existing.url === url && (await signsWith(secret, existing.sealedSecrets))) return;
  await tx.webhookEndpoint.update({
    where: { id: existing.id },
    data: {
      url,
      sealedSecrets: await sealSecret(secret),
      disabledAt: null,
      disabledReason: null,
      failingSince: null,
    },
  });
}
