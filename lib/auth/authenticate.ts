import { z } from "zod";
import { openSession } from "@/lib/auth/commands";
import { passwordFits } from "@/lib/auth/passwords";
import { findUserForSignIn } from "@/lib/auth/queries";
import type { SessionClaims } from "@/lib/auth/session-token";
import { startSignIn } from "@/lib/auth/throttle";
import { UserError } from "@/lib/errors";

const credentials = z.object({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: z.string().min(1).max(200),
});

/** Control characters and halves of characters: no address has them, and Postgres takes no NUL. */
const unusable = /[\p{Cc}\p{Cs}]/u;

/**
 * Opens a session for an email address and a password, in the company used last. @returns what its cookie says
 * @param client who is asking, from clientOf
 * @throws UserError with one and the same sentence for an unknown address, a wrong password and a user of no
 *   company; another while too many attempts have failed.
 */
export async function authenticate(input: unknown, client: string): Promise<SessionClaims> {
  const { id: userId, sessionVersion, memberships } = await provePassword(input, client);
  const membership = memberships[0];
  if (!membership) throw new UserError("signInRefused");
  return openSession({ userId, companyId: membership.companyId, sessionVersion });
}

/** Whose email address and password these are, of whatever company. @throws UserError as `authenticate` */
export async function provePassword(input: unknown, client: string) {
  const parsed = credentials.safeParse(input);
  if (!parsed.success) throw new UserError("signInIncomplete");
  const { email, password } = parsed.data;
  if (unusable.test(email) || password.includes("\0")) throw new UserError("signInRefused");

  const attempt = await startSignIn(email, client);
  const user = await findUserForSignIn(email);
  const fits = await passwordFits(user?.passwordHash ?? null, password);
  if (!fits || !user) throw new UserError("signInRefused");
  await attempt.succeeded();
  return user;
}
