import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { app } from "./app";
import { startChecks } from "./connections/checks";
import { db } from "./db";
import { env } from "./env";
import { seedIfEmpty } from "./seed";
import { startDispatcher } from "./webhooks/dispatcher";

/** A link to a company with hundreds of sites is longer than the 16 kB that Node takes by default. */
const MAX_HEADER_BYTES = 65_536;

export type RunningSandbox = {
  port: number;
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
  const address = server.address();
  return {
    port: isAddressInfo(address) ? address.port : env().SANDBOX_PORT,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function isAddressInfo(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}

/** Starts the sandbox on a migrated database. */
export async function startSandbox(): Promise<RunningSandbox> {
  const { SANDBOX_WEBHOOK_URL: url, SANDBOX_WEBHOOK_SECRET: secret } = env();
  await db.$transaction(seedIfEmpty);
  const server = await listen();
  const workers = [startChecks(), ...(url && secret ? [startDispatcher({ url, secret })] : [])];
  return {
    port: server.port,
    stop: async () => {
      await server.close();
      await Promise.all(workers.map((worker) => worker.stop()));
      await db.$disconnect();
    },
  };
}
