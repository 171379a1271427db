import { z } from "zod";
import { type ConnectionDetails, findConnection } from "../connections/queries";
import { db } from "../db";
import type { Prisma } from "../generated/client";
import type { ApiContext } from "./auth";
import { ApiError } from "./errors";

/** An id from the path in the database's spelling; what is no uuid names nothing. */
function pathId(c: ApiContext, name: string, what: string): string {
  const id = z.guid().safeParse(c.req.param(name));
  if (!id.success) throw new ApiError(404, `${what} not found.`);
  return id.data.toLowerCase();
}

function assertAccess(c: ApiContext, company: { organizationId: string }): void {
  if (company.organizationId !== c.get("organizationId")) {
    throw new ApiError(403, "You do not have access to this company.");
  }
}

export const withSites = {
  sites: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
} satisfies Prisma.CompanyInclude;

export type CompanyWithSites = Prisma.CompanyGetPayload<{ include: typeof withSites }>;

/** The company that the path names. 404 when there is none, 403 when the key has no access to it. */
export async function companyOf(c: ApiContext): Promise<CompanyWithSites> {
  const id = pathId(c, "companyId", "Company");
  const company = await db.company.findUnique({ where: { id }, include: withSites });
  if (!company) throw new ApiError(404, "Company not found.");
  assertAccess(c, company);
  return company;
}

/** The site that the path names. */
export async function siteOf(c: ApiContext) {
  const id = pathId(c, "siteId", "Site");
  const site = await db.site.findUnique({ where: { id }, include: { company: true } });
  if (!site) throw new ApiError(404, "Site not found.");
  assertAccess(c, site.company);
  return site;
}

/** The connection that the path names; where the path also names a company, it must be that company's. */
export async function connectionOf(c: ApiContext): Promise<ConnectionDetails> {
  const company = c.req.param("companyId") === undefined ? null : await companyOf(c);
  const connection = await findConnection(pathId(c, "connectionId", "Connection"));
  if (!connection || (company && connection.companyId !== company.id)) {
    throw new ApiError(404, "Connection not found.");
  }
  assertAccess(c, connection.company);
  return connection;
}
