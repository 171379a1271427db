import { randomUUID } from "node:crypto";
import pg from "pg";

/** The same server and login, another database. */
export function withDatabase(connectionString: string, database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.toString();
}

/** Opens one connection for the time of `work`. */
export async function withClient<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString });
  // A server that goes away rejects the query in progress; without a listener it would also end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The SQLSTATE of a database error, if it is one. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

const databaseMissing = "3D000";
const alreadyThere = new Set(["42P04", "23505"]);

/** Makes the database that the URL names, unless it is there. Another process may do the same at this moment. */
export async function ensureDatabase(connectionString: string): Promise<void> {
  try {
    await withClient(connectionString, async () => undefined);
  } catch (error) {
    if (sqlState(error) !== databaseMissing) throw error;
    const name = decodeURIComponent(new URL(connectionString).pathname.slice(1));
    await withClient(withDatabase(connectionString, "postgres"), async (client) => {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    }).catch((failure: unknown) => {
      if (!alreadyThere.has(sqlState(failure) ?? "")) throw failure;
    });
  }
}

/** Drops a database, and the sessions that still hold it; no error when there is none. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await withClient(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  });
}

/** Calls `work` with the URL of an empty database that lives only as long. */
export async function withScratchDatabase<T>(
  serverUrl: string,
  work: (connectionString: string) => Promise<T>,
): Promise<T> {
  const name = `scratch_${randomUUID().replaceAll("-", "")}`;
  await withClient(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  try {
    return await work(withDatabase(serverUrl, name));
  } finally {
    await dropDatabase(serverUrl, name);
  }
}
