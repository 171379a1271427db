/** Calls `work` with the URL of a Postgres server on which databases may be made. */
export async function withServer<T>(work: (connectionString: string) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_ADMIN_URL ?? process.env.DATABASE_URL;
  if (given) return work(given);
  throw new Error("DATABASE_ADMIN_URL or DATABASE_URL must name a Postgres server.");
}
