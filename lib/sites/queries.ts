import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { pageOf } from "@/lib/paging";
import { type Coverage, type Covering, coverageOf, typesInUse } from "@/lib/sites/coverage";
import type { SiteForm } from "@/lib/sites/input";
import type { SiteFilter } from "@/lib/sites/list-query";
import { isId } from "@/lib/validation";

const PAGE_SIZE = 25;

/** Usage that is older than that says nothing of what a connection brings now. */
const USAGE_DAYS = 400;

const listed = {
  id: true,
  name: true,
  address: true,
  externalId: true,
  createdAt: true,
  archivedAt: true,
} as const;

export type ListedSite = {
  id: string;
  name: string;
  address: string;
  externalId: string | null;
  createdAt: Date;
  archivedAt: Date | null;
};

/**
 * The sites that a filter leaves, in its order, with what is covered where.
 * `counts` are those of all sites that are not archived, whatever the filter.
 */
export async function findSites(scope: Scope, filter: SiteFilter) {
  const [all, coverings] = await Promise.all([
    db().site.findMany({ where: { companyId: scope.companyId }, select: listed }),
    listCoverings(scope),
  ]);
  const coverage = coverageOf(coverings);
  const types = typesInUse(coverings);
  const present = all.filter(({ archivedAt }) => archivedAt === null);
  const wanted = { ...filter, missing: types.find((type) => type === filter.missing) };
  const sites = (filter.archived ? all.filter(({ archivedAt }) => archivedAt !== null) : present).filter(
    (site) => matches(site, wanted, coverage),
  );
  return {
    sites: sites.sort(comparison(filter, coverage)),
    types,
    coverage,
    counts: {
      present: present.length,
      archived: all.length - present.length,
      failing: present.filter(({ id }) => isFailing(coverage, id)).length,
      missing: types.map((type) => ({
        type,
        count: present.filter(({ id }) => !coverage.get(id)?.has(type)).length,
      })),
    },
  };
}

/** One page of them. A page past the end gives the last one. */
export async function listSites(scope: Scope, filter: SiteFilter) {
  const { sites, ...found } = await findSites(scope, filter);
  const { shown, part } = pageOf(sites.length, filter.page, PAGE_SIZE);
  return { ...found, rows: sites.slice(part.skip, part.skip + part.take), ...shown };
}

function isFailing(coverage: Coverage, siteId: string): boolean {
  return [...(coverage.get(siteId)?.values() ?? [])].some(({ state }) => state === "failing");
}

function matches(site: ListedSite, { search, failing, missing }: SiteFilter, coverage: Coverage): boolean {
  if (failing && !isFailing(coverage, site.id)) return false;
  if (missing && coverage.get(site.id)?.has(missing)) return false;
  const text = search?.toLowerCase();
  return (
    !text || [site.name, site.address, site.externalId].some((part) => part?.toLowerCase().includes(text))
  );
}

const byName = new Intl.Collator("en", { numeric: true });

function comparison({ order }: SiteFilter, coverage: Coverage) {
  const covered = (site: ListedSite) => coverage.get(site.id)?.size ?? 0;
  return (a: ListedSite, b: ListedSite) => {
    if (order === "missing" && covered(a) !== covered(b)) return covered(a) - covered(b);
    if (order === "newest") return b.createdAt.getTime() - a.createdAt.getTime();
    return byName.compare(a.name, b.name) || a.id.localeCompare(b.id);
  };
}

/**
 * Which connection brings which utility type to which site: every type that its accounts show, before there are
 * accounts every type that was chosen, at every site that it serves. As soon as there is usage of a type, it counts at
 * the sites that the usage is of.
 */
export function listCoverings(scope: Scope): Promise<Covering[]> {
  const usageSince = new Date(Date.now() - USAGE_DAYS * 86_400_000);
  return db().$queryRaw<Covering[]>`
    with active as (
      select id, "providerName", status, "utilityTypes" from "Connection"
      where "companyId" = ${scope.companyId}::uuid and "isActive"
    ), found as (
      select distinct a."connectionId" as id, unnest(a."utilityTypes") as type
      from "UtilityAccount" a where a."companyId" = ${scope.companyId}::uuid and a."isTracked"
    ), typed as (
      select id, type from found
      union
      select c.id, unnest(c."utilityTypes") from active c where c.id not in (select id from found)
    ), used as (
      select distinct u."siteId", u."utilityType" as type, u."connectionId" as id
      from "UsageRecord" u
      where u."companyId" = ${scope.companyId}::uuid and u."startDate" >= ${usageSince}::date
        -- Goes without saying, but not for the index.
        and u."endDate" >= ${usageSince}::date
        and u."siteId" is not null and u."connectionId" is not null and not u."isDeleted"
    ), brought as (
      select s."siteId", t.type, t.id
      from "ConnectionSite" s join typed t on t.id = s."connectionId"
      where s."companyId" = ${scope.companyId}::uuid
        and not exists (select 1 from used u where u.id = t.id and u.type = t.type)
      union all
      select "siteId", type, id from used
    )
    select b."siteId", b.type as "utilityType", c.id as "connectionId", c."providerName", c.status
    from brought b join active c on c.id = b.id
    order by c."providerName", c.id`;
}

/** One site of the company, with the connections that serve it, or null. */
export async function getSite(scope: Scope, id: string) {
  if (!isId(id)) return null;
  return db().site.findUnique({
    where: { id, companyId: scope.companyId },
    select: {
      ...listed,
      nectarId: true,
      version: true,
      archivedAtNectar: true,
      connections: {
        select: {
          connection: {
            select: { id: true, providerName: true, username: true, status: true, utilityTypes: true },
          },
        },
        orderBy: { connection: { providerName: "asc" } },
      },
    },
  });
}

export type SiteDetail = NonNullable<Awaited<ReturnType<typeof getSite>>>;

/** Which other sites of the company have this name or this id of its own. */
export function listTwins(scope: Scope, { name, externalId }: SiteForm, except?: string) {
  return db().site.findMany({
    where: {
      companyId: scope.companyId,
      OR: [{ name }, ...(externalId ? [{ externalId }] : [])],
      ...(except && { id: { not: except } }),
    },
    select: { name: true, archivedAt: true },
  });
}

/** The company's sites to choose from, by name. Archived ones are not offered. */
export function listSiteChoices(scope: Scope) {
  return db().site.findMany({
    where: { companyId: scope.companyId, archivedAt: null },
    select: { id: true, name: true, address: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 500,
  });
}

/** The version of each site by Nectar's id: what a comparison with Nectar starts from. */
export async function listSiteVersions(scope: Scope): Promise<Map<string, number>> {
  const rows = await db().site.findMany({
    where: { companyId: scope.companyId },
    select: { nectarId: true, version: true },
  });
  return new Map(rows.map((row) => [row.nectarId, row.version]));
}
