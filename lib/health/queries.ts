import { db } from "@/lib/db";
import { log } from "@/lib/log";

/** Whether the database can be asked for a table of ours: reachable and migrated. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await db().company.findFirst({ select: { id: true } });
    return true;
  } catch (error) {
    log().error({ err: error }, "the database does not answer");
    return false;
  }
}

/** The version of Postgres, such as "18.1". */
export async function databaseVersion(): Promise<string> {
  const [row] = await db().$queryRaw<
    { version: string }[]
  >`select current_setting('server_version') as version`;
  return row?.version.split(" ")[0] ?? "";
}
