import { dataModels } from "../scripts/lib/data-models";
import { migrate } from "../scripts/lib/migrate";
import { env, environmentProblems } from "./env";

function fail(lines: string[]): never {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

const problems = environmentProblems();
if (problems.length > 0) fail(problems);

await migrate({ connectionString: env().SANDBOX_DATABASE_URL, ...dataModels.sandbox });

// Loaded late: these modules read the environment when they load, which is now known to be complete.
const { log } = await import("./log");
const { startSandbox } = await import("./start");

const sandbox = await startSandbox().catch((error: unknown) => {
  if (!isPortTaken(error)) throw error;
  return fail([`Port ${env().SANDBOX_PORT} is taken: set SANDBOX_PORT to another one.`]);
});
log.info({ port: sandbox.port, origin: env().SANDBOX_ORIGIN }, "sandbox started");

let isStopping = false;

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await sandbox.stop();
  process.exit(0);
}

process.once("SIGINT", stop);
process.once("SIGTERM", stop);
