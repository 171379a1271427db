import { randomBytes } from "node:crypto";
import { dropDatabase, ensureDatabase, withDatabase } from "../lib/database";
import { freePort } from "../lib/ports";
import { startSandbox } from "../lib/programs";
import { waitUntilReady } from "../lib/ready";
import { testServerUrl } from "../lib/server-url";

export type SandboxProcess = {
  /** Where its API and its pages are. */
  url: string;
  stop: () => Promise<void>;
};

/** The companies and sites that every new sandbox holds. */
export const sandboxCompanies = {
  harbor: {
    nectarId: "c1de2a7e-55a3-4b1f-bb0f-0e8c4b0f7d01",
    nectarPublicId: "5d3f4f0e-7f0b-4a07-9d25-0c9be7f1c101",
    siteNectarIds: [
      "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a001",
      "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a002",
      "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a003",
    ],
  },
  /** Of another organization: the key of the tests may not ask for it. */
  foreign: { nectarId: "c1de2a7e-55a3-4b1f-bb0f-0e8c4b0f7d99" },
} as const;

/**
 * Starts a sandbox as a program of its own, on a free port and a database of its own, that takes the API key of
 * the test file. To the portal it is Nectar: they meet over HTTP.
 */
export async function startSandboxProcess(): Promise<SandboxProcess> {
  const port = await freePort();
  const name = `sandbox_${randomBytes(8).toString("hex")}`;
  const databaseUrl = withDatabase(testServerUrl(), name);
  await ensureDatabase(databaseUrl);
  const url = `http://127.0.0.1:${port}`;
  const sandbox = startSandbox({
    PATH: process.env.PATH,
    SANDBOX_DATABASE_URL: databaseUrl,
    SANDBOX_PORT: String(port),
    SANDBOX_SMTP_PORT: "0",
    SANDBOX_ORIGIN: url,
    SANDBOX_LINK_KEY: randomBytes(16).toString("base64url"),
    SANDBOX_STORE_KEY: randomBytes(16).toString("base64url"),
    SANDBOX_API_KEY: process.env.NECTAR_API_KEY,
  });
  const stop = async () => {
    await sandbox.stop();
    await dropDatabase(testServerUrl(), name);
  };
  try {
    await waitUntilReady(`${url}/`, sandbox);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
