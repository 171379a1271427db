import { generateClients } from "./lib/generate";
import { localPostgres, localSettings } from "./lib/local-run";
import { assertPortFree } from "./lib/ports";
import { startSandbox } from "./lib/programs";
import { step } from "./lib/progress";
import { waitUntilReady } from "./lib/ready";
import { environmentFor } from "./lib/settings";
import { isShuttingDown, onShutdown, runCommand } from "./lib/shutdown";

/** The local Nectar alone, for a portal that runs elsewhere. */
async function main(): Promise<void> {
  const settings = await localSettings();
  await assertPortFree("SANDBOX_PORT", settings.ports.sandbox);
  await assertPortFree("SANDBOX_SMTP_PORT", settings.ports.smtp);
  await step("Generating the database clients", generateClients);
  const postgres = await localPostgres(settings, { lasting: true });
  if (postgres) onShutdown(postgres.stop);
  const environment = environmentFor({ ...settings, serverUrl: postgres?.url });
  const sandbox = startSandbox(environment, console.log);
  onShutdown(sandbox.stop);
  await step("Starting the sandbox", () =>
    waitUntilReady(`http://localhost:${settings.ports.sandbox}/`, sandbox),
  );
  console.log(`Sandbox at ${environment.SANDBOX_ORIGIN}. Ctrl-C ends it.`);
  const how = await sandbox.exited;
  if (isShuttingDown()) return;
  console.error(`✗ The sandbox ${how}.`);
  process.exitCode = 1;
}

await runCommand(main);
