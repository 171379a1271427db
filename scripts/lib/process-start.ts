import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** Field 22 of /proc/[pid]/stat (proc(5)): start in clock ticks since boot. The second field may hold blanks. */
const startTimeAfterName = 19;

/**
 * When a process began, in whatever form the system has it: only good for comparing. Together with its id it names
 * a process for good, because ids are given out again.
 *
 * @returns undefined when there is no such process, or no way to ask
 */
export async function processStart(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[startTimeAfterName];
  } catch {
    return processStartFromPs(pid);
  }
}

async function processStartFromPs(pid: number): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)("ps", ["-p", String(pid), "-o", "lstart="], {
      env: { ...process.env, LC_ALL: "C" },
    });
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}
