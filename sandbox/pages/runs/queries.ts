import { createHash } from "node:crypto";
import { z } from "zod";
import { db } from "../../db";
import type { Connection, WizardRun } from "../../generated/client";
import { type Credentials, credentialsSchema } from "../../providers/login";
import { type Challenge, challengeSchema } from "../../providers/second-factor";
import { unseal } from "../../seal";

/** A run that is not finished can be taken up again for this long. */
const runLifetimeMs = 2 * 60 * 60 * 1000;

/** The link that a run belongs to: no other link, of the same company even, can take it up. */
export type RunOwner = { linkDigest: string };

/** The owner of the runs of a link, by its secret. */
export function runOwner(secret: string): RunOwner {
  return { linkDigest: createHash("sha256").update(secret).digest("base64url") };
}

/** A run of this very link, or null for an unknown, foreign or expired one. `id` may be any text. */
export async function findRun(owner: RunOwner, id: string): Promise<WizardRun | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const run = await db.wizardRun.findFirst({ where: { id, ...owner } });
  if (run === null || run.finishedAt !== null) return run;
  return Date.now() - run.createdAt.getTime() < runLifetimeMs ? run : null;
}

/** What was typed at the sign-in step, if anything. */
export async function credentialsOf(run: WizardRun): Promise<Credentials | undefined> {
  return run.sealedLogin === null ? undefined : unseal(credentialsSchema, run.sealedLogin);
}

/** The code that was sent and not used, if any. */
export async function challengeOf(run: WizardRun): Promise<Challenge | undefined> {
  return run.sealedChallenge === null ? undefined : unseal(challengeSchema, run.sealedChallenge);
}

/** The connection that a finished run of the connect page made; null once somebody deleted it. */
export async function connectionOfRun(run: WizardRun): Promise<Connection | null> {
  return db.connection.findUnique({ where: { wizardRunId: run.id } });
}
