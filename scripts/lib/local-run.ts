import { resolve } from "node:path";
import { root } from "./data-models";
import { ensureEnvFile } from "./env-file";
import { portFrom, webPortFrom } from "./ports";
import type { PostgresServer } from "./postgres/server";
import { shareOrStartPostgres } from "./postgres/shared";
import { step } from "./progress";
import { type Environment, environmentFor, type Ports } from "./settings";
import { smtpPortBeside } from "./smtp-port";

/** Where the running `npm run dev` of this checkout says so. */
export const devLock = resolve(root, ".data/dev.lock");

export type LocalSettings = { given: Environment; ports: Ports & { database: number }; password: string };

/** .env.local (made when missing) below the environment, and the ports of this run. */
export async function localSettings(): Promise<LocalSettings & { added: string[] }> {
  const { values, added } = await ensureEnvFile();
  const given: Environment = { ...values, ...process.env };
  const sandbox = webPortFrom(given, "SANDBOX_PORT", 4010);
  return {
    given,
    added,
    password: values.POSTGRES_PASSWORD ?? "",
    ports: {
      portal: webPortFrom(given, "PORT", 3000),
      sandbox,
      smtp: portFrom(given, "SANDBOX_SMTP_PORT", smtpPortBeside(sandbox)),
      database: portFrom(given, "DB_PORT", 5439),
    },
  };
}

/**
 * The embedded Postgres of this checkout, started or, where a lasting command runs it already, shared; undefined
 * when DATABASE_URL names another.
 */
export async function localPostgres(
  settings: LocalSettings,
  { lasting }: { lasting: boolean },
): Promise<PostgresServer | undefined> {
  if (settings.given.DATABASE_URL) return undefined;
  const options = { cluster: "postgres", port: settings.ports.database, password: settings.password };
  return step("Starting Postgres", () => shareOrStartPostgres(options, lasting));
}

/** Runs `work` in the environment of a local run: on the Postgres of a running command, or one started for it. */
export async function withLocalEnvironment<T>(work: (environment: Environment) => Promise<T>): Promise<T> {
  const settings = await localSettings();
  const postgres = await localPostgres(settings, { lasting: false });
  try {
    return await work(environmentFor({ ...settings, serverUrl: postgres?.url }));
  } finally {
    await postgres?.stop();
  }
}
