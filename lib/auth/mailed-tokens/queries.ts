import type { MailedTo } from "@/lib/auth/mailed-tokens/commands";
import { db } from "@/lib/db";
import type { MailedTokenPurpose } from "@/lib/generated/prisma/enums";
import { hashToken } from "@/lib/secret-token";

/**
 * What a token is good for, without using it up: for the page that a mailed link opens. Mail scanners open links
 * too, so that only its button redeems (`redeemMailedToken`).
 */
export async function findMailedToken(token: string, purpose: MailedTokenPurpose): Promise<MailedTo | null> {
  const found = await db().mailedToken.findUnique({
    where: { tokenHash: hashToken(token), purpose, usedAt: null, expiresAt: { gt: new Date() } },
    select: { userId: true, email: true, user: { select: { email: true } } },
  });
  if (!found) return null;
  const { userId, email, user } = found;
  return purpose === "VERIFY_EMAIL" || user.email === email ? { userId, email } : null;
}
