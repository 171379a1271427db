import { z } from "zod";
import { recordAudit } from "@/lib/audit/commands";
import { hashPassword, newPassword, passwordFits } from "@/lib/auth/passwords";
import type { Scope } from "@/lib/auth/scope";
import type { SessionClaims } from "@/lib/auth/session-token";
import { db } from "@/lib/db";
import { NotFoundError, UserError } from "@/lib/errors";

export const passwordChange = z.object({
  currentPassword: z.string().min(1, "Enter your current password.").max(200, "That is too long."),
  newPassword,
});

/**
 * Sets a new password and ends every session of the user, this one too.
 * @returns the claims of a session that is valid again, for the browser that asked
 * @throws UserError when the current password is wrong
 */
export async function changePassword(
  scope: Scope,
  input: z.infer<typeof passwordChange>,
): Promise<SessionClaims> {
  const user = await db().user.findUnique({
    where: { id: scope.userId ?? undefined, memberships: { some: { companyId: scope.companyId } } },
  });
  if (!user) throw new NotFoundError();
  if (!(await passwordFits(user.passwordHash, input.currentPassword))) {
    throw new UserError("Your password was not changed.", {
      currentPassword: "This is not your current password.",
    });
  }
  const passwordHash = await hashPassword(input.newPassword);
  const { sessionVersion } = await db().$transaction(async (tx) => {
    await recordAudit(tx, scope, { action: "password.changed" });
    return tx.user.update({
      where: { id: user.id },
      data: { passwordHash, sessionVersion: { increment: 1 } },
      select: { sessionVersion: true },
    });
  });
  return { userId: user.id, companyId: scope.companyId, sessionVersion };
}
