import { db } from "../db";

/** Those of the given site ids that are not sites of the company: other companies' and unknown ones alike. */
export async function foreignSites(companyId: string, siteIds: string[]): Promise<string[]> {
  const own = await db.site.findMany({ where: { companyId, id: { in: siteIds } }, select: { id: true } });
  const ownIds = new Set(own.map((site) => site.id));
  return siteIds.filter((id) => !ownIds.has(id.toLowerCase()));
}
