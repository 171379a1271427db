import { apiKeyHash } from "../api/auth";
import { db } from "../db";
import { env } from "../env";
import { noWhiteLabel, type WhiteLabel, whiteLabelSchema } from "./white-label";

/** The white label of an organization; Nectar's own looks where it has none. */
export async function findWhiteLabel(organizationId: string): Promise<WhiteLabel> {
  const stored = await db.whiteLabel.findUnique({ where: { organizationId } });
  return stored === null ? noWhiteLabel : whiteLabelSchema.parse(stored);
}

/** The organization that `SANDBOX_API_KEY` belongs to, or the one with this id; null where there is none. */
export async function findOrganizationId(id?: string): Promise<string | null> {
  const organization = await db.organization.findFirst({
    where: id === undefined ? { apiKeys: { some: { hash: apiKeyHash(env().SANDBOX_API_KEY) } } } : { id },
    select: { id: true },
  });
  return organization?.id ?? null;
}
