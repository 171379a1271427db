/** Calls `work` with the URL of a Postgres server on which databases may be made. */
export async function withServer<T>(work: (serverUrl: string) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_ADMIN_URL ?? process.env.DATABASE_URL;
  if (given) return work(given);
  throw new Error("DATABASE_ADMIN_URL or DATABASE_URL must name a Postgres server.");
}

/** The server on which tests make their databases. */
export function testServerUrl(): string {
  const url = process.env.DATABASE_ADMIN_URL;
  if (!url) {
    throw new Error(
      "DATABASE_ADMIN_URL is not set: run the tests with `npm test -- unit`, which starts a Postgres for them, or name a server of yours.",
    );
  }
  return url;
}
