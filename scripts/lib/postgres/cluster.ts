import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { access, chown, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { isAlive } from "../lock";
import { CommandError } from "../progress";
import type { Account } from "./account";
import type { Folders } from "./folders";

const execute = promisify(execFile);

/** Not the folder's default: locale and collation come with Postgres and are the same on every system. */
const initFlags = [
  "--username=postgres",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--no-sync",
  "--no-instructions",
];

/** Makes the cluster unless it is there, or always when `anew`. What an initdb that was killed left behind is removed first. */
export async function ensureCluster(
  { data, binaries }: Folders,
  { password, account, anew }: { password: string; account: Account | undefined; anew: boolean },
): Promise<void> {
  const finished = join(data, "nectar-initialised");
  const there = await access(finished).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EACCES") return false;
      throw new CommandError(`${data} belongs to another user: run as that user, or remove it.`);
    },
  );
  if (there && !anew) return;
  await emptyFolder(data);
  const passwordFile = join(data, "..", `.password-${randomBytes(6).toString("hex")}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) await chown(passwordFile, account.uid, account.gid);
  try {
    await execute(join(binaries, "initdb"), [...initFlags, `--pgdata=${data}`, `--pwfile=${passwordFile}`], {
      ...asAccount(account),
      cwd: data,
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writeFile(finished, "");
}

async function emptyFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
}

/**
 * Ends the Postgres that a killed command left running on this cluster, and removes a postmaster.pid that
 * belongs to no Postgres any more (its number may be another program's by now).
 */
export async function endOrphan({ data, binaries }: Folders, account: Account | undefined): Promise<void> {
  const pidFile = join(data, "postmaster.pid");
  const [firstLine = ""] = (await readFile(pidFile, "utf8").catch(() => "")).split("\n");
  const pid = Number(firstLine);
  if (!pid) return;
  if (!isAlive(pid) || !(await serves(pid, data))) {
    await rm(pidFile, { force: true });
    return;
  }
  await execute(join(binaries, "pg_ctl"), ["stop", `--pgdata=${data}`, "--mode=fast", "--timeout=20"], {
    ...asAccount(account),
    cwd: data,
  });
}

/** Whether the process is a Postgres on this cluster: its command line names the folder. */
async function serves(pid: number, data: string): Promise<boolean> {
  try {
    const { stdout } = await execute("ps", ["-ww", "-p", String(pid), "-o", "args="]);
    return stdout.includes(data);
  } catch {
    return (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).includes(data);
  }
}

/** Sets the superuser's password without a server: for a cluster whose password in .env.local was lost. */
export async function resetPassword(
  { data, binaries }: Folders,
  { password, account }: { password: string; account: Account | undefined },
): Promise<void> {
  const single = spawn(join(binaries, "postgres"), ["--single", "-D", data, "postgres"], {
    ...asAccount(account),
    cwd: data,
    stdio: ["pipe", "ignore", "ignore"],
  });
  single.stdin.end(`ALTER ROLE postgres PASSWORD '${password.replaceAll("'", "''")}'\n`);
  await new Promise((resolve) => single.once("exit", resolve));
}

export function asAccount(account: Account | undefined): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}
