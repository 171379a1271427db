// What Next's server gives to Next's own modules before they load.
import "next/dist/server/node-environment-baseline";
import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { cloneDatabase, dropDatabase } from "../lib/test-database";

// Once a test file, before its modules load: a database and secrets of its own.
const databaseUrl = await cloneDatabase(inject("portalTemplateUrl"));

Object.assign(process.env, {
  DATABASE_URL: databaseUrl,
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: randomBytes(33).toString("base64"),
  // Nobody listens on port 9 ("discard"): a test that wants a Nectar starts one and says where.
  NECTAR_API_URL: "http://127.0.0.1:9",
  NECTAR_API_KEY: `test-key-${randomBytes(8).toString("hex")}`,
  NECTAR_DASH_URL: "http://dash.localhost:4010",
  NECTAR_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString("base64")}`,
  LOG_LEVEL: "silent",
});

afterAll(() => dropDatabase(databaseUrl));
