import { z } from "zod";
import { recordAudit } from "@/lib/audit/commands";
import { hashPassword, newPassword, passwordFits } from "@/lib/auth/passwords";
import type { Scope } from "@/lib/auth/scope";
import type { SessionClaims } from "@/lib/auth/session-token";
import { startPasswordCheck } from "@/lib/auth/throttle";
import { type Db, db } from "@/lib/db";
import { NotFoundError, UserError } from "@/lib/errors";

/** However much a session is used, it ends this long after the password was last said. */
const SESSION_DAYS = 90;

/** Opens a session for a user whose password was right. @returns what its cookie says */
export async function openSession(
  { userId, companyId, sessionVersion }: Omit<SessionClaims, "sessionId">,
  tx: Db = db(),
): Promise<SessionClaims> {
  const { id: sessionId } = await tx.session.create({
    data: { userId, expiresAt: new Date(Date.now() + SESSION_DAYS * 86_400_000) },
    select: { id: true },
  });
  return { sessionId, userId, companyId, sessionVersion };
}

/** Ends one session, wherever copies of its cookie may be. */
export async function closeSession({ sessionId, userId }: SessionClaims): Promise<void> {
  await db().session.deleteMany({ where: { id: sessionId, userId } });
}

/** Removes sessions that are over. For the housekeeping job. */
export async function forgetOldSessions(): Promise<number> {
  const { count } = await db().session.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  return count;
}

export const passwordChange = z.object({
  currentPassword: z.string().min(1, "Enter your current password.").max(200, "That is too long."),
  newPassword,
});

/**
 * Sets a new password and ends every session of the user, this one too.
 * @returns the claims of a session that is valid again, for the browser that asked
 * @throws UserError when the current password is wrong, or was too often
 */
export async function changePassword(
  scope: Scope,
  input: z.infer<typeof passwordChange>,
): Promise<SessionClaims> {
  const user = await db().user.findUnique({
    where: { id: scope.userId ?? undefined, memberships: { some: { companyId: scope.companyId } } },
  });
  if (!user) throw new NotFoundError();
  const attempt = await startPasswordCheck(user.id);
  if (!(await passwordFits(user.passwordHash, input.currentPassword))) {
    throw new UserError("Your password was not changed.", {
      currentPassword: "This is not your current password.",
    });
  }
  await attempt.succeeded();
  const passwordHash = await hashPassword(input.newPassword);
  return db().$transaction(async (tx) => {
    await recordAudit(tx, scope, { action: "password.changed" });
    // The counter also ends a session that is just being opened with the old password.
    const { sessionVersion } = await tx.user.update({
      where: { id: user.id },
      data: { passwordHash, sessionVersion: { increment: 1 }, sessions: { deleteMany: {} } },
      select: { sessionVersion: true },
    });
    return openSession({ userId: user.id, companyId: scope.companyId, sessionVersion }, tx);
  });
}
