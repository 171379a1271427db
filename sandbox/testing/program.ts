import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { environment } from "./environment";

type Program = ChildProcessByStdio<null, Readable, Readable>;

const children = new Set<Program>();

/** Starts the sandbox in a process of its own, with this file's settings and the given differences. */
export function startProgram(differences: Record<string, string> = {}): Program {
  const folder = resolve(import.meta.dirname, "..");
  const child = spawn(process.execPath, ["--import", "tsx", resolve(folder, "main.ts")], {
    env: {
      ...environment,
      SANDBOX_LOG_LEVEL: "info",
      TSX_TSCONFIG_PATH: resolve(folder, "tsconfig.json"),
      ...differences,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.add(child);
  return child;
}

/** Resolves with the address of its API once it answers. Rejects with what it said when it ended before that. */
export async function started(child: Program): Promise<string> {
  // Its output stays open and is read on: a program that cannot say anything any more ends.
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    const line = String(chunk);
    if (!line.includes("sandbox started")) continue;
    child.stdout.resume();
    return `http://127.0.0.1:${line.match(/"port":(\d+)/)?.[1]}`;
  }
  throw new Error(`The program ended: ${await text(child.stderr)}`);
}

/** Ends a program as a power cut would. */
export async function kill(child: Program): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

/** Ends every program that a test left running. */
export function killPrograms(): void {
  for (const child of children) child.kill("SIGKILL");
  children.clear();
}
