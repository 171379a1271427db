import pLimit, { type LimitFunction } from "p-limit";
import { Client } from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/** Postgres has a hundred connections for everybody: whoever asks for much at once waits, and takes them from nobody. */
const AT_ONCE = 10;

// Of the process, whichever of Next's bundles asks.
const holder: typeof globalThis & { nectarPortalLocks?: LimitFunction } = globalThis;

/**
 * Does something that no two processes may do at once, unless it is being done. Several names are one lock on all of
 * them. Not to be called within itself: what is within could wait for a place that what is around it has.
 *
 * The lock is Postgres's advisory lock on a connection of its own, because the work may wait for Nectar for half
 * a minute: a transaction that long would take one of the pool's ten connections, and ten of them the whole
 * portal. It ends with that connection, so also with a process that dies.
 * @returns null when somebody else is at it
 */
export function unlessUnderWay<T>(
  names: string | string[],
  work: () => Promise<T>,
): Promise<{ done: T } | null> {
  holder.nectarPortalLocks ??= pLimit(AT_ONCE);
  return holder.nectarPortalLocks(() => holding([names].flat(), work));
}

async function holding<T>(names: string[], work: () => Promise<T>): Promise<{ done: T } | null> {
  const client = new Client({ connectionString: env().DATABASE_URL });
  client.on("error", (error) => log().warn({ err: error }, "a connection that held a lock was lost"));
  try {
    await client.connect();
    for (const name of names) {
      const { rows } = await client.query<{ locked: boolean }>(
        "select pg_try_advisory_lock(hashtextextended($1, 0)) as locked",
        [name],
      );
      if (!rows[0]?.locked) return null;
    }
    return { done: await work() };
  } finally {
    await client.end();
  }
}
