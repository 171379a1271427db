import { withDatabase } from "./database";
import { withLocalEnvironment } from "./local-run";

/** Calls `work` with the URL of a Postgres server on which databases may be made. */
export async function withServer<T>(work: (serverUrl: string) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_ADMIN_URL;
  if (given) return work(given);
  return withLocalEnvironment(({ DATABASE_URL: url = "" }) => work(withDatabase(url, "postgres")));
}

/** The server on which tests make their databases. */
export function testServerUrl(): string {
  const url = process.env.DATABASE_ADMIN_URL;
  if (url) return url;
  throw new Error(
    "DATABASE_ADMIN_URL is not set: `npm run test:unit` starts a Postgres for the tests and sets it.",
  );
}
