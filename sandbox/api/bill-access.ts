import { db } from "../db";
import { companyOf, pathId, siteOf, visible, withCompany } from "./access";
import type { ApiContext } from "./auth";

/** What was found, if it is the company's that the path names, where it names one. */
async function ofNamedCompany<Row extends { companyId: string }>(
  c: ApiContext,
  row: Row | null,
): Promise<Row | null> {
  if (c.req.param("companyId") === undefined) return row;
  const { id } = await companyOf(c);
  return row?.companyId === id ? row : null;
}

/** The site that the path names; where it also names a company, it must be that company's. */
export async function siteInPath(c: ApiContext) {
  const site = await siteOf(c);
  return visible(c, (await ofNamedCompany(c, site)) && site, "Site");
}

/** The document that the path names as `documentId`, deleted or not. */
export async function documentOf(c: ApiContext) {
  const id = pathId(c, "documentId", "Document");
  const document = await ofNamedCompany(c, await db.document.findUnique({ where: { id } }));
  return visible(c, await withCompany(document), "Document");
}

/** The usage record that the path names as `usageDataId`. */
export async function usageOf(c: ApiContext) {
  const id = pathId(c, "usageDataId", "Usage data");
  const record = await ofNamedCompany(c, await db.usageRecord.findUnique({ where: { id } }));
  return visible(c, await withCompany(record), "Usage data");
}

/** The meter that the path names as `meterId`. */
export async function meterOf(c: ApiContext) {
  const id = pathId(c, "meterId", "Meter");
  const meter = await ofNamedCompany(c, await db.meter.findUnique({ where: { id } }));
  return visible(c, await withCompany(meter), "Meter");
}
