import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dropDatabase, withClient, withDatabase } from "./database";
import { migrate, migrationState } from "./migrate";
import { testServerUrl } from "./server-url";

const schema = `datasource db { provider = "postgresql" }
model Thing { id Int @id }`;
// Semicolons in a string and in a function body: a script that must reach Postgres in one piece.
const functionSql = `CREATE TABLE "Note" (text TEXT DEFAULT 'a;b');
CREATE FUNCTION answer() RETURNS int AS $$ BEGIN RETURN 42; END; $$ LANGUAGE plpgsql;`;

describe("migrate", () => {
  let folder: string;
  let migrations: Parameters<typeof migrate>[0];
  let database: string;

  async function addMigration(name: string, sql: string): Promise<void> {
    await mkdir(join(folder, "migrations", name), { recursive: true });
    await writeFile(join(folder, "migrations", name, "migration.sql"), sql);
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "migrate-"));
    const schemaFile = join(folder, "schema.prisma");
    database = `migrate_${process.pid}_${Date.now()}`;
    await writeFile(schemaFile, schema);
    await addMigration("20260101000000_init", `CREATE TABLE "Thing" (id INT PRIMARY KEY);`);
    const connectionString = withDatabase(testServerUrl(), database);
    migrations = { connectionString, schemaFile, migrationsDir: join(folder, "migrations") };
  });

  afterEach(async () => {
    await dropDatabase(testServerUrl(), database);
    await rm(folder, { recursive: true });
  });

  test("makes the database, applies everything once, and only what is new later", async () => {
    expect(await migrate(migrations)).toEqual(["20260101000000_init"]);
    await addMigration("20260201000000_more", functionSql);
    expect((await migrationState(migrations)).pending).toEqual(["20260201000000_more"]);
    expect(await migrate(migrations)).toEqual(["20260201000000_more"]);
    expect(await migrate(migrations)).toEqual([]);
    const answer = await withClient(migrations.connectionString, (client) => client.query("SELECT answer()"));
    expect(answer.rows).toEqual([{ answer: 42 }]);
  });

  test("lets two processes start at once", async () => {
    const applied = await Promise.all([migrate(migrations), migrate(migrations), migrate(migrations)]);
    expect(applied.flat()).toEqual(["20260101000000_init"]);
  });

  test("says which migration failed, and why, and does not go on", async () => {
    await addMigration("20260201000000_wrong", `ALTER TABLE "Nothing" ADD x INT;`);
    await expect(migrate(migrations)).rejects.toThrow(/Nothing[\s\S]*20260201000000_wrong/);
    expect((await migrationState(migrations)).failed).toEqual(["20260201000000_wrong"]);
    await expect(migrate(migrations)).rejects.toThrow(/failed migrations/);
  });
});
