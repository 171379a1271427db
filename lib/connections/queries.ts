import type { Scope } from "@/lib/auth/scope";
import { type State, statusesOf, statusFacts } from "@/lib/connections/status";
import { db } from "@/lib/db";
import { isId } from "@/lib/validation";

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

type Waiting = {
  id: string;
  providerName: string;
  status: string;
  statusSince: Date | null;
  changedAt: Date;
};

/** The connections that wait for the customer, the longest first: a look into the index for each status. */
export function listNeedingAttention({ companyId }: Scope, take: number): Promise<Waiting[]> {
  return db().$queryRaw<Waiting[]>`
    select c.id, c."providerName", c.status, c."statusSince", c."changedAt"
    from unnest(${statusesOf("attention")}::text[]) wanted
    cross join lateral (
      select * from "Connection" one
      where one."companyId" = ${companyId}::uuid and one.status = wanted
      order by one."statusSince" nulls last limit ${take}
    ) c
    order by c."statusSince" nulls last, c.id limit ${take}`;
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
