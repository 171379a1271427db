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

const starting = startSandbox().catch((error: unknown) => {
  if (!isPortTaken(error)) throw error;
  return fail([`Port ${env().SANDBOX_PORT} is taken: set SANDBOX_PORT to another one.`]);
});

async function stop(): Promise<void> {
  const running = await starting;
  await running.stop();
  process.exit(0);
}

// Once: a second signal ends the process at once, should something hang.
process.once("SIGINT", stop);
process.once("SIGTERM", stop);

const sandbox = await starting;
log.info({ port: sandbox.port, origin: env().SANDBOX_ORIGIN }, "sandbox started");
