import { parseArgs } from "node:util";
import { generateClients } from "./lib/generate";
import { localPostgres, localSettings } from "./lib/local-run";
import { assertPortFree } from "./lib/ports";
import { startSandbox } from "./lib/programs";
import { CommandError, step } from "./lib/progress";
import { waitUntilReady } from "./lib/ready";
import { environmentFor } from "./lib/settings";
import { isShuttingDown, onShutdown, runCommand } from "./lib/shutdown";

const usage = `Usage: npm run sandbox                    the local Nectar with the demo companies
       npm run sandbox -- --seed large    and, added once, 1,000 companies with 100,000 connections, 1,000,000
                                          documents and 5,000,000 usage records (key nectar-sandbox-large-key; some
                                          3 GB, a minute or two); a reset in the control room removes them`;

/** Building the large set may take its three minutes, on a busy machine more. */
const largeSetWithinMs = 600_000;

/** What to pass on to the sandbox. Throws the usage for anything else. */
function sandboxArguments(): string[] {
  try {
    const { values } = parseArgs({ options: { seed: { type: "string" } } });
    if (values.seed === undefined) return [];
    if (values.seed === "large") return ["--seed", "large"];
  } catch {
    // An argument that nobody knows: the usage says which there are.
  }
  throw new CommandError(usage);
}

/** The local Nectar alone, for a portal that runs elsewhere. */
async function main(): Promise<void> {
  const args = sandboxArguments();
  const settings = await localSettings();
  await assertPortFree("SANDBOX_PORT", settings.ports.sandbox);
  await assertPortFree("SANDBOX_SMTP_PORT", settings.ports.smtp);
  await step("Generating the database clients", generateClients);
  // A database of its own needs no Postgres of ours, and nothing here needs the portal's.
  const given = { ...settings.given };
  given.DATABASE_URL ||= given.SANDBOX_DATABASE_URL;
  const postgres = await localPostgres({ ...settings, given }, { lasting: true });
  if (postgres) onShutdown(postgres.stop);
  const environment = environmentFor({ ...settings, given, serverUrl: postgres?.url });
  const sandbox = startSandbox(environment, console.log, args);
  onShutdown(sandbox.stop);
  await step("Starting the sandbox", () =>
    waitUntilReady(
      `http://localhost:${settings.ports.sandbox}/`,
      sandbox,
      args.length > 0 ? largeSetWithinMs : undefined,
    ),
  );
  console.log(`Sandbox at ${environment.SANDBOX_ORIGIN}. Ctrl-C ends it.`);
  const how = await sandbox.exited;
  if (isShuttingDown()) return;
  console.error(`✗ The sandbox ${how}.`);
  process.exitCode = 1;
}

await runCommand(main);
