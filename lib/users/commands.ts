import { recordAudit } from "@/lib/audit/commands";
import { replaceSessions } from "@/lib/auth/commands";
import { confirmPassword } from "@/lib/auth/confirm-password";
import { endMailedTokens } from "@/lib/auth/mailed-tokens/commands";
import { hashPassword } from "@/lib/auth/passwords";
import { personOf, type Scope } from "@/lib/auth/scope";
import type { SessionClaims } from "@/lib/auth/session-token";
import { markCompanyChanged } from "@/lib/companies/commands";
import { db } from "@/lib/db";
import { NotFoundError } from "@/lib/errors";
import type { Language } from "@/lib/i18n/languages";
import type { Theme } from "@/lib/themes";
import type { NameForm, PasswordChange } from "@/lib/users/input";
import { isId } from "@/lib/validation";

/**
 * Sets a new password and ends every session of the user, this one too.
 * @returns the claims of a session that is valid again, for the browser that asked
 * @throws UserError when the current password is wrong, or was too often
 */
export async function changePassword(scope: Scope, input: PasswordChange): Promise<SessionClaims> {
  const user = await db().user.findUnique({ where: ownUser(scope) });
  if (!user) throw new NotFoundError();
  const asked = { password: input.currentPassword, field: "currentPassword" };
  await confirmPassword(user, { ...asked, refusal: "passwordKept" });
  const passwordHash = await hashPassword(input.newPassword);
  return db().$transaction(async (tx) => {
    await recordAudit(scope, tx, { action: "password.changed" });
    await endMailedTokens(tx, user.id);
    await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
    return replaceSessions(tx, { userId: user.id, companyId: scope.companyId });
  });
}

/** Keeps what somebody chose, for every browser they sign in with. */
export async function savePreferences(
  scope: Scope,
  chosen: { language?: Language; theme?: Theme },
): Promise<void> {
  await db().user.updateMany({ where: ownUser(scope), data: chosen });
}

/** Gives the person of the scope another name. @throws NotFoundError when they do not belong to the company any more */
export async function renameSelf(scope: Scope, { name }: NameForm): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({ where: ownUser(scope), data: { name } });
    if (count === 0) throw new NotFoundError();
    await recordAudit(scope, tx, {
      action: "person.renamed",
      targetId: scope.userId ?? undefined,
      details: { name },
    });
    await markCompanyChanged(scope, tx);
  });
}

/** Ends one session of the person. @throws NotFoundError when it is over already, or somebody else's */
export async function endOwnSession(scope: Scope, id: string): Promise<void> {
  const { count } = isId(id)
    ? await db().session.deleteMany({ where: { id, userId: personOf(scope), user: ownUser(scope) } })
    : { count: 0 };
  if (count === 0) throw new NotFoundError();
}

/** Ends every session of the person, the one that asks too, and any that is being opened at this moment. */
export async function endAllSessions(scope: Scope): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: ownUser(scope),
      data: { sessionVersion: { increment: 1 } },
    });
    if (count === 0) throw new NotFoundError();
    await tx.session.deleteMany({ where: { userId: personOf(scope) } });
    await recordAudit(scope, tx, { action: "sessions.ended" });
  });
}

/** The person of the scope, if they belong to its company. */
function ownUser(scope: Scope) {
  return { id: personOf(scope), memberships: { some: { companyId: scope.companyId } } };
}
