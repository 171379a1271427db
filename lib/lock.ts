import { Client } from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/**
 * Does something that no two processes may do at once, unless it is being done.
 *
 * The lock is Postgres's advisory lock on a connection of its own, because the work may wait for Nectar for half
 * a minute: a transaction that long would take one of the pool's ten connections, and ten of them the whole
 * portal. It ends with that connection, so also with a process that dies.
 * @returns null when somebody else is at it
 */
export async function unlessUnderWay<T>(name: string, work: () => Promise<T>): Promise<{ done: T } | null> {
  const client = new Client({ connectionString: env().DATABASE_URL });
  client.on("error", (error) => log().warn({ err: error }, "a connection that held a lock was lost"));
  try {
    await client.connect();
    const { rows } = await client.query<{ locked: boolean }>(
      "select pg_try_advisory_lock(hashtextextended($1, 0)) as locked",
      [name],
    );
    return rows[0]?.locked ? { done: await work() } : null;
  } finally {
    await client.end();
  }
}
