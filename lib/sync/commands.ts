import type { Scope } from "@/lib/auth/scope";
import { markCompanyChanged } from "@/lib/companies/commands";
import { type Db, db } from "@/lib/db";
import { storeDocuments } from "@/lib/documents/commands";
import type { ErrorKey } from "@/lib/i18n/said";
import { log } from "@/lib/log";
import type { ListPage, ListPlace, NectarDocument } from "@/lib/nectar/types";
import type { Arrived, Stream } from "@/lib/sync/streams";
import { dropUsageOfBills, storeUsage } from "@/lib/usage/commands";
import { isId } from "@/lib/validation";

/**
 * Begins a pass over a stream, or goes on with the one that was broken off.
 * @returns the moment up to which the copy is complete, null before the first pass; and the place to go on from
 */
export async function beginPass(
  { companyId }: Scope,
  stream: Stream,
): Promise<{ completeUntil: Date | null; from: ListPlace }> {
  const key = { companyId, stream };
  const state = await db().syncState.upsert({ where: { companyId_stream: key }, create: key, update: {} });
  if (!state.passStartedAt) {
    await db().syncState.update({
      where: { companyId_stream: key },
      data: { passStartedAt: new Date(), nextPage: 1, pages: null, total: null },
    });
  }
  const from = state.passStartedAt
    ? { page: state.nextPage ?? 1, total: state.total }
    : { page: 1, total: null };
  return { completeUntil: state.completeUntil, from };
}

/** Notes how far a pass has come. */
export async function advancePass(
  { companyId }: Scope,
  stream: Stream,
  { pages, next }: Pick<ListPage<unknown>, "pages" | "next">,
): Promise<void> {
  await db().syncState.update({
    where: { companyId_stream: { companyId, stream } },
    data: { pages, error: null, ...(next && { nextPage: next.page, total: next.total }) },
  });
}

/** Notes that a pass has come to its end: whatever Nectar had changed before it began is here now. */
export async function endPass({ companyId }: Scope, stream: Stream, isWhole: boolean): Promise<void> {
  const key = { companyId, stream };
  const { passStartedAt } = await db().syncState.findUniqueOrThrow({ where: { companyId_stream: key } });
  await db().syncState.update({
    where: { companyId_stream: key },
    data: {
      completeUntil: passStartedAt,
      completedAt: new Date(),
      passStartedAt: null,
      nextPage: null,
      pages: null,
      total: null,
      error: isWhole ? null : ("copiedInPart" satisfies ErrorKey),
    },
  });
}

/** Notes why a pass stopped; the next one goes on from there. */
export async function stopPass({ companyId }: Scope, stream: Stream, error: ErrorKey): Promise<void> {
  await db().syncState.update({ where: { companyId_stream: { companyId, stream } }, data: { error } });
}

/** Tells open pages how far the sync is. */
export async function announceSync(scope: Scope): Promise<void> {
  await db().$transaction((tx) => markCompanyChanged(scope, tx));
}

/**
 * Stores a page of bills or usage. When the database refuses it, each of its rows is tried by itself, and those that
 * are refused are logged.
 * @returns whether anything is new, and whether every row could be stored
 */
export async function storePage(scope: Scope, page: Arrived): Promise<{ isNew: boolean; isWhole: boolean }> {
  try {
    return { isNew: await storeTogether(scope, page), isWhole: true };
  } catch (error) {
    if (page.rows.length <= 1) throw error;
    return storeOneByOne(scope, page, error);
  }
}

async function storeOneByOne(scope: Scope, page: Arrived, reason: unknown) {
  const outcomes: boolean[] = [];
  for (const single of singles(page)) {
    try {
      outcomes.push(await storeTogether(scope, single));
    } catch (error) {
      log().error(
        { kind: page.kind, id: single.rows[0]?.id, err: error },
        "a row of Nectar's could not be stored",
      );
    }
  }
  // Nothing at all went in: that is not about a row.
  if (outcomes.length === 0) throw reason;
  return { isNew: outcomes.includes(true), isWhole: outcomes.length === page.rows.length };
}

function singles(page: Arrived): Arrived[] {
  return page.kind === "usage"
    ? page.rows.map((row) => ({ ...page, rows: [row] }))
    : page.rows.map((row) => ({ ...page, rows: [row] }));
}

function storeTogether(scope: Scope, page: Arrived): Promise<boolean> {
  return db().$transaction(async (tx) => {
    if (page.kind === "documents") return storeBills(scope, tx, page.rows, page.isDeleted);
    return (await storeUsage(scope, tx, page.rows, { isDeleted: page.isDeleted, from: "usage" })) > 0;
  });
}

/** Bills bring their usage. What a bill does not have any more, and all that a deleted one had, counts no longer. */
async function storeBills(
  scope: Scope,
  tx: Db,
  bills: NectarDocument[],
  isDeleted: boolean,
): Promise<boolean> {
  const changed = new Set(await storeDocuments(scope, tx, bills, { isDeleted }));
  const usage = bills.flatMap((bill) =>
    bill.usage.map((record) => ({
      ...record,
      documentId: bill.id,
      updatedAt: record.updatedAt ?? bill.updatedAt,
    })),
  );
  const stored = await storeUsage(scope, tx, usage, { isDeleted, from: "bills" });
  const emptied = bills.filter(
    ({ id, isUsageComplete }) => changed.has(id) && (isDeleted || isUsageComplete),
  );
  const dropped = await dropUsageOfBills(
    scope,
    tx,
    emptied.map(({ id }) => id),
    isDeleted ? [] : usage.map(({ id }) => id).filter(isId),
  );
  return changed.size + stored + dropped > 0;
}
