import { now } from "../clock/clock";
import { db, type Transaction } from "../db";
import type { Prisma } from "../generated/client";
import { signals } from "../signals";
import { utilityType } from "../utility-types";
import { settleAccounts } from "./account-status";
import { type BillRef, billsOf, nextBillAt } from "./bill";
import type { BilledMeter } from "./readings";
import type { BilledAccount } from "./rows";
import { traitsSchema } from "./traits";
import { type CollectedBill, linkRevision, writeBills } from "./write-bills";

/** The first bills are to be seen at once; the others come in transactions that stay short. */
const FIRST_BATCH = 4;
const BATCH = 20;

const withMeters = { accounts: { include: { meters: true } } } satisfies Prisma.ConnectionInclude;
type Collected = Prisma.ConnectionGetPayload<{ include: typeof withMeters }>;

type Source = { meter: BilledMeter; account: BilledAccount; from: Date };
type Waiting = { ref: BillRef; account: BilledAccount };

type CollectedAccount = Collected["accounts"][number];

/** A meter as the generator and the bill's rows need it; nothing for one that was not found by a collection. */
function sourceOf(
  connection: Collected,
  account: CollectedAccount,
  meter: CollectedAccount["meters"][number],
): Source[] {
  const traits = traitsSchema.safeParse(meter.traits);
  if (!traits.success) return [];
  const { id, country, companyId, providerName } = connection;
  return [
    {
      // An account's own date beats the connection's (Nectar's account object).
      from: account.dataCollectionStartDate ?? connection.dataCollectionStartDate,
      meter: { id: meter.id, type: utilityType.parse(meter.datasourceType), country, traits: traits.data },
      account: {
        companyId,
        connectionId: id,
        accountId: account.id,
        accountNumber: account.accountNumber,
        meterId: meter.id,
        siteId: meter.siteId,
        datasourceType: meter.datasourceType,
        providerName,
        country,
        traits: traits.data,
      },
    },
  ];
}

/** The meters that are collected from: those of tracked accounts that are tracked themselves. */
function sourcesOf(connection: Collected): Source[] {
  return connection.accounts
    .filter(({ trackingStatus }) => trackingStatus !== "DISABLED")
    .flatMap((account) =>
      account.meters
        .filter(({ isTracked }) => isTracked)
        .flatMap((meter) => sourceOf(connection, account, meter)),
    );
}

/** Until when archived sites are collected, by site (`dataCollectionStopDate`). */
async function stopsOf(sources: Source[]): Promise<Map<string | null, Date>> {
  const ids = sources.flatMap(({ account }) => account.siteId ?? []);
  const archived = await db.site.findMany({
    where: { id: { in: ids }, dataCollectionStopDate: { not: null } },
    select: { id: true, dataCollectionStopDate: true },
  });
  return new Map(archived.flatMap(({ id, dataCollectionStopDate: stop }) => (stop ? [[id, stop]] : [])));
}

/**
 * The bills that are out and not collected yet, newest first. A deleted one is known, and does not come back; one that
 * came out after its site was archived is not fetched.
 */
async function waitingBills(connectionId: string, sources: Source[], until: Date): Promise<Waiting[]> {
  const stops = await stopsOf(sources);
  const known = await db.document.findMany({ where: { connectionId }, select: { id: true } });
  const ids = new Set(known.map(({ id }) => id));
  return sources
    .flatMap(({ meter, account, from }) => {
      const stop = stops.get(account.siteId);
      return billsOf(meter, from, stop && stop < until ? stop : until).map((ref) => ({ ref, account }));
    })
    .filter(({ ref }) => !ids.has(ref.documentId))
    .sort((a, b) => b.ref.outAt.getTime() - a.ref.outAt.getTime());
}

/** Whether the connection is still there to be collected; if so it stays as it is until the transaction ends. */
async function isStillConnected(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ status: string }[]>`
    SELECT "status" FROM "Connection" WHERE "id" = ${id}::uuid FOR SHARE`;
  return rows[0]?.status === "CONNECTED";
}

/** The meter of a bill that was collected from may have moved to another site since it was read. */
async function withCurrentSites(tx: Transaction, collected: CollectedBill[]): Promise<CollectedBill[]> {
  const ids = [...new Set(collected.map(({ account }) => account.meterId))];
  const meters = await tx.meter.findMany({ where: { id: { in: ids } }, select: { id: true, siteId: true } });
  const sites = new Map(meters.map(({ id, siteId }) => [id, siteId]));
  return collected.map(({ bill, account }) => ({
    bill,
    account: { ...account, siteId: sites.get(account.meterId) ?? null },
  }));
}

/** Writes some bills in one transaction. Answers false when there is nothing to be collected any more. */
async function collectBatch(connectionId: string, batch: Waiting[]): Promise<boolean> {
  const made = batch.map(({ ref, account }) => ({ bill: ref.make(), account }));
  const isWritten = await db.$transaction(async (tx) => {
    if (!(await isStillConnected(tx, connectionId))) return false;
    const at = now();
    await writeBills(tx, await withCurrentSites(tx, made), at);
    for (const { bill } of made) {
      if (bill.revises) await linkRevision(tx, bill.revises, bill.documentId, at);
      if (bill.revisedBy) await linkRevision(tx, bill.documentId, bill.revisedBy, at);
    }
    return true;
  });
  signals.emit("outbox");
  return isWritten;
}

/** Notes when to come next, unless something has asked for another visit meanwhile. */
async function rest(connection: Collected, sources: Source[], until: Date): Promise<void> {
  const times = sources.map(({ meter }) => nextBillAt(meter, until).getTime());
  await db.connection.updateMany({
    where: { id: connection.id, collectDueAt: connection.collectDueAt },
    data: { collectDueAt: times.length > 0 ? new Date(Math.min(...times)) : null },
  });
}

async function collect(id: string): Promise<void> {
  const connection = await db.connection.findUnique({ where: { id }, include: withMeters });
  if (connection?.status !== "CONNECTED") return;
  const until = now();
  const sources = sourcesOf(connection);
  await settleAccounts(connection.accounts, "ONBOARDED");
  const waiting = await waitingBills(id, sources, until);
  for (let start = 0; start < waiting.length; start += start === 0 ? FIRST_BATCH : BATCH) {
    const end = start === 0 ? FIRST_BATCH : start + BATCH;
    if (!(await collectBatch(id, waiting.slice(start, end)))) return;
  }
  await settleAccounts(connection.accounts, "PULL_COMPLETED");
  await rest(connection, sources, until);
}

/** The latest visit to each connection that is being collected. */
const visits = new Map<string, Promise<void>>();

/**
 * Collects all bills of a connection that are out and not there yet, in short transactions: a crash leaves whole bills
 * only, and the next visit goes on. Nothing happens unless the connection is CONNECTED. Two visits to one connection
 * come one after the other, so that the second finds the work done; were they at once, each bill would still be written once.
 */
export async function collectConnection(id: string): Promise<void> {
  const before = visits.get(id) ?? Promise.resolve();
  const visit = before.catch(() => undefined).then(() => collect(id));
  visits.set(id, visit);
  try {
    await visit;
  } finally {
    if (visits.get(id) === visit) visits.delete(id);
  }
}
