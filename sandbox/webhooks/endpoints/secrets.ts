import { randomBytes } from "node:crypto";
import { z } from "zod";
import { now } from "../../clock/clock";
import { seal, unseal } from "../../seal";

/** How long the secret before a rotation goes on signing beside the new one (Svix's own time). */
export const ROTATION_MS = 24 * 3_600_000;

/** Newest first. The newest has no end; the others sign until theirs, by the sandbox's clock. */
const secretSchema = z.object({ secret: z.string(), endsAt: z.iso.datetime().nullable() });
const secretsSchema = z.tuple([secretSchema], secretSchema);

type Secrets = z.infer<typeof secretsSchema>;

/** A fresh signing secret: `whsec_` and 24 random bytes in base64, as Svix makes them. */
export function newSecret(): string {
  return `whsec_${randomBytes(24).toString("base64")}`;
}

/** The column of an endpoint that has this secret only. */
export async function sealSecret(secret: string): Promise<string> {
  return seal([{ secret, endsAt: null }] satisfies Secrets);
}

/** The secrets that sign now, newest first. */
export async function signingSecrets(sealed: string): Promise<[string, ...string[]]> {
  const [newest, ...older] = await unseal(secretsSchema, sealed);
  const alive = older.filter(({ endsAt }) => endsAt !== null && new Date(endsAt) > now());
  return [newest.secret, ...alive.map(({ secret }) => secret)];
}

/** The column after a rotation: the new secret signs at once, the former newest for 24 hours more. */
export async function rotated(sealed: string, secret = newSecret()): Promise<string> {
  const [newest, ...older] = await unseal(secretsSchema, sealed);
  const at = now();
  const former = { secret: newest.secret, endsAt: new Date(+at + ROTATION_MS).toISOString() };
  const alive = older.filter(({ endsAt }) => endsAt !== null && new Date(endsAt) > at);
  return seal([{ secret, endsAt: null }, former, ...alive] satisfies Secrets);
}
