import { db } from "../db";
import type { Prisma } from "../generated/client";

export const withSites = {
  sites: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
} satisfies Prisma.CompanyInclude;

/** A company with its sites, oldest first. */
export type CompanyWithSites = Prisma.CompanyGetPayload<{ include: typeof withSites }>;

/** All companies of an organization that are not deleted, oldest first. */
export async function listCompanies(organizationId: string): Promise<CompanyWithSites[]> {
  return db.company.findMany({
    where: { organizationId, deletedAt: null },
    include: withSites,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}
