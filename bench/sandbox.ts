import { randomBytes } from "node:crypto";
import { cleanEnvironment } from "../scripts/lib/clean-environment";
import { dropDatabase, ensureDatabase, withDatabase } from "../scripts/lib/database";
import { freePort } from "../scripts/lib/ports";
import { startSandbox } from "../scripts/lib/programs";
import { seconds, step } from "../scripts/lib/progress";
import { waitUntilReady } from "../scripts/lib/ready";
import { onShutdown, runCommand } from "../scripts/lib/shutdown";
import { testPostgres } from "../scripts/lib/test-server";
import { listPages, timesOf } from "./sandbox-lists";

const key = "nectar-sandbox-large-key";

/** Building the large set, on a machine that does other things too. */
const seedWithinMs = 900_000;

/** The list pages of the sandbox's API with its large set: the whole of it is built first. */
await runCommand(async () => {
  const postgres = await step("Starting a Postgres", testPostgres);
  const name = `bench_${randomBytes(6).toString("hex")}`;
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const databaseUrl = withDatabase(postgres, name);
  await ensureDatabase(databaseUrl);
  onShutdown(() => dropDatabase(postgres, name));
  const environment = {
    ...cleanEnvironment(),
    SANDBOX_DATABASE_URL: databaseUrl,
    SANDBOX_PORT: String(port),
    SANDBOX_SMTP_PORT: String(await freePort()),
    SANDBOX_LINK_KEY: randomBytes(16).toString("base64url"),
    SANDBOX_STORE_KEY: randomBytes(16).toString("base64url"),
    SANDBOX_LOG_LEVEL: "warn",
  };
  const started = Date.now();
  const sandbox = startSandbox(environment, undefined, ["--seed", "large"]);
  onShutdown(sandbox.stop);
  await step("Starting a sandbox with the large set", () => waitUntilReady(`${url}/`, sandbox, seedWithinMs));
  console.log(`\nMigrated, seeded and answering after ${seconds(started)}`);

  console.log(`\n${"list page".padEnd(52)}  median     95 %`);
  for (const page of listPages) {
    const { medianMs, p95Ms } = await timesOf(`${url}/v2.2`, key, page);
    console.log(
      `${page.title.padEnd(52)} ${medianMs.toFixed(1).padStart(6)} ms ${p95Ms.toFixed(1).padStart(6)} ms`,
    );
  }
});
