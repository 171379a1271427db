import { randomBytes } from "node:crypto";
import { withDatabase } from "./database";
import { freePort } from "./ports";
import { startOwnPostgres } from "./postgres/shared";
import { onShutdown } from "./shutdown";

/**
 * A Postgres server for one test run: the one that DATABASE_ADMIN_URL or DATABASE_URL names, on which tests make
 * and drop databases of their own and touch no other, or an embedded one that begins empty.
 */
export async function testPostgres(): Promise<string> {
  const given = process.env.DATABASE_ADMIN_URL || process.env.DATABASE_URL;
  if (given) return withDatabase(given, "postgres");
  const server = await startOwnPostgres({
    cluster: "postgres-test",
    port: await freePort(),
    password: randomBytes(18).toString("base64url"),
    throwaway: true,
  });
  onShutdown(server.stop);
  return server.url;
}
