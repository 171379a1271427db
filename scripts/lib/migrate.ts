import { ensureDatabase, withClient } from "./database";
import { readMigrations } from "./migration-files";
import { everything, withSchemaEngine } from "./schema-engine";

type Migrations = {
  /** A Postgres URL. Its database is made when it does not exist and the login may. */
  connectionString: string;
  schemaFile: string;
  migrationsDir: string;
};

// Any number will do, as long as it is not the one that the engine itself locks (72707369).
const advisoryLock = 4_210_717;

/**
 * Applies the migrations that the database does not have yet and keeps `_prisma_migrations` as the Prisma
 * CLI does. Two processes may call it at once: the second waits and then finds nothing to do.
 *
 * @returns the names of the migrations applied now
 */
export async function migrate(migrations: Migrations): Promise<string[]> {
  await ensureDatabase(migrations.connectionString);
  return withClient(migrations.connectionString, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [advisoryLock]);
    const { appliedMigrationNames } = await withSchemaEngine(migrations, async (engine) =>
      engine.applyMigrations({
        migrationsList: await readMigrations(migrations.migrationsDir),
        filters: everything,
      }),
    );
    return appliedMigrationNames;
  });
}

/** What `migrate` would do: the migrations not applied yet, and those that failed or were edited since. */
export async function migrationState(
  migrations: Migrations,
): Promise<{ pending: string[]; failed: string[]; edited: string[] }> {
  return withSchemaEngine(migrations, async (engine) => {
    const migrationsList = await readMigrations(migrations.migrationsDir);
    const state = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: everything,
    });
    const behind = state.history && "unappliedMigrationNames" in state.history ? state.history : undefined;
    return {
      pending: behind?.unappliedMigrationNames ?? [],
      failed: state.failedMigrationNames,
      edited: state.editedMigrationNames,
    };
  });
}
