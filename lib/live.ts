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
 * process serves all open pages. When it was lost and is back, every subscriber is told the version of now, as
 * Postgres does not repeat what was announced meanwhile. A subscriber compares versions when it starts.
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
    await announceMissed(client, emitter);
  } catch (error) {
    restart(error instanceof Error ? error : undefined);
  }
}

/** Nobody listens yet when the first connection opens; later ones make up for the time without one. */
async function announceMissed(client: Client, emitter: EventEmitter): Promise<void> {
  const companyIds = emitter.eventNames();
  if (companyIds.length === 0) return;
  const { rows } = await client.query<{ id: string; version: number }>(
    'select id, version from "Company" where id = any($1)',
    [companyIds],
  );
  for (const { id, version } of rows) emitter.emit(id, version);
}
