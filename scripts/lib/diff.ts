import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DataModel } from "./data-models";
import { withScratchDatabase } from "./database";
import { migrate } from "./migrate";
import { listMigrations } from "./migration-files";
import { everything, withSchemaEngine } from "./schema-engine";

const lockfile = `# Prisma checks this file: the migrations beside it are for one kind of database.
provider = "postgresql"
`;
const nothingToDo = "-- This is an empty migration.";

/**
 * Writes the SQL that leads from the migrations to the schema into a new migration folder.
 *
 * @returns the folder, or undefined when schema and migrations say the same
 */
export async function writeMigration(
  model: DataModel,
  { serverUrl, name }: { serverUrl: string; name: string },
): Promise<string | undefined> {
  const sql = await sqlBetween(model, model.migrationsDir, serverUrl);
  if (!sql) return undefined;
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  await save(model, `${stamp}_${name}`, sql);
  return `${stamp}_${name}`;
}

/**
 * Replaces the only migration by one that makes today's schema from nothing, under the same name.
 * For the time before a first release: every database that has the old one must be made anew.
 */
export async function rewriteOnlyMigration(model: DataModel, serverUrl: string): Promise<string> {
  const [only, ...others] = await listMigrations(model.migrationsDir);
  if (!only || others.length > 0) throw new Error("--rewrite needs exactly one migration to replace.");
  await save(model, only, (await sqlBetween(model, "nowhere", serverUrl)) ?? nothingToDo);
  return only;
}

/** Replays the migrations in a scratch database on that server and compares it with the schema. */
async function sqlBetween(
  { schemaFile }: DataModel,
  migrationsDir: string,
  serverUrl: string,
): Promise<string | undefined> {
  const files = [{ path: "schema.prisma", content: await readFile(schemaFile, "utf8") }];
  return withScratchDatabase(serverUrl, async (connectionString) => {
    await migrate({ connectionString, schemaFile, migrationsDir });
    return withSchemaEngine({ connectionString, schemaFile }, async (engine) => {
      const { stdout } = await engine.diff({
        from: { tag: "schemaDatasource", files, configDir: "" },
        to: { tag: "schemaDatamodel", files },
        script: true,
        exitCode: null,
        filters: everything,
      });
      return !stdout || stdout.trim() === nothingToDo ? undefined : stdout;
    });
  });
}

async function save({ migrationsDir }: DataModel, folder: string, sql: string): Promise<void> {
  await mkdir(join(migrationsDir, folder), { recursive: true });
  await writeFile(join(migrationsDir, folder, "migration.sql"), sql);
  await writeFile(join(migrationsDir, "migration_lock.toml"), lockfile);
}
