import { parseArgs } from "node:util";
import { dataModels } from "../scripts/lib/data-models";
import { migrate } from "../scripts/lib/migrate";
import { env, environmentProblems } from "./env";

function fail(lines: string[]): never {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** The setting to change, where the start failed because another program has the port. */
function takenPort(error: unknown): "SANDBOX_PORT" | "SANDBOX_SMTP_PORT" | undefined {
  if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) return undefined;
  const isMail = "port" in error && error.port === env().SANDBOX_SMTP_PORT;
  return isMail ? "SANDBOX_SMTP_PORT" : "SANDBOX_PORT";
}

/** Whether the large set is wanted. */
function wantsLargeSet(): boolean {
  try {
    const { values } = parseArgs({ options: { seed: { type: "string" } } });
    if (values.seed === undefined || values.seed === "large") return values.seed === "large";
  } catch {
    // Told below: an argument that nobody knows.
  }
  return fail(["The sandbox takes one argument: --seed large"]);
}

const withLargeSet = wantsLargeSet();
const problems = environmentProblems();
if (problems.length > 0) fail(problems);

await migrate({ connectionString: env().SANDBOX_DATABASE_URL, ...dataModels.sandbox });

// Loaded late: these modules read the environment when they load, which is now known to be complete.
const { log } = await import("./log");
const { startSandbox } = await import("./start");

if (withLargeSet) {
  const { addLargeSet } = await import("./large-set/add");
  const { seedDatabase } = await import("./seed");
  // First: a database with the large set alone would not count as empty any more, and get no demo companies.
  await seedDatabase();
  log.info("adding the large set: this takes a minute or two");
  const isAdded = await addLargeSet(env().SANDBOX_DATABASE_URL);
  log.info(isAdded ? "the large set is there" : "the large set was there already");
}

const starting = startSandbox().catch((error: unknown) => {
  const variable = takenPort(error);
  if (variable === undefined) throw error;
  return fail([`Port ${env()[variable]} is taken: set ${variable} to another one.`]);
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
log.info({ port: sandbox.port, smtpPort: sandbox.smtpPort, origin: env().SANDBOX_ORIGIN }, "sandbox started");
