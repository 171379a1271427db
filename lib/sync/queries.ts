import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { type ErrorKey, isErrorKey } from "@/lib/i18n/said";
import { type Stream, streams } from "@/lib/sync/streams";

/** A pass of which nothing was heard for so long was broken off. The next sync goes on with it. */
const SILENT_MS = 2 * 60_000;

export type SyncState = {
  /** Whatever Nectar had changed before this moment is here; null before the first sync has ended. */
  asOf: Date | null;
  /** The pass that is under way. */
  running: { kind: "documents" | "usage"; page: number; pages: number | null } | null;
  /** Why the last sync stopped, or what was wrong with it. */
  error: ErrorKey | null;
};

/** How far the copy of the company's bills and usage has come. */
export async function findSyncState({ companyId }: Scope, now = new Date()): Promise<SyncState> {
  const rows = await db().syncState.findMany({ where: { companyId } });
  const byStream = new Map(rows.map((row) => [row.stream, row]));
  const known = streams.flatMap((stream: Stream) => byStream.get(stream) ?? []);
  const ends = known.map(({ completeUntil }) => completeUntil?.getTime() ?? 0);
  const asOf = known.length === streams.length ? Math.min(...ends) : 0;
  const running = known.find(
    (row) => row.passStartedAt && !row.error && now.getTime() - row.updatedAt.getTime() < SILENT_MS,
  );
  const error = known.find((row) => row.error)?.error ?? null;
  return {
    asOf: asOf > 0 ? new Date(asOf) : null,
    running: running
      ? {
          kind: running.stream.startsWith("usage") ? "usage" : "documents",
          page: running.nextPage ?? 1,
          pages: running.pages,
        }
      : null,
    error: error && !running ? (isErrorKey(error) ? error : "copiedInPart") : null,
  };
}

/** A connection is young for so long: its first bills are still to come. */
const YOUNG_MS = 5 * 60_000;

/** When a sync last did anything, and whether a connection has just arrived. */
export async function syncActivity({ companyId }: Scope): Promise<{ at: Date | null; hasArrivals: boolean }> {
  const [state, arrival] = await Promise.all([
    db().syncState.aggregate({ where: { companyId }, _max: { updatedAt: true } }),
    db().connection.findFirst({
      where: { companyId, createdAt: { gt: new Date(Date.now() - YOUNG_MS) } },
      select: { id: true },
    }),
  ]);
  return { at: state._max.updatedAt, hasArrivals: arrival !== null };
}
