import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { isId } from "@/lib/validation";

const PAGE_SIZE = 25;

/** One page of the company's sites by name, with how many connections each has. */
export async function listSites(scope: Scope, wanted: number) {
  const where = { companyId: scope.companyId };
  const total = await db().site.count({ where });
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(Math.max(1, wanted), pages);
  const rows = await db().site.findMany({
    where,
    select: {
      id: true,
      name: true,
      address: true,
      externalId: true,
      connections: { select: { connection: { select: { status: true } } } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  });
  return { rows, total, page, pages };
}

export type ListedSite = Awaited<ReturnType<typeof listSites>>["rows"][number];

/** The company's sites to choose from, by name. */
export function listSiteChoices(scope: Scope) {
  return db().site.findMany({
    where: { companyId: scope.companyId },
    select: { id: true, name: true, address: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 500,
  });
}

/** The name of a site of the company, or null. */
export async function findSiteName(scope: Scope, id: string | undefined): Promise<string | null> {
  if (!isId(id)) return null;
  const site = await db().site.findUnique({
    where: { id, companyId: scope.companyId },
    select: { name: true },
  });
  return site?.name ?? null;
}
