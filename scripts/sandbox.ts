import { generateClients } from "./lib/generate";
import { localSettings, startLocalPostgres } from "./lib/local-run";
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
  await generateClients();
  const postgres = await startLocalPostgres(settings);
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
