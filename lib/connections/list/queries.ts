import type { Scope } from "@/lib/auth/scope";
import type { ConnectionFilter, Direction, SortKey } from "@/lib/connections/list/filter";
import { countStates } from "@/lib/connections/queries";
import { type State, states, statusesOf } from "@/lib/connections/status";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { pageOf } from "@/lib/paging";
import { isId } from "@/lib/validation";

export const PAGE_SIZE = 25;
/** How many connections a file reads at a time. */
const BATCH = 500;

const listed = {
  id: true,
  providerName: true,
  username: true,
  status: true,
  statusSince: true,
  utilityTypes: true,
  lastBillDate: true,
  changedAt: true,
  sites: { select: { site: { select: { id: true, name: true } } }, orderBy: { site: { name: "asc" } } },
} satisfies Prisma.ConnectionSelect;

export type ListedConnection = Prisma.ConnectionGetPayload<{ select: typeof listed }>;

const inFile = {
  ...listed,
  accounts: { select: { accountNumber: true }, orderBy: { accountNumber: "asc" } },
} satisfies Prisma.ConnectionSelect;

type ConnectionInFile = Prisma.ConnectionGetPayload<{ select: typeof inFile }>;

/**
 * One page of the company's connections, and how many there are in each state, whatever the filter.
 * A page past the end gives the last one.
 */
export async function listConnections(scope: Scope, filter: ConnectionFilter) {
  const counts = await countStates(scope);
  const total = await countMatching(scope, filter, counts);
  const { shown } = pageOf(total, filter.page, PAGE_SIZE);
  const ids = await pageOfIds(scope, filter, shown.page, total);
  const where = { companyId: scope.companyId, id: { in: ids } };
  const rows = await db().connection.findMany({ where, select: listed });
  return { rows: inOrder(rows, ids), counts, ...shown };
}

/** All of them, in the order and of the filter, read in batches. */
export async function everyConnection(
  scope: Scope,
  filter: ConnectionFilter,
): Promise<AsyncIterable<ConnectionInFile>> {
  return inBatches(scope, await listIds(scope, filter));
}

async function* inBatches(scope: Scope, ids: string[]): AsyncGenerator<ConnectionInFile> {
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const where = { companyId: scope.companyId, id: { in: batch } };
    yield* inOrder(await db().connection.findMany({ where, select: inFile }), batch);
  }
}

