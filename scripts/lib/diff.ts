import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DataModel } from "./data-models";
import { listMigrations, readMigrations } from "./migration-files";
import { everything, withSchemaEngine } from "./schema-engine";

const lockfile = `# Prisma checks this file: the migrations beside it are for one kind of database.
provider = "postgresql"
`;

/**
 * Writes the SQL that leads from the migrations to the schema into a new migration folder.
 * The migrations are replayed in a shadow database, which the engine makes and drops on the server.
 *
 * @returns the folder, or undefined when schema and migrations say the same
 */
export async function writeMigration(
  { schemaFile, migrationsDir }: DataModel,
  { connectionString, name, now = new Date() }: { connectionString: string; name: string; now?: Date },
): Promise<string | undefined> {
  const content = await readFile(schemaFile, "utf8");
  const migrations = await readMigrations(migrationsDir);
  const first = migrations.migrationDirectories.length === 0;
  const { stdout } = await withSchemaEngine({ connectionString, schemaFile }, (engine) =>
    engine.diff({
      from: first ? { tag: "empty" } : { tag: "migrations", ...migrations },
      to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] },
      script: true,
      exitCode: null,
      filters: everything,
    }),
  );
  if (!stdout || stdout.trim() === "-- This is an empty migration.") return undefined;

  const folder = `${now.toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`;
  await mkdir(join(migrationsDir, folder), { recursive: true });
  await writeFile(join(migrationsDir, folder, "migration.sql"), stdout);
  await writeFile(join(migrationsDir, "migration_lock.toml"), lockfile);
  return folder;
}

/**
 * Replaces the only migration by one that makes the schema from nothing, under the same name.
 * For the time before a first release; later it would leave every existing database behind.
 */
export async function rewriteOnlyMigration(model: DataModel, connectionString: string): Promise<string> {
  const [only, ...others] = await listMigrations(model.migrationsDir);
  if (!only || others.length > 0) throw new Error("--rewrite needs exactly one migration to replace.");
  const before = join(model.migrationsDir, only);
  const [, stamp = "", name = ""] = /^(\d{14})_(.+)$/.exec(only) ?? [];
  const [year, ...rest] = [stamp.slice(0, 4), ...(stamp.slice(4).match(/../g) ?? [])];
  const [month, day, hours, minutes, seconds] = rest;
  const now = new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
  await rm(before, { recursive: true });
  await writeMigration(model, { connectionString, name, now });
  return only;
}
