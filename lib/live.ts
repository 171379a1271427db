import { EventEmitter } from "node:events";
import { Client } from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/** The Postgres channel on which commands announce "<companyId> <version>". */
export const COMPANY_CHANGED = "company_changed";

const RECONNECT_MS = 1_000;

// Kept on globalThis: neither a hot reload nor another of Next's bundles shall open a second connection.
const holder: typeof globalThis & { nectarPortalLive?: { emitter: EventEmitter; ready: Promise<void> } } =
  globalThis;

/**
 * Calls back with each new version of a company, from whichever instance it comes: one LISTEN connection a
 * process serves all open pages. What happens while that connection is being restored is not replayed, so a
 * subscriber compares versions when it starts and when it reconnects.
 * @returns a function that ends the subscription
 */
export async function onCompanyChanged(
  companyId: string,
  listener: (version: number) => void,
): Promise<() => void> {
  holder.nectarPortalLive ??= startListening();
  const { emitter, ready } = holder.nectarPortalLive;
  await ready;
  emitter.on(companyId, listener);
  return () => emitter.off(companyId, listener);
}

function startListening() {
  const emitter = new EventEmitter().setMaxListeners(0);
  return { emitter, ready: listen(emitter) };
}

async function listen(emitter: EventEmitter): Promise<void> {
  const client = new Client({ connectionString: env().DATABASE_URL, keepAlive: true });
  let restarting = false;
  const restart = (error?: Error) => {
    if (restarting) return;
    restarting = true;
    log().warn({ err: error }, "the connection for live updates was lost; opening it again");
    client.end().catch(() => undefined);
    setTimeout(() => void listen(emitter), RECONNECT_MS).unref();
  };
  client.on("error", restart);
  client.on("end", () => restart());
  client.on("notification", ({ payload = "" }) => {
    const [companyId = "", version] = payload.split(" ");
    emitter.emit(companyId, Number(version));
  });
  try {
    await client.connect();
    await client.query(`listen ${COMPANY_CHANGED}`);
  } catch (error) {
    restart(error instanceof Error ? error : undefined);
  }
}
