import { type ActivityFilter, PORTAL } from "@/lib/audit/filter";
import { assertCan } from "@/lib/auth/permissions";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { pageOf } from "@/lib/paging";
import { isId } from "@/lib/validation";

const PAGE_SIZE = 25;
/** How many events a file reads at a time. */
const BATCH = 500;
/** The latest that a connection's page shows; the whole trail has them all. */
const OF_A_CONNECTION = 20;

const recorded = {
  id: true,
  action: true,
  targetId: true,
  connectionId: true,
  details: true,
  at: true,
  user: { select: { id: true, name: true, email: true } },
} satisfies Prisma.AuditEventSelect;

type RecordedEvent = Prisma.AuditEventGetPayload<{ select: typeof recorded }>;

/** What an event was about, as long as it is there. */
export type Subject = { kind: "connection" | "site" | "person"; id: string; name: string };
export type ActivityEvent = RecordedEvent & { subjects: Subject[] };

const latestFirst = [{ at: "desc" }, { id: "asc" }] satisfies Prisma.AuditEventOrderByWithRelationInput[];

/** One page of what was done in the company, the latest first. @throws ForbiddenError */
export async function listActivity(scope: Scope, filter: ActivityFilter) {
  assertCan(scope, "activity.read");
  const where = matching(scope, filter);
  const total = await db().auditEvent.count({ where });
  const { shown, part } = pageOf(total, filter.page, PAGE_SIZE);
  const rows = await db().auditEvent.findMany({
    where,
    select: recorded,
    orderBy: latestFirst,
    ...part,
  });
  return { rows: await withSubjects(scope, rows), ...shown };
}

/** All that fits the filter, the latest first, read in batches. @throws ForbiddenError */
export function everyActivity(scope: Scope, filter: ActivityFilter): AsyncIterable<ActivityEvent> {
  assertCan(scope, "activity.read");
  return inBatches(scope, matching(scope, filter));
}

async function* inBatches(scope: Scope, where: Prisma.AuditEventWhereInput): AsyncGenerator<ActivityEvent> {
  let cursor: { id: string } | undefined;
  for (;;) {
    const rows = await db().auditEvent.findMany({
      where,
      select: recorded,
      orderBy: latestFirst,
      take: BATCH,
      ...(cursor && { cursor, skip: 1 }),
    });
    yield* await withSubjects(scope, rows);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    cursor = { id: last.id };
  }
}

/**
 * Those who did something in the company, by name: found by stepping through the index, not by reading the trail.
 * @throws ForbiddenError
 */
export async function listActivityPeople(scope: Scope): Promise<{ id: string; name: string }[]> {
  assertCan(scope, "activity.read");
  return db().$queryRaw<{ id: string; name: string }[]>`
    with recursive people (id) as (
      (select "userId" from "AuditEvent" where "companyId" = ${scope.companyId}::uuid and "userId" is not null
        order by "userId" limit 1)
      union all
      select (select "userId" from "AuditEvent"
        where "companyId" = ${scope.companyId}::uuid and "userId" > people.id order by "userId" limit 1)
      from people where people.id is not null
    )
    select u.id, u.name from people join "User" u using (id) order by u.name, u.id limit 100`;
}

/** The latest of what was done with a connection, for whoever may look at it. */
export async function listConnectionActivity(scope: Scope, connectionId: string): Promise<ActivityEvent[]> {
  if (!isId(connectionId)) return [];
  const rows = await db().auditEvent.findMany({
    where: { companyId: scope.companyId, connectionId },
    select: recorded,
    orderBy: latestFirst,
    take: OF_A_CONNECTION,
  });
  return withSubjects(scope, rows);
}

function matching(scope: Scope, { person, action, from, to }: ActivityFilter): Prisma.AuditEventWhereInput {
  const after = to && new Date(Date.parse(to) + 86_400_000);
  return {
    companyId: scope.companyId,
    ...(person && { userId: person === PORTAL ? null : person }),
    action,
    at: { gte: from && new Date(from), lt: after },
  };
}

/** Finds what the events were about: three questions, however many events. */
async function withSubjects(scope: Scope, events: RecordedEvent[]): Promise<ActivityEvent[]> {
  const ids = [...new Set(events.flatMap(namedIds))];
  if (ids.length === 0) return events.map((event) => ({ ...event, subjects: [] }));
  const where = { companyId: scope.companyId, id: { in: ids } };
  const [connections, sites, people] = await Promise.all([
    db().connection.findMany({ where, select: { id: true, providerName: true } }),
    db().site.findMany({ where, select: { id: true, name: true } }),
    db().membership.findMany({
      where: { companyId: scope.companyId, userId: { in: ids } },
      select: { user: { select: { id: true, name: true } } },
    }),
  ]);
  const found = new Map<string, Subject>([
    ...connections.map(({ id, providerName }) => subject("connection", id, providerName)),
    ...sites.map(({ id, name }) => subject("site", id, name)),
    ...people.map(({ user: { id, name } }) => subject("person", id, name)),
  ]);
  return events.map((event) => ({
    ...event,
    subjects: namedIds(event).flatMap((id) => found.get(id) ?? []),
  }));
}

function subject(kind: Subject["kind"], id: string, name: string): [string, Subject] {
  return [id, { kind, id, name }];
}

/** The ids that an event names: ids are told apart by themselves, whichever table they are of. */
function namedIds({ targetId, connectionId, details }: RecordedEvent): string[] {
  const siteIds = details && typeof details === "object" && "siteIds" in details ? details.siteIds : [];
  const all = [connectionId, targetId, ...(Array.isArray(siteIds) ? siteIds : [])];
  return [...new Set(all.filter(isId))];
}
