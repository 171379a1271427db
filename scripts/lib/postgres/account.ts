import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";

/** The system account that Postgres runs as. */
export type Account = { name: string; uid: number; gid: number };

/**
 * Postgres refuses to run as root. Then an existing account without rights takes it on: nothing is added to the
 * system. A cluster that an ordinary user made goes on as that user's. Undefined when we are not root, and
 * Postgres runs as ourselves.
 */
export function unprivilegedAccount(data: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  for (const name of ["postgres", "nobody"]) {
    try {
      const uid = Number(execFileSync("id", ["-u", name], { stdio: ["ignore", "pipe", "ignore"] }));
      const gid = Number(execFileSync("id", ["-g", name], { stdio: ["ignore", "pipe", "ignore"] }));
      return { name, uid, gid };
    } catch {
      // No such account: the next one.
    }
  }
  throw new Error(
    "Postgres does not run as root, and there is no account `postgres` or `nobody` to run it as.",
  );
}
