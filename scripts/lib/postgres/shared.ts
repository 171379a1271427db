import { resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { root } from "../data-models";
import { claim, type Running, release, update, whoHas } from "../lock";
import { CommandError } from "../progress";
import { type PostgresOptions, type PostgresServer, startPostgres } from "./server";

const waitMs = 60_000;
const lookEveryMs = 200;

/** The lock of whoever runs a cluster: only its holder may start it, or end what a killed command left running. */
function lockOf(cluster: string): string {
  return resolve(root, ".data", `${cluster}.lock`);
}

/**
 * Starts a cluster for this command alone.
 * @returns the server, or the command that has the cluster
 */
async function startUnlessHeld(
  options: PostgresOptions,
  lasting: boolean,
): Promise<{ server: PostgresServer } | { holder: Running }> {
  const lock = lockOf(options.cluster);
  const holder = await claim(lock, { lasting });
  if (holder) return { holder };
  try {
    const server = await startPostgres(options);
    await update(lock, { lasting, serverUrl: server.url });
    const stop = async () => {
      await server.stop();
      await release(lock);
    };
    return { server: { ...server, stop } };
  } catch (error) {
    await release(lock);
    throw error;
  }
}

/** Starts a cluster that no other command shares. @throws CommandError when one has it */
export async function startOwnPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const started = await startUnlessHeld(options, false);
  if ("server" in started) return started.server;
  throw new CommandError(
    `Process ${started.holder.pid} uses the Postgres "${options.cluster}" at the moment.`,
  );
}

/**
 * Uses the server of a lasting command, or starts one. A command that ends by itself takes its server with it, so
 * its end is waited for. To stop a server that another command runs leaves it alone.
 */
export async function shareOrStartPostgres(
  options: PostgresOptions,
  lasting: boolean,
): Promise<PostgresServer> {
  for (const until = Date.now() + waitMs; ; await delay(lookEveryMs)) {
    const started = await startUnlessHeld(options, lasting);
    if ("server" in started) return started.server;
    const { holder } = started;
    if (holder.lasting && holder.serverUrl) return shared(lockOf(options.cluster), holder.serverUrl);
    if (Date.now() > until) {
      throw new CommandError(`Process ${holder.pid} holds the database of this checkout: end it, or wait.`);
    }
  }
}

function shared(lock: string, url: string): PostgresServer {
  const watch = new AbortController();
  return {
    url,
    exited: ended(lock, url, watch.signal),
    stop: async () => watch.abort(),
  };
}

async function ended(lock: string, url: string, signal: AbortSignal): Promise<string> {
  while (!signal.aborted && (await whoHas(lock))?.serverUrl === url) {
    await delay(lookEveryMs, undefined, { ref: false });
  }
  return "ended with the command that ran it";
}
