import { randomBytes } from "node:crypto";
import { runContract } from "../contract";
import { dropDatabase, ensureDatabase, withDatabase } from "../database";
import { freePort } from "../ports";
import { startSandbox } from "../programs";
import { step } from "../progress";
import { waitUntilReady } from "../ready";
import type { Result } from "./result";

const apiKey = "nectar-sandbox-key";

/** The contract checks, the writing ones too, against a sandbox of their own. There they have all they need: one skipped is one failed. */
export async function contract(serverUrl: string): Promise<Result> {
  const name = `contract_${randomBytes(6).toString("hex")}`;
  const port = await freePort();
  const apiUrl = `http://localhost:${port}`;
  const databaseUrl = withDatabase(serverUrl, name);
  await ensureDatabase(databaseUrl);
  const sandbox = startSandbox({
    PATH: process.env.PATH,
    SANDBOX_DATABASE_URL: databaseUrl,
    SANDBOX_PORT: String(port),
    SANDBOX_SMTP_PORT: "0",
    SANDBOX_LINK_KEY: randomBytes(16).toString("base64url"),
    SANDBOX_STORE_KEY: randomBytes(16).toString("base64url"),
    SANDBOX_API_KEY: apiKey,
  });
  try {
    await step("Starting a sandbox", () => waitUntilReady(`${apiUrl}/`, sandbox));
    const { documented, differs, skipped } = await runContract({ apiUrl, apiKey }, true);
    return { passed: documented, failed: differs + skipped };
  } finally {
    await sandbox.stop();
    await dropDatabase(serverUrl, name);
  }
}
