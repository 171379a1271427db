import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { cleanEnvironment } from "./lib/clean-environment";
import { root } from "./lib/data-models";
import { freshSecrets } from "./lib/env-file";
import type { Environment } from "./lib/settings";

const start = (env: Environment) =>
  spawnSync(process.execPath, [resolve(root, "scripts/start.ts")], {
    env: { ...cleanEnvironment(), NODE_ENV: "production", ...env },
    encoding: "utf8",
  });

const good = {
  ...freshSecrets(),
  DATABASE_URL: "postgresql://portal@db.example.com/portal",
  NEXTAUTH_URL: "https://portal.example.com",
  NECTAR_API_URL: "https://external.nectarclimate.com",
  NECTAR_DASH_URL: "https://dash.nectarclimate.com",
  NECTAR_API_KEY: "key-of-the-organization",
};

test("the server does not start on bad settings, and says what is wrong in one line a variable", () => {
  const { status, stderr } = start({
    ...good,
    DATABASE_URL: "",
    NEXTAUTH_SECRET: "secret",
    NECTAR_WEBHOOK_SECRET: "whsec_!",
  });
  expect(status).toBe(1);
  const [headline, ...lines] = stderr.trim().split("\n");
  expect(headline).toBe("The portal cannot start:");
  expect(lines.map((line) => line.trim().split(" ")[0]).sort()).toEqual([
    "DATABASE_URL",
    "NECTAR_WEBHOOK_SECRET",
    "NEXTAUTH_SECRET",
  ]);
});

test("the server does not start with demo data or without encryption", () => {
  const { status, stderr } = start({ ...good, DEMO_DATA: "true", NEXTAUTH_URL: "http://portal.example.com" });
  expect(status).toBe(1);
  expect(stderr.trim().split("\n")).toEqual([
    "The portal cannot start:",
    expect.stringMatching(/^ {2}DEMO_DATA must not be on in production/),
    expect.stringMatching(/^ {2}NEXTAUTH_URL must start with https:/),
  ]);
});
