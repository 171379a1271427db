import { dataModels } from "./lib/data-models";
import { generateClients } from "./lib/generate";
import { devLock, localPostgres, localSettings } from "./lib/local-run";
import { claim, release } from "./lib/lock";
import { migrate } from "./lib/migrate";
import { assertPortFree } from "./lib/ports";
import { seedDemoData, startDevPortal, startSandbox } from "./lib/programs";
import { seconds, step } from "./lib/progress";
import { waitUntilReady } from "./lib/ready";
import { type Environment, environmentFor } from "./lib/settings";
import { isShuttingDown, onShutdown, runCommand } from "./lib/shutdown";
import { summary } from "./lib/summary";

const started = Date.now();

/** Prints what a program says once the start is over; before that, only a failure shows it. */
function teller(name: string): (line: string) => void {
  return (line) => {
    if (ready) console.log(`${name} │ ${line}`);
  };
}

let ready = false;

async function addDemoData(env: Environment): Promise<void> {
  if (env.DEMO_DATA === "true") return step("Adding the demo data", () => seedDemoData(env));
  console.log(
    "  Left out the demo data: DATABASE_URL names another machine. To add it there, set DEMO_DATA=true.",
  );
}

async function main(): Promise<void> {
  const settings = await localSettings();
  const { ports } = settings;
  const portalUrl = `http://localhost:${ports.portal}`;
  const running = await claim(devLock, { portalUrl });
  if (running) {
    console.log(`Already running in this checkout: ${running.portalUrl} (process ${running.pid}).`);
    return;
  }
  onShutdown(() => release(devLock));
  if (settings.added.length > 0) console.log(`✓ Wrote .env.local (${settings.added.join(", ")})`);
  await assertPortFree("PORT", ports.portal);
  await assertPortFree("SANDBOX_PORT", ports.sandbox);
  await assertPortFree("SANDBOX_SMTP_PORT", ports.smtp);

  await step("Generating the database clients", generateClients);
  const postgres = await localPostgres(settings, { lasting: true });
  if (postgres) onShutdown(postgres.stop);
  const environment = environmentFor({ ...settings, serverUrl: postgres?.url });
  const env = { ...environment, NODE_ENV: "development" as const };
  await step("Migrating the database", () =>
    migrate({ ...dataModels.portal, connectionString: env.DATABASE_URL }),
  );

  const sandbox = startSandbox(env, teller("sandbox"));
  onShutdown(sandbox.stop);
  const portal = startDevPortal(env, ports.portal, teller("portal "));
  onShutdown(portal.stop);
  await Promise.all([
    addDemoData(env),
    step("Starting the sandbox", () => waitUntilReady(`http://localhost:${ports.sandbox}/`, sandbox)),
    step("Starting the portal", () => waitUntilReady(`${portalUrl}/api/health/ready`, portal)),
  ]);
  console.log(summary(env, seconds(started)));
  ready = true;

  const [name, how] = await Promise.race([
    sandbox.exited.then((end) => ["sandbox", end]),
    portal.exited.then((end) => ["portal", end]),
    ...(postgres ? [postgres.exited.then((end) => ["database", end])] : []),
  ]);
  if (isShuttingDown()) return;
  console.error(`✗ The ${name} ${how}, so everything else ends too.`);
  process.exitCode = 1;
}

await runCommand(main);
