import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env";
import { type Prisma, PrismaClient } from "./generated/client";

/** The sandbox's own database; the portal has another. */
export const db = new PrismaClient({
  adapter: new PrismaPg({ connectionString: env().SANDBOX_DATABASE_URL }),
  // The longer formats quote a query's arguments, which would take personal data into the log.
  errorFormat: "minimal",
  // In milliseconds; the defaults of 2 and 5 s are short for a laptop that builds and tests at the same time.
  transactionOptions: { maxWait: 10_000, timeout: 20_000 },
});

/** What runs inside one transaction. */
export type Transaction = Prisma.TransactionClient;
