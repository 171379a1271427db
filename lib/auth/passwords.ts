import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";
import { fieldError } from "@/lib/validation";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane (Password Storage Cheat Sheet). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** NIST SP 800-63B: length is what counts; the upper bound keeps a huge input from being work for the server. */
export const newPassword = z
  .string()
  .min(12, fieldError("atLeastCharacters"))
  .max(200, fieldError("atMostCharacters"))
  .refine((password) => !password.includes("\0"), fieldError("passwordCharacter"));

/** An argon2id hash in PHC string form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

// Verified against when there is no such user, so that the answer takes as long as for a wrong password.
let decoy: Promise<string> | undefined;

/** Whether the password fits. With no hash (unknown user, or one without a password) it never does. */
export async function passwordFits(storedHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("no user has this password");
  const fits = await verify(storedHash ?? (await decoy), password);
  return fits && storedHash !== null;
}
