import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

/** Starts a process of its own that syncs a company with the Nectar at this address, for a test to kill in the middle. */
export function startSyncProcess(companyId: string, nectarUrl: string): ChildProcess {
  const script = join(import.meta.dirname, "sync-once.ts");
  return spawn(process.execPath, ["--import", "tsx", script, companyId], {
    cwd: join(import.meta.dirname, "../.."),
    env: { ...process.env, NECTAR_API_URL: nectarUrl },
    stdio: "ignore",
  });
}
