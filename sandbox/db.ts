import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env";
import { type Prisma, PrismaClient } from "./generated/client";

/** The sandbox's own database; the portal has another. */
export const db = new PrismaClient({
  adapter: new PrismaPg({ connectionString: env().SANDBOX_DATABASE_URL }),
});

/** What runs inside one transaction. */
export type Transaction = Prisma.TransactionClient;
