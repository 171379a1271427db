import { createAdaptorServer } from "@hono/node-server";
import { app } from "./app";
import { startCollector } from "./bills/collector";
import { resumeWalk } from "./clock/advance";
import { loadClock } from "./clock/clock";
import { startDeletions } from "./companies/deletions";
import { startChecks } from "./connections/checks";
import { db } from "./db";
import { env } from "./env";
import { startJobs } from "./jobs/process";
import { addressOf } from "./listening";
import { startOutbox } from "./mail/outbox";
import { startMailer } from "./mail/queue";
import { seedIfEmpty } from "./seed";
import { startDispatcher } from "./webhooks/dispatcher";
import { syncEnvironmentEndpoint } from "./webhooks/endpoints/environment";
import { startPruning } from "./webhooks/prune";

/** A link to a company with hundreds of sites is longer than the 16 kB that Node takes by default. */
const MAX_HEADER_BYTES = 65_536;

export type RunningSandbox = {
  port: number;
  /** Of its mail server. */
  smtpPort: number;
  /** Takes no more requests, lets what runs end, and closes the database. */
  stop: () => Promise<void>;
};

async function listen(): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { maxHeaderSize: MAX_HEADER_BYTES },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(env().SANDBOX_PORT, env().SANDBOX_HOST, resolve);
  });
  return {
    port: addressOf(server).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Starts the sandbox on a migrated database. */
export async function startSandbox(): Promise<RunningSandbox> {
  await loadClock();
  await db.$transaction(async (tx) => {
    await seedIfEmpty(tx);
    await syncEnvironmentEndpoint(tx);
  });
  const outbox = await startOutbox();
  const server = await listen();
  const workers = [
    startChecks(),
    startCollector(),
    startJobs(),
    startDispatcher(),
    startPruning(),
    startMailer(),
    startDeletions(),
  ];
  resumeWalk();
  return {
    port: server.port,
    smtpPort: outbox.port,
    stop: async () => {
      await server.close();
      await Promise.all(workers.map((worker) => worker.stop()));
      await outbox.stop();
      await db.$disconnect();
    },
  };
}
