import { dataModels } from "../data-models";
import { sqlState, withClient } from "../database";
import { migrationState } from "../migrate";
import { type Check, problem, works } from "./check";

const oldestMajor = 15;

/** Whether the database can be reached, is new enough, and has every migration. */
export async function databaseChecks(connectionString: string | undefined): Promise<Check[]> {
  if (!connectionString) return [];
  let version: number;
  try {
    version = await withClient(connectionString, async (client) => {
      const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
      return rows[0].version;
    });
  } catch (error) {
    if (sqlState(error) === "3D000") {
      return [problem("The database does not exist yet", "Run `npm run db:migrate`: it makes it.")];
    }
    const reason = error instanceof Error ? error.message : String(error);
    return [problem(`The database cannot be reached: ${reason}`, "Check DATABASE_URL.")];
  }
  const major = Math.floor(version / 10_000);
  return [
    major >= oldestMajor
      ? works(`Postgres ${major} answers`)
      : problem(`Postgres ${major} is too old`, `Use ${oldestMajor} or newer.`),
    ...(await migrationChecks(connectionString)),
  ];
}

async function migrationChecks(connectionString: string): Promise<Check[]> {
  const { pending, failed, edited } = await migrationState({ ...dataModels.portal, connectionString });
  if (failed.length > 0) {
    return [
      problem(
        `A migration failed half-way: ${failed.join(", ")}`,
        "Repair what it left behind, then `npx prisma migrate resolve` it.",
      ),
    ];
  }
  if (edited.length > 0) {
    return [
      problem(
        `Changed after it was applied: ${edited.join(", ")}`,
        "Restore the file, and write a new migration instead.",
      ),
    ];
  }
  return [
    pending.length === 0
      ? works("All migrations are applied")
      : problem(`Not applied yet: ${pending.join(", ")}`, "Run `npm run db:migrate`."),
  ];
}
