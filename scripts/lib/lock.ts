import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { processStart } from "./process-start";

/** What the command that holds a lock tells the others. */
export type Running = {
  pid: number;
  /** When the process began, as the system says it: another process may get the number later. */
  began: string | undefined;
  portalUrl?: string;
  /** Of the Postgres that the command runs, once that answers. */
  serverUrl?: string;
  /** Whether it runs until somebody ends it, so that waiting for its end makes no sense. */
  lasting?: boolean;
};

export type Notes = Omit<Running, "pid" | "began">;

/**
 * Claims a lock for this process. Of several that try at the same time exactly one gets it.
 *
 * @returns undefined when claimed, else what is known of the command that has it
 */
export async function claim(file: string, notes: Notes = {}): Promise<Running | undefined> {
  await mkdir(dirname(file), { recursive: true });
  const mine = await writeMine(file, notes);
  try {
    for (;;) {
      // A link appears with its content and fails where a file is: nobody ever reads half a lock.
      if (await linked(mine, file)) return undefined;
      const other = await whoHas(file);
      if (other) return other;
      await removeStale(file, mine);
    }
  } finally {
    await rm(mine, { force: true });
  }
}

/** Changes what the lock of this process says. */
export async function update(file: string, notes: Notes): Promise<void> {
  await rename(await writeMine(file, notes), file);
}

/** The living command that has the lock, if any. */
export async function whoHas(file: string): Promise<Running | undefined> {
  try {
    const running: Running = JSON.parse(await readFile(file, "utf8"));
    return (await isStillThere(running)) ? running : undefined;
  } catch {
    return undefined;
  }
}

export function release(file: string): Promise<void> {
  return rm(file, { force: true });
}

/** Whether a process has this id; one of another user counts too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function isStillThere({ pid, began }: Running): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const found = await processStart(pid);
  return began === undefined || found === undefined || found === began;
}

async function writeMine(file: string, notes: Notes): Promise<string> {
  const mine = `${file}.${process.pid}-${randomBytes(6).toString("hex")}`;
  const running: Running = { ...notes, pid: process.pid, began: await processStart(process.pid) };
  await writeFile(mine, JSON.stringify(running), { mode: 0o600 });
  return mine;
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Takes away what a killed command left behind. One at a time, each looking again first: else the slower of two
 * would take away the lock that the quicker one has just made.
 */
async function removeStale(file: string, mine: string): Promise<void> {
  const guard = `${file}.takeover`;
  if (!(await linked(mine, guard))) {
    if (!(await whoHas(guard))) await rm(guard, { force: true });
    return delay(10);
  }
  try {
    if (!(await whoHas(file))) await rm(file, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}
