import { findSignUp, type PendingSignUp } from "@/lib/access/queries";
import { signUpState } from "@/lib/access/sign-up/state";
import { recordAudit } from "@/lib/audit/commands";
import { openSession } from "@/lib/auth/commands";
import { passwordFits } from "@/lib/auth/passwords";
import type { SessionClaims } from "@/lib/auth/session-token";
import { startSignIn } from "@/lib/auth/throttle";
import { db } from "@/lib/db";
import { UserError } from "@/lib/errors";
import { unlessUnderWay } from "@/lib/lock";
import { nectar } from "@/lib/nectar/instance";

/**
 * Begins with a company: at Nectar, then here, with the person as its owner, and opens their first session. Sent again
 * after it broke off, it goes on where it was.
 *
 * The password is asked for because whoever reads the mail need not be who signed up: without it, a stranger could
 * have somebody confirm an account to which the stranger knows the password.
 * @param client who is asking, from clientOf
 * @returns what the cookie of the session says
 * @throws UserError when the link is over, the password is not the one chosen, the address has an account by now or
 *   the same is under way; NectarError when Nectar refuses or fails, and then the link is still good
 */
export async function completeSignUp(
  token: string,
  password: string,
  client: string,
): Promise<SessionClaims> {
  if (signUpState() === "closed") throw new UserError("signUpClosed");
  const signUp = await findSignUp(token);
  if (!signUp) throw new UserError("mailedLinkOver");
  const attempt = await startSignIn(signUp.email, client);
  if (password.includes("\0") || !(await passwordFits(signUp.passwordHash, password)))
    throw new UserError("signUpNotDone", { fields: { password: { key: "chosenPasswordWrong" } } });
  await attempt.succeeded();
  const begun = await unlessUnderWay(`sign-up ${signUp.id}`, () => begin(token, signUp));
  if (!begun) throw new UserError("signUpUnderWay");
  return begun.done;
}

async function begin(token: string, signUp: PendingSignUp): Promise<SessionClaims> {
  // While this waited for the lock, another one may have finished.
  if (!(await findSignUp(token))) throw new UserError("mailedLinkOver");
  const { id, email, name, companyName, passwordHash, language } = signUp;
  if (await db().user.findUnique({ where: { email }, select: { id: true } }))
    throw new UserError("addressKnown");
  const nectarId = await companyAtNectar(id, companyName);
  return db().$transaction(async (tx) => {
    await tx.signUp.update({ where: { id, usedAt: null }, data: { usedAt: new Date() } });
    const company = await tx.company.create({ data: { name: companyName, nectarId, language } });
    const user = await tx.user.create({
      data: {
        email,
        name,
        passwordHash,
        language,
        emailVerified: new Date(),
        memberships: { create: { companyId: company.id, role: "OWNER" } },
      },
    });
    const scope = { companyId: company.id, userId: user.id, role: "OWNER" } as const;
    await recordAudit(scope, tx, {
      action: "company.created",
      targetId: company.id,
      details: { name: companyName },
    });
    return openSession({ ...scope, sessionVersion: user.sessionVersion }, tx);
  });
}

/**
 * Nectar's id of the company of a sign-up. Nectar has no idempotency key, so that what an earlier attempt made, of
 * which no answer came, is found by the id that we gave it.
 */
async function companyAtNectar(signUpId: string, name: string): Promise<string> {
  const externalId = `portal-sign-up-${signUpId}`;
  const made = (await nectar().listCompanies()).find((company) => company.externalId === externalId);
  return (made ?? (await nectar().createCompany({ name, externalId }))).id;
}
