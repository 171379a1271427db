import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { environment } from "./environment";

/** The portal's own database, for the rows that a test starts from. One client a worker process. */
export const database = new PrismaClient({
  adapter: new PrismaPg({ connectionString: environment.databaseUrl, max: 4 }),
});
