import { db } from "../db";
import { InvalidInputError } from "../invalid-input";

/**
 * Throws `InvalidInputError` when one of the sites is not the company's: another company's and an unknown one alike.
 * `field` is where the caller named them.
 */
export async function assertOwnSites(companyId: string, siteIds: string[], field = "sites"): Promise<void> {
  const own = await db.site.findMany({ where: { companyId, id: { in: siteIds } }, select: { id: true } });
  const ownIds = new Set(own.map(({ id }) => id));
  if (siteIds.every((id) => ownIds.has(id.toLowerCase()))) return;
  throw new InvalidInputError(`${field}: not a site of this company`);
}
