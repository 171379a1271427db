import { randomBytes } from "node:crypto";
import type { DataModel } from "./data-models";
import { dropDatabase as drop, withClient, withDatabase } from "./database";
import { migrate } from "./migrate";
import { testServerUrl } from "./server-url";

/**
 * Makes a migrated, empty database to clone from, on the server of DATABASE_ADMIN_URL.
 *
 * @returns its URL
 */
export async function createTemplateDatabase(
  { schemaFile, migrationsDir }: Pick<DataModel, "schemaFile" | "migrationsDir">,
  label: string,
): Promise<string> {
  const connectionString = withDatabase(testServerUrl(), nameFor(`${label}_template`));
  await migrate({ connectionString, schemaFile, migrationsDir });
  return connectionString;
}

/** Copies a template in some 30 ms. @returns the URL of the copy */
export async function cloneDatabase(templateUrl: string): Promise<string> {
  const name = nameFor("test");
  await withClient(testServerUrl(), (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${databaseOf(templateUrl)} STRATEGY FILE_COPY`),
  );
  return withDatabase(templateUrl, name);
}

/** Drops what the two above made, and the sessions still on it. */
export async function dropDatabase(url: string): Promise<void> {
  await drop(testServerUrl(), databaseOf(url));
}

function nameFor(label: string): string {
  return `${label}_${randomBytes(8).toString("hex")}`;
}

function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}
