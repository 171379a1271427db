import { z } from "zod";
import { passwordFits } from "@/lib/auth/passwords";
import { findUserForSignIn } from "@/lib/auth/queries";
import type { SessionClaims } from "@/lib/auth/session-token";
import { countFailedSignIn, forgetFailedSignIns, signInWaitSeconds } from "@/lib/auth/throttle";
import { UserError } from "@/lib/errors";

const credentials = z.object({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: z.string().min(1).max(200),
});

const REFUSED = "That email address and password do not belong together.";

/**
 * The claims of a new session for an email address and a password.
 * @param client who is asking, as far as it is known: the network address
 * @throws UserError with one and the same sentence for an unknown address, a wrong password and a user of no
 *   company; another while too many attempts have failed.
 */
export async function authenticate(input: unknown, client: string): Promise<SessionClaims> {
  const parsed = credentials.safeParse(input);
  if (!parsed.success) throw new UserError("Enter your email address and your password.");
  const { email, password } = parsed.data;

  const wait = await signInWaitSeconds(email, client);
  if (wait > 0) {
    const minutes = Math.ceil(wait / 60);
    throw new UserError(`Too many attempts. Please try again in ${minutes} minute${minutes > 1 ? "s" : ""}.`);
  }
  const user = await findUserForSignIn(email);
  const fits = await passwordFits(user?.passwordHash ?? null, password);
  const membership = user?.memberships[0];
  if (!fits || !user || !membership) {
    await countFailedSignIn(email, client);
    throw new UserError(REFUSED);
  }
  await forgetFailedSignIns(email, client);
  return { userId: user.id, companyId: membership.companyId, sessionVersion: user.sessionVersion };
}
