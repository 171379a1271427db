import type { Scope } from "@/lib/auth/scope";
import { getCompany } from "@/lib/companies/queries";
import { unlessUnderWay } from "@/lib/lock";
import { log } from "@/lib/log";
import { NectarError } from "@/lib/nectar/errors";
import { nectar } from "@/lib/nectar/instance";
import type { ListPage, ListPlace, NectarDocument } from "@/lib/nectar/types";
import { queueSync } from "@/lib/queue";
import { advancePass, announceSync, beginPass, endPass, stopPass, storePage } from "@/lib/sync/commands";
import { syncActivity } from "@/lib/sync/queries";
import { type Arrived, type Stream, streams } from "@/lib/sync/streams";

/** How far the clocks of Nectar and of this portal may be apart. */
const CLOCKS_APART_MS = 3_600_000;

/** How often open pages hear how far a long sync is. */
const TELL_EVERY_MS = 2_000;

/**
 * Brings the copy of the company's bills and usage up to date: what Nectar changed since the last pass began, a page at a
 * time, each noted, so that a sync that is broken off, however, goes on where it was. How it ends is noted for pages to
 * show, which are told.
 * @returns whether anything was new; null when another process is at it
 * @throws NectarError when Nectar refuses or fails
 */
export async function syncCompany(scope: Scope): Promise<boolean | null> {
  const outcome = await unlessUnderWay(`sync ${scope.companyId}`, async () => {
    const { nectarId } = await getCompany(scope);
    const tell = teller(scope);
    let isNew = false;
    try {
      for (const stream of streams) isNew = (await syncStream(scope, nectarId, stream, tell)) || isNew;
    } finally {
      await announceSync(scope);
    }
    return isNew;
  });
  return outcome?.done ?? null;
}

/** @returns whether anything was new */
async function syncStream(
  scope: Scope,
  nectarId: string,
  stream: Stream,
  tell: () => Promise<void>,
): Promise<boolean> {
  const { completeUntil, from } = await beginPass(scope, stream);
  let [isNew, isWhole] = [false, true];
  try {
    for await (const { arrived, ...page } of pagesOf(nectarId, stream, completeUntil, from)) {
      const stored = await storePage(scope, arrived);
      isNew ||= stored.isNew;
      isWhole &&= stored.isWhole;
      await advancePass(scope, stream, page);
      if (page.next) await tell();
    }
  } catch (error) {
    // What our fault is belongs in the log.
    await stopPass(scope, stream, error instanceof NectarError ? error.name : "copiedInPart");
    throw error;
  }
  await endPass(scope, stream, isWhole);
  return isNew;
}

async function* pagesOf(
  nectarId: string,
  stream: Stream,
  completeUntil: Date | null,
  from: ListPlace,
): AsyncGenerator<Pick<ListPage<unknown>, "pages" | "next"> & { arrived: Arrived }> {
  const isDeleted = stream.endsWith("-deleted");
  const filters = { updatedSince: completeUntil ? dayToAskFrom(completeUntil) : undefined, isDeleted };
  if (stream.startsWith("documents")) {
    for await (const { rows, pages, next } of nectar().listDocuments(nectarId, filters, from)) {
      yield { pages, next, arrived: { kind: "documents", rows: ownOnly(nectarId, rows), isDeleted } };
    }
    return;
  }
  for await (const { rows, pages, next } of nectar().listUsage(nectarId, filters, from)) {
    yield { pages, next, arrived: { kind: "usage", rows, isDeleted } };
  }
}

/** Nectar cuts the time of a change to its day in UTC (docs: filtering). */
function dayToAskFrom(completeUntil: Date): string {
  return new Date(completeUntil.getTime() - CLOCKS_APART_MS).toISOString().slice(0, 10);
}

function ownOnly(nectarId: string, bills: NectarDocument[]): NectarDocument[] {
  const own = bills.filter(({ companyId }) => companyId === null || companyId === nectarId);
  if (own.length < bills.length) log().warn("Nectar lists bills as another company's");
  return own;
}

function teller(scope: Scope): () => Promise<void> {
  let last = Date.now();
  return async () => {
    if (Date.now() - last < TELL_EVERY_MS) return;
    last = Date.now();
    await announceSync(scope);
  };
}

/** Seconds: while a connection's first bills are awaited, nobody who looks should have to wait for the next hour. */
const MAX_AGE = { usually: 300, withArrivals: 15 };

/** Queues a sync unless the last one was just now. For pages that are being looked at. */
export async function requestSync(scope: Scope): Promise<void> {
  const { at, hasArrivals } = await syncActivity(scope);
  const maxAge = hasArrivals ? MAX_AGE.withArrivals : MAX_AGE.usually;
  if (!at || Date.now() - at.getTime() > maxAge * 1000) await queueSync(scope.companyId);
}
