import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";

/**
 * Every row of every table of the portal as one text: to look for what must not be there, or for a change.
 * @param except the tables that may change
 */
export async function everyTable(except: string[] = []): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = 'public' and tablename <> all(${except}) order by tablename`;
  const contents: string[] = [];
  for (const { name } of tables) {
    const rows = await db().$queryRaw<{ row: string }[]>(
      Prisma.sql`select t::text as row from ${Prisma.raw(name)} t order by 1`,
    );
    contents.push(name, ...rows.map(({ row }) => row));
  }
  return contents.join("\n");
}
