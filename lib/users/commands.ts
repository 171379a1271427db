import { recordAudit } from "@/lib/audit/commands";
import { openSession } from "@/lib/auth/commands";
import { endMailedTokens } from "@/lib/auth/mailed-tokens/commands";
import { hashPassword, passwordFits } from "@/lib/auth/passwords";
import type { Scope } from "@/lib/auth/scope";
import type { SessionClaims } from "@/lib/auth/session-token";
import { startPasswordCheck } from "@/lib/auth/throttle";
import { db } from "@/lib/db";
import { NotFoundError, UserError } from "@/lib/errors";
import type { Language } from "@/lib/i18n/languages";
import type { Theme } from "@/lib/themes";
import type { PasswordChange } from "@/lib/users/input";

/**
 * Sets a new password and ends every session of the user, this one too.
 * @returns the claims of a session that is valid again, for the browser that asked
 * @throws UserError when the current password is wrong, or was too often
 */
export async function changePassword(scope: Scope, input: PasswordChange): Promise<SessionClaims> {
  const user = await db().user.findUnique({
    where: { id: scope.userId ?? undefined, memberships: { some: { companyId: scope.companyId } } },
  });
  if (!user) throw new NotFoundError();
  const attempt = await startPasswordCheck(user.id);
  if (!(await passwordFits(user.passwordHash, input.currentPassword))) {
    throw new UserError("passwordKept", { fields: { currentPassword: { key: "currentPasswordWrong" } } });
  }
  await attempt.succeeded();
  const passwordHash = await hashPassword(input.newPassword);
  return db().$transaction(async (tx) => {
    await recordAudit(scope, tx, { action: "password.changed" });
    await endMailedTokens(tx, user.id);
    // The counter also ends a session that is just being opened with the old password.
    const { sessionVersion } = await tx.user.update({
      where: { id: user.id },
      data: { passwordHash, sessionVersion: { increment: 1 }, sessions: { deleteMany: {} } },
      select: { sessionVersion: true },
    });
    return openSession({ userId: user.id, companyId: scope.companyId, sessionVersion }, tx);
  });
}

/** Keeps what somebody chose, for every browser they sign in with. */
export async function savePreferences(
  scope: Scope,
  chosen: { language?: Language; theme?: Theme },
): Promise<void> {
  // Without an id the condition would fit everybody in the company.
  if (!scope.userId) return;
  await db().user.updateMany({
    where: { id: scope.userId, memberships: { some: { companyId: scope.companyId } } },
    data: chosen,
  });
}
