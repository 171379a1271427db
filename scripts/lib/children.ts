import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { root } from "./data-models";
import type { Environment } from "./settings";

const killAfterMs = 5000;

export type Child = {
  name: string;
  /** The last lines that it printed, for the message when it dies. */
  tail: string[];
  exited: Promise<string>;
  stop: () => Promise<void>;
};

type ChildOptions = {
  name: string;
  args: string[];
  env: Environment;
  /** Gets every line that the child prints; without it they are only kept for `tail`. */
  onLine?: (line: string) => void;
};

/**
 * Starts a Node program in a process group of its own, so that it and whatever it starts can be ended together,
 * and only after those that depend on it. It ends itself when this process is killed.
 */
export function startNode({ name, args, env, onLine }: ChildOptions): Child {
  const watchdog = new URL("../end-with-parent.mjs", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", watchdog, ...args], {
    cwd: root,
    env: { ...env, NODE_ENV: env.NODE_ENV ?? "development" },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const tail: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      tail.push(line);
      if (tail.length > 30) tail.shift();
      onLine?.(line);
    });
  }
  const exited = once(child, "exit").then(([code, signal]) =>
    signal ? `was ended by ${signal}` : `ended with code ${code}`,
  );
  return { name, tail, exited, stop: () => stopGroup(child, exited) };
}

async function stopGroup(child: ChildProcess, exited: Promise<string>): Promise<void> {
  if (child.pid === undefined) return;
  signalGroup(child.pid, "SIGTERM");
  const timer = setTimeout(() => signalGroup(child.pid, "SIGKILL"), killAfterMs);
  await exited;
  clearTimeout(timer);
  // Whatever the leader left behind.
  signalGroup(child.pid, "SIGKILL");
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}
