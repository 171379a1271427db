import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { root } from "../data-models";
import type { Environment } from "../settings";

/** How many tests of a suite passed and failed. A check without tests of its own counts as one. */
export type Result = { passed: number; failed: number };

/** Runs a tool of node_modules with its output on the screen. @returns its exit code */
export async function runTool(
  script: string,
  args: string[],
  env: Environment = process.env,
): Promise<number> {
  const child = spawn(process.execPath, [resolve(root, "node_modules", script), ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...env, NODE_ENV: env.NODE_ENV ?? "test" },
  });
  const [code] = await once(child, "exit");
  return code ?? 1;
}

/** One check: passed or failed as a whole. */
export function oneCheck(...codes: number[]): Result {
  return codes.every((code) => code === 0) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Reads what a test runner reported. A runner that failed without counting a failure, or reported nothing, counts
 * as one failure: it broke before or beside its tests.
 */
export async function readReport(
  file: string,
  code: number,
  count: (report: unknown) => Result,
): Promise<Result> {
  try {
    const { passed, failed } = count(JSON.parse(await readFile(file, "utf8")));
    if (code === 0 && passed + failed > 0) return { passed, failed };
    return { passed, failed: Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    await rm(file, { force: true });
  }
}
