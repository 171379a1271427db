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
