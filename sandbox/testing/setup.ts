import { randomBytes } from "node:crypto";
import { afterAll, inject, vi } from "vitest";
import { cloneDatabase, dropDatabase } from "../../scripts/lib/test-database";
import { receiver } from "./receiver";

// Once a test file, before its modules load: a database, keys and a webhook endpoint of its own.
const databaseUrl = await cloneDatabase(inject("sandboxTemplateUrl"));

const environment = {
  SANDBOX_DATABASE_URL: databaseUrl,
  SANDBOX_PORT: "0",
  SANDBOX_ORIGIN: "http://sandbox.test:4010",
  SANDBOX_LINK_KEY: randomBytes(16).toString("base64url"),
  SANDBOX_STORE_KEY: randomBytes(16).toString("base64url"),
  SANDBOX_WEBHOOK_URL: receiver.url,
  SANDBOX_WEBHOOK_SECRET: receiver.secret,
  SANDBOX_CHECK_DELAY_MS: "50",
  SANDBOX_LOG_LEVEL: "silent",
};
for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);

afterAll(async () => {
  await receiver.close();
  await dropDatabase(databaseUrl);
});
