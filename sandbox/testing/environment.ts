import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { cloneDatabase } from "../../scripts/lib/test-database";
import { receiver } from "./receiver";

/** The settings of one test file: a database, keys and a webhook endpoint of its own. */
export const environment = {
  SANDBOX_DATABASE_URL: await cloneDatabase(inject("sandboxTemplateUrl")),
  SANDBOX_PORT: "0",
  SANDBOX_SMTP_PORT: "0",
  SANDBOX_ORIGIN: "http://sandbox.test:4010",
  SANDBOX_LINK_KEY: randomBytes(16).toString("base64url"),
  SANDBOX_STORE_KEY: randomBytes(16).toString("base64url"),
  SANDBOX_WEBHOOK_URL: receiver.url,
  SANDBOX_WEBHOOK_SECRET: receiver.secret,
  SANDBOX_CHECK_DELAY_MS: "50",
  SANDBOX_LOG_LEVEL: "silent",
};
