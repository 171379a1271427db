import { db, type Transaction } from "../db";
import { env } from "../env";
import { apiKeyHash } from "../keys/api-key-hash";

/** The organization that `SANDBOX_API_KEY` belongs to; null where there is none. */
export async function demoOrganizationId(client: Transaction = db): Promise<string | null> {
  const key = await client.apiKey.findUnique({
    where: { hash: apiKeyHash(env().SANDBOX_API_KEY) },
    select: { organizationId: true },
  });
  return key?.organizationId ?? null;
}

/** Whether there is an organization with this id, which must be a uuid. */
export async function isOrganization(id: string): Promise<boolean> {
  return (await db.organization.count({ where: { id } })) > 0;
}