function inOrder<Row extends { id: string }>(rows: Row[], ids: string[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The counts of the states say it already, unless there is more to the filter. */
async function countMatching(
  scope: Scope,
  filter: ConnectionFilter,
  counts: Record<State, number>,
): Promise<number> {
  const { search, site, type, state } = filter;
  if (!search && !site && !type) {
    const wanted: readonly State[] = state ? [state] : states;
    return wanted.reduce((sum, one) => sum + counts[one], 0);
  }
  const [row] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from "Connection" c where ${matching(scope, filter)}`;
  return row?.count ?? 0;
}

/** The last pages are read from the end of the list: they are as near to it as the first ones to its beginning. */
async function pageOfIds(
  scope: Scope,
  filter: ConnectionFilter,
  page: number,
  total: number,
): Promise<string[]> {
  const skip = (page - 1) * PAGE_SIZE;
  const take = Math.min(PAGE_SIZE, total - skip);
  if (take <= 0) return [];
  const after = total - skip - take;
  if (skip <= after) return listIds(scope, filter, { take, skip });
  const turned = { ...filter, sort: { ...filter.sort, direction: opposite[filter.sort.direction] } };
  return (await listIds(scope, turned, { take, skip: after })).reverse();
}

const opposite: Record<Direction, Direction> = { ascending: "descending", descending: "ascending" };

type Part = { take: number; skip: number };

async function listIds(scope: Scope, filter: ConnectionFilter, part?: Part): Promise<string[]> {
  const limit = part ? Prisma.sql`limit ${part.take} offset ${part.skip}` : Prisma.empty;
  const { by, direction } = filter.sort;
  const rows = await db().$queryRaw<{ id: string }[]>`${
    by === "status"
      ? byStatus(scope, filter, part)
      : Prisma.sql`select c.id from "Connection" c where ${matching(scope, filter)}
          order by ${order([columns[by], Prisma.sql`c.id`], direction)}`
  } ${limit}`;
  return rows.map(({ id }) => id);
}

/** Each is an index from its beginning (prisma/migrations). */
const columns: Record<Exclude<SortKey, "status">, Prisma.Sql> = {
  provider: Prisma.sql`lower(c."providerName")`,
  bill: Prisma.sql`coalesce(c."lastBillDate", '-infinity'::date)`,
  change: Prisma.sql`c."changedAt"`,
};

const directions: Record<Direction, Prisma.Sql> = {
  ascending: Prisma.sql`asc`,
  descending: Prisma.sql`desc`,
};

/** The id comes last, so that no two connections are equal and pages neither repeat nor skip one. */
function order(by: Prisma.Sql[], direction: Direction): Prisma.Sql {
  return Prisma.join(by.map((column) => Prisma.sql`${column} ${directions[direction]}`));
}

/** The most urgent state first. A status that nobody knows yet is among the waiting. */
const urgency = Prisma.sql`case
  when s.status = any(${statusesOf("attention")}) then 0
  when s.status = any(${statusesOf("stopped")}) then 1
  when s.status = any(${statusesOf("connected")}) then 3
  else 2 end`;

/**
 * The order of urgency is the code's, which no index knows. So each status that the company has, found by stepping
 * through the index, gives as many of its own as the page may need, and these few are sorted.
 */
function byStatus(scope: Scope, filter: ConnectionFilter, part?: Part): Prisma.Sql {
  const { direction } = filter.sort;
  const own = [Prisma.sql`c."statusSince"`, Prisma.sql`c.id`];
  const enough = part ? Prisma.sql`limit ${part.skip + part.take}` : Prisma.empty;
  return Prisma.sql`
    with recursive present (status) as (
      (select min(status) from "Connection" where "companyId" = ${scope.companyId}::uuid)
      union all
      select (select min(status) from "Connection"
        where "companyId" = ${scope.companyId}::uuid and status > present.status)
      from present where present.status is not null
    )
    select c.id from present s cross join lateral (
      select c.id, c."statusSince" from "Connection" c
      where ${matching(scope, filter)} and c.status = s.status
      order by ${order(own, direction)} ${enough}
    ) c
    order by ${order([urgency, Prisma.sql`s.status`, ...own], direction)}`;
}

function matching({ companyId }: Scope, { search, state, site, type }: ConnectionFilter): Prisma.Sql {
  return Prisma.join(
    [
      Prisma.sql`c."companyId" = ${companyId}::uuid`,
      ...(state ? [inState(state)] : []),
      ...(type ? [Prisma.sql`${type} = any(c."utilityTypes")`] : []),
      ...(site ? [Prisma.sql`c.id in (${atSites(companyId, site)})`] : []),
      ...(search ? [Prisma.sql`c.id in (${found(companyId, search)})`] : []),
    ],
    " and ",
  );
}

function inState(state: State): Prisma.Sql {
  if (state !== "waiting") return Prisma.sql`c.status = any(${statusesOf(state)})`;
  const others = states.filter((one) => one !== "waiting").flatMap(statusesOf);
  return Prisma.sql`c.status <> all(${others})`;
}

/** What is a wildcard to LIKE stands for itself. */
function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;
}

function atSites(companyId: string, site: string): Prisma.Sql {
  const which = isId(site) ? Prisma.sql`s.id = ${site}::uuid` : Prisma.sql`s.name ilike ${containing(site)}`;
  return Prisma.sql`select cs."connectionId" from "Site" s join "ConnectionSite" cs on cs."siteId" = s.id
    where s."companyId" = ${companyId}::uuid and cs."companyId" = ${companyId}::uuid and ${which}`;
}

/** Each place is looked at by its own index, which an "or" over all of them would not use. */
function found(companyId: string, search: string): Prisma.Sql {
  const text = containing(search);
  return Prisma.sql`
    select p.id from "Connection" p where p."companyId" = ${companyId}::uuid and p."providerName" ilike ${text}
    union all
    select u.id from "Connection" u where u."companyId" = ${companyId}::uuid and u.username ilike ${text}
    union all
    select a."connectionId" from "UtilityAccount" a
      where a."companyId" = ${companyId}::uuid and a."accountNumber" ilike ${text}
    union all ${atSites(companyId, search)}`;
}

/** As many sites as a list to choose from should hold; of more, one is looked for by its name. */
const SITES_TO_CHOOSE = 30;

type SiteChoice = { choices: { id: string; name: string }[] | null; chosenName: string | null };

/**
 * What the list can be narrowed to by site: the sites to choose from, or null where they are too many; and the name of
 * the one that is chosen already, if it is one of the company's.
 */
export async function listSiteFilter(scope: Scope, chosen: string | undefined): Promise<SiteChoice> {
  const [sites, current] = await Promise.all([
    db().site.findMany({
      where: { companyId: scope.companyId, archivedAt: null },
      select: { id: true, name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: SITES_TO_CHOOSE + 1,
    }),
    isId(chosen)
      ? db().site.findUnique({ where: { id: chosen, companyId: scope.companyId }, select: { name: true } })
      : null,
  ]);
  return { choices: sites.length > SITES_TO_CHOOSE ? null : sites, chosenName: current?.name ?? null };
}
