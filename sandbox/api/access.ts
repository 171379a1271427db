import { findAccount } from "../accounts/queries";
import { type CompanyWithSites, withSites } from "../companies/queries";
import { type ConnectionDetails, findConnection } from "../connections/queries";
import { db } from "../db";
import type { Company } from "../generated/client";
import type { ApiContext } from "./auth";
import { ApiError } from "./errors";
import { uuidOf } from "./ids";

/** The id that the path names, or a 404 (`uuidOf`). */
export function pathId(c: ApiContext, name: string, what: string): string {
  return uuidOf(c.req.param(name), what);
}

type Owned<Row> = (Row & { company: { organizationId: string; deletedAt: Date | null } }) | null;

/**
 * What was found for an id, if the caller may see it: 404 for what is not there or whose company was deleted, 403 for what
 * is another organization's. `what` is the word for it in the sentence, such as "Site".
 */
export function visible<Row>(c: ApiContext, row: Owned<Row>, what: string): Row {
  if (!row || row.company.deletedAt) throw new ApiError(404, `${what} not found.`);
  if (row.company.organizationId !== c.get("caller").organizationId) {
    throw new ApiError(403, "You do not have access to this company.");
  }
  return row;
}

/** The company that the path names as `companyId`. */
export async function companyOf(c: ApiContext): Promise<Company> {
  const company = await db.company.findUnique({ where: { id: pathId(c, "companyId", "Company") } });
  return visible(c, company && { ...company, company }, "Company");
}

/** `companyOf`, with its sites: for the answers that show them. */
export async function companyWithSitesOf(c: ApiContext): Promise<CompanyWithSites> {
  const id = pathId(c, "companyId", "Company");
  const company = await db.company.findUnique({ where: { id }, include: withSites });
  return visible(c, company && { ...company, company }, "Company");
}

/** The site that the path names as `siteId`. */
export async function siteOf(c: ApiContext) {
  const id = pathId(c, "siteId", "Site");
  return visible(c, await db.site.findUnique({ where: { id }, include: { company: true } }), "Site");
}

/** The connection that the path names; where the path also names a company, it must be that company's. */
export async function connectionOf(c: ApiContext): Promise<ConnectionDetails> {
  const company = c.req.param("companyId") === undefined ? null : await companyOf(c);
  const connection = await findConnection(pathId(c, "connectionId", "Connection"));
  const isElsewhere = company !== null && connection?.companyId !== company.id;
  return visible(c, isElsewhere ? null : connection, "Connection");
}

/** The account that the path names as `accountId`, with its meters. */
export async function accountOf(c: ApiContext) {
  return visible(c, await findAccount(pathId(c, "accountId", "Account")), "Account");
}

/** A bill or a usage record has no foreign keys: its company is looked up. For `visible`. */
export async function withCompany<Row extends { companyId: string }>(row: Row | null) {
  const company = row && (await db.company.findUnique({ where: { id: row.companyId } }));
  return company && { ...row, company };
}
