import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client";

/** The client or a transaction of it: commands that may be part of a larger one take this. */
export type Db = PrismaClient | Prisma.TransactionClient;

// Kept on globalThis so that a hot reload in development does not open a second pool.
const holder: typeof globalThis & { nectarPortalDb?: PrismaClient } = globalThis;

/** The one Prisma client of this process, made at the first call. */
export function db(): PrismaClient {
  holder.nectarPortalDb ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }),
    // A failed query is told without its arguments: they may be personal, or secret.
    errorFormat: "minimal",
  });
  return holder.nectarPortalDb;
}
