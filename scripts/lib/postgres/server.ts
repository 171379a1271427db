import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { root } from "../data-models";
import { sqlState, withClient } from "../database";
import { assertPortFree } from "../ports";
import { CommandError } from "../progress";
import { unprivilegedAccount } from "./account";
import { asAccount, endOrphan, ensureCluster, resetPassword } from "./cluster";
import { postgresFolders } from "./folders";

export type PostgresServer = {
  /** URL of the database `postgres`, as superuser. */
  url: string;
  exited: Promise<string>;
  stop: () => Promise<void>;
};

export type PostgresOptions = {
  /** Name of the folder below .data. */
  cluster: string;
  port: number;
  password: string;
  /** Begun anew each time; faster, and not safe against a power cut. */
  throwaway?: boolean;
};

const wrongPassword = "28P01";
const startWithinMs = 30_000;

/**
 * Starts the embedded Postgres on the loopback address, made and cleaned up as needed. Ends whatever runs on the
 * cluster: for the holder of its lock only (`shared.ts`).
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const data = join(root, ".data", options.cluster);
  const account = unprivilegedAccount(data);
  const folders = await postgresFolders(data, account);
  await endOrphan(folders, account);
  await assertPortFree("DB_PORT", options.port);
  await ensureCluster(folders, {
    password: options.password,
    account,
    anew: options.throwaway === true,
  });

  const start = () => launch(join(folders.binaries, "postgres"), folders.data, asAccount(account), options);
  const server = start();
  const state = await answer(server);
  if (state === "ready") return server;
  await server.stop();
  await resetPassword(folders, { password: options.password, account });
  const again = start();
  if ((await answer(again)) === "ready") return again;
  await again.stop();
  throw new CommandError(`Postgres does not take its own password: remove ${folders.data} to begin anew.`);
}

type Server = PostgresServer & { logFile: string };

function launch(
  program: string,
  data: string,
  account: { uid?: number; gid?: number },
  { cluster, port, password, throwaway }: PostgresOptions,
): Server {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    "max_connections=200",
    ...(throwaway ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] : []),
  ];
  const logFile = join(root, ".data", `${cluster}.log`);
  const log = openSync(logFile, "w");
  const child = spawn(
    program,
    ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    // A group of its own: a Ctrl-C in the terminal must not end it before those who use it.
    { ...account, cwd: data, detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  const exited = once(child, "exit").then(([code, signal]) => `ended (${signal ?? `code ${code}`})`);
  return {
    url: `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    logFile,
    exited,
    stop: async () => {
      // SIGINT is Postgres' "fast" shutdown: sessions are ended, the data is written.
      child.kill("SIGINT");
      await exited;
    },
  };
}

async function answer(server: Server): Promise<"ready" | "wrong password"> {
  let ended = false;
  server.exited.then(() => {
    ended = true;
  });
  for (const until = Date.now() + startWithinMs; Date.now() < until; await delay(30)) {
    if (ended) break;
    try {
      await withClient(server.url, (client) => client.query("SELECT 1"));
      return "ready";
    } catch (error) {
      if (sqlState(error) === wrongPassword) return "wrong password";
    }
  }
  await server.stop();
  const lines = (await readFile(server.logFile, "utf8")).trim().split("\n").slice(-5);
  throw new CommandError(`Postgres did not start. ${server.logFile} ends with:\n  ${lines.join("\n  ")}`);
}
