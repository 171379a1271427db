import { now } from "../../clock/clock";
import type { Transaction } from "../../db";
import { type Env, env } from "../../env";
import { demoOrganizationId } from "../../organizations/queries";
import { openSecrets, sealSecret } from "./secrets";
import { stopDeliveries } from "./stop-deliveries";

type EndpointVariables = Pick<Env, "SANDBOX_WEBHOOK_URL" | "SANDBOX_WEBHOOK_SECRET">;

/** Whether an endpoint signs with this secret. One that another store key sealed does not. */
async function signsWith(secret: string, sealedSecrets: string): Promise<boolean> {
  const [newest] = await openSecrets(sealedSecrets).catch(() => []);
  return newest?.secret === secret;
}

async function add(tx: Transaction, url: string, secret: string): Promise<void> {
  const organizationId = await demoOrganizationId(tx);
  if (organizationId === null) return;
  await tx.webhookEndpoint.create({
    data: {
      organizationId,
      createdAt: now(),
      url,
      description: "From SANDBOX_WEBHOOK_URL",
      sealedSecrets: await sealSecret(secret),
      isFromEnvironment: true,
    },
  });
}

async function change(tx: Transaction, id: string, url: string, secret: string): Promise<void> {
  const enabled = { disabledAt: null, disabledReason: null, failingSince: null };
  const sealedSecrets = await sealSecret(secret);
  await tx.webhookEndpoint.update({ where: { id }, data: { url, sealedSecrets, ...enabled } });
}

async function remove(tx: Transaction, id: string): Promise<void> {
  await stopDeliveries(tx, id, "Not sent: SANDBOX_WEBHOOK_URL is no longer set.");
  await tx.webhookEndpoint.delete({ where: { id } });
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
    if (existing) await remove(tx, existing.id);
    return;
  }
  if (!existing) return add(tx, url, secret);
  const isSame = existing.url === url && (await signsWith(secret, existing.sealedSecrets));
  if (!isSame) await change(tx, existing.id, url, secret);
}
