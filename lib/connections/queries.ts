import type { Scope } from "@/lib/auth/scope";
import { knownStatuses, type State, statusesOf, statusFacts } from "@/lib/connections/status";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { isId } from "@/lib/validation";

export const PAGE_SIZE = 25;

export type ConnectionFilter = { search?: string; state?: State; page: number };

const listed = {
  id: true,
  providerName: true,
  username: true,
  status: true,
  statusSince: true,
  utilityTypes: true,
  changedAt: true,
  sites: { select: { site: { select: { id: true, name: true } } }, orderBy: { site: { name: "asc" } } },
} satisfies Prisma.ConnectionSelect;

export type ListedConnection = Prisma.ConnectionGetPayload<{ select: typeof listed }>;

/**
 * One page of the company's connections, the latest change first.
 * A page past the end gives the last one.
 */
export async function listConnections(scope: Scope, filter: ConnectionFilter) {
  const where = matching(scope, filter);
  const total = await db().connection.count({ where });
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(Math.max(1, filter.page), pages);
  const rows = await db().connection.findMany({
    where,
    select: listed,
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  });
  return { rows, total, page, pages };
}

/** How many connections the company has in each state, whatever the filter. */
export async function countStates(scope: Scope): Promise<Record<State, number>> {
  const groups = await db().connection.groupBy({
    by: ["status"],
    where: { companyId: scope.companyId },
    _count: true,
  });
  const counts: Record<State, number> = { attention: 0, waiting: 0, connected: 0, stopped: 0 };
  for (const group of groups) counts[statusFacts(group.status).state] += group._count;
  return counts;
}

/** The connections that wait for the customer, the longest first. */
export function listNeedingAttention(scope: Scope, take: number) {
  return db().connection.findMany({
    where: { companyId: scope.companyId, status: { in: statusesOf("attention") } },
    select: { id: true, providerName: true, status: true, statusSince: true, changedAt: true },
    orderBy: [{ statusSince: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take,
  });
}

/** The connections that this portal first heard of after a point in time, the newest first. */
export function listArrivedSince(scope: Scope, since: Date) {
  return db().connection.findMany({
    where: { companyId: scope.companyId, createdAt: { gt: since } },
    select: { id: true, providerName: true, status: true, createdAt: true },
    orderBy: { createdAt: "desc" },
    take: 5,
  });
}

/** Everything known of one connection of the company, or null. */
export async function getConnection(scope: Scope, id: string) {
  if (!isId(id)) return null;
  return db().connection.findUnique({
    where: { id, companyId: scope.companyId },
    include: {
      sites: { select: { site: { select: { id: true, name: true, address: true } } } },
      accounts: { orderBy: { accountNumber: "asc" } },
      statusChanges: { orderBy: [{ at: "desc" }, { id: "desc" }], take: 50 },
    },
  });
}

export type ConnectionDetail = NonNullable<Awaited<ReturnType<typeof getConnection>>>;

function matching(scope: Scope, { search, state }: ConnectionFilter): Prisma.ConnectionWhereInput {
  const text = search?.trim();
  // Prisma hands the text to ILIKE as it is: what is a wildcard there has to be escaped here.
  const contains = { contains: text?.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  return {
    companyId: scope.companyId,
    ...(state && whereState(state)),
    ...(text && {
      OR: [
        { providerName: contains },
        { username: contains },
        { sites: { some: { site: { name: contains } } } },
        { accounts: { some: { accountNumber: contains } } },
      ],
    }),
  };
}

/** Nectar's id and "updated" (milliseconds since 1970) of each stored connection, to see which have changed. */
export async function listStoredVersions(scope: Scope): Promise<Map<string, number | undefined>> {
  const rows = await db().connection.findMany({
    where: { companyId: scope.companyId },
    select: { nectarId: true, nectarUpdatedAt: true },
  });
  return new Map(rows.map((row) => [row.nectarId, row.nectarUpdatedAt?.getTime()]));
}

/** Which company a connection of Nectar's belongs to, if this portal has it already. For webhooks. */
export async function findCompanyIdOfConnection(nectarId: string): Promise<string | null> {
  const row = await db().connection.findUnique({ where: { nectarId }, select: { companyId: true } });
  return row?.companyId ?? null;
}

/** The condition that selects a state. Statuses that nobody knows yet are among the waiting. */
function whereState(state: State) {
  if (state !== "waiting") return { status: { in: statusesOf(state) } };
  const others = Object.keys(knownStatuses).filter((status) => statusFacts(status).state !== "waiting");
  return { status: { notIn: others } };
}
