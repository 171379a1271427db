import { randomBytes } from "node:crypto";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { root } from "./data-models";

const file = resolve(root, ".env.local");

const header = `# Settings of this checkout, written by \`npm run dev\`. Yours to change: nothing here is ever overwritten.
# Addresses are left out on purpose: they follow PORT, SANDBOX_PORT and DB_PORT of each run. To use another
# Postgres or the real Nectar, set DATABASE_URL, NECTAR_API_URL, NECTAR_DASH_URL and NECTAR_API_KEY here;
# .env.example explains each.
`;

/** The secrets that every checkout makes for itself. AES-128 keys are 16 bytes in base64url. */
const generated: Record<string, () => string> = {
  NEXTAUTH_SECRET: () => randomBytes(33).toString("base64"),
  NECTAR_API_KEY: () => "nectar-sandbox-key",
  NECTAR_WEBHOOK_SECRET: () => `whsec_${randomBytes(24).toString("base64")}`,
  SANDBOX_LINK_KEY: () => randomBytes(16).toString("base64url"),
  SANDBOX_STORE_KEY: () => randomBytes(16).toString("base64url"),
  POSTGRES_PASSWORD: () => randomBytes(18).toString("base64url"),
};

type EnvFile = Record<string, string | undefined>;

/** Fresh values for every secret, for runs that leave no trace. */
export function freshSecrets(): Record<string, string> {
  return Object.fromEntries(Object.entries(generated).map(([name, make]) => [name, make()]));
}

/**
 * Makes .env.local with fresh secrets, readable by its owner only, or appends the ones that it does not have.
 *
 * @returns what the file says now, and the names that were added
 */
export async function ensureEnvFile(): Promise<{ values: EnvFile; added: string[] }> {
  const before = await readFile(file, "utf8").catch(() => undefined);
  const values = parseEnv(before ?? "");
  const added = Object.keys(generated).filter((name) => !values[name]);
  if (added.length === 0) return { values, added };
  const fresh = freshSecrets();
  const lines = added.map((name) => `${name}=${fresh[name]}\n`).join("");
  const start = before === undefined ? header : before.replace(/\n*$/, "\n");
  await writeFile(file, start + lines, { mode: 0o600 });
  await chmod(file, 0o600);
  return { values: { ...values, ...Object.fromEntries(added.map((name) => [name, fresh[name]])) }, added };
}
