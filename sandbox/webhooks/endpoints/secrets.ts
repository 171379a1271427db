import { randomBytes } from "node:crypto";
import { z } from "zod";
import { now } from "../../clock/clock";
import { seal, unseal } from "../../seal";

/** How long the secret before a rotation goes on signing beside the new one (Svix's own time). */
const ROTATION_MS = 24 * 3_600_000;

/** Newest first. The newest has no end; the others sign until theirs, by the sandbox's clock. */
const secretSchema = z.object({ secret: z.string(), endsAt: z.iso.datetime().nullable() });
const secretsSchema = z.tuple([secretSchema], secretSchema);

export type SigningSecret = z.infer<typeof secretSchema>;
type Secrets = z.infer<typeof secretsSchema>;

/** A fresh signing secret: `whsec_` and 24 random bytes in base64, as Svix makes them. */
function newSecret(): string {
  return `whsec_${randomBytes(24).toString("base64")}`;
}

/** The column of an endpoint that has this secret only. */
export async function sealSecret(secret = newSecret()): Promise<string> {
  return seal([{ secret, endsAt: null }] satisfies Secrets);
}

/** The secrets that sign now, newest first. Throws when another `SANDBOX_STORE_KEY` sealed them. */
export async function openSecrets(sealed: string): Promise<Secrets> {
  const [newest, ...older] = await unseal(secretsSchema, sealed);
  return [newest, ...older.filter(({ endsAt }) => endsAt !== null && new Date(endsAt) > now())];
}

/** The column after a rotation: a new secret signs at once, the former newest for 24 hours more. */
export async function rotateSecrets(sealed: string): Promise<string> {
  const [newest, ...older] = await openSecrets(sealed);
  const former = { ...newest, endsAt: new Date(now().getTime() + ROTATION_MS).toISOString() };
  return seal([{ secret: newSecret(), endsAt: null }, former, ...older] satisfies Secrets);
}
