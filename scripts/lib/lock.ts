import { mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** What a running command tells the next one: where it is, and its Postgres unless that is the user's own. */
export type Running = { pid: number; portalUrl: string; serverUrl: string | undefined };

/**
 * Claims a checkout for one long-running command.
 *
 * @returns undefined when claimed, else what is known of the command that has it
 */
export async function claim(file: string, mine: Running): Promise<Running | undefined> {
  await mkdir(dirname(file), { recursive: true });
  for (;;) {
    try {
      const handle = await open(file, "wx", 0o600);
      await handle.writeFile(JSON.stringify(mine));
      await handle.close();
      return undefined;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const other = await whoHas(file);
    if (other) return other;
    // Left behind by a command that was killed.
    await rm(file, { force: true });
  }
}

/** The living command that has the lock, if any. */
export async function whoHas(file: string): Promise<Running | undefined> {
  try {
    const running: Running = JSON.parse(await readFile(file, "utf8"));
    return isAlive(running.pid) ? running : undefined;
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
