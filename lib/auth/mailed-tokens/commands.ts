import { type Db, db } from "@/lib/db";
import type { MailedTokenPurpose } from "@/lib/generated/prisma/enums";
import { hashToken, newSecretToken } from "@/lib/secret-token";

/** How long a mailed link is good, in minutes: the more it opens, the shorter. */
export const MAILED_TOKEN_MINUTES: Record<MailedTokenPurpose, number> = {
  VERIFY_EMAIL: 24 * 60,
  RESET_PASSWORD: 60,
  SIGN_IN: 15,
};

/** A day for "this link was used" to be true in the database too. */
const KEPT_HOURS = 24;

/** Whose token it is, and the address that it was mailed to: whoever redeems it reads the mail of that address. */
export type MailedTo = { userId: string; email: string };

/**
 * Makes the secret of a link to be mailed, good once; those that the person got before for the same purpose are over.
 * Part of the transaction that queues the mail.
 * @param email the address it is mailed to; for VERIFY_EMAIL, the one that the person wants to have
 */
export async function createMailedToken(
  tx: Db,
  { userId, email, purpose }: MailedTo & { purpose: MailedTokenPurpose },
): Promise<string> {
  // One after the other: two that are made at once would not see each other, and both would be good. No row is locked
  // for it: who redeems a token holds that first and the user's row next.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`mailed token ${userId}`}, 0))`;
  await tx.mailedToken.updateMany({
    where: { userId, purpose, usedAt: null },
    data: { usedAt: new Date() },
  });
  const { token, tokenHash } = newSecretToken();
  const expiresAt = new Date(Date.now() + MAILED_TOKEN_MINUTES[purpose] * 60_000);
  await tx.mailedToken.create({ data: { userId, email, purpose, tokenHash, expiresAt } });
  return token;
}

/**
 * Uses a token up, in one statement, so that of many that come at once one gets it. Part of the transaction that does
 * what it is for: rolled back, the token is still good.
 * @returns null when it is unknown, used, expired or for another purpose, and when the person has another address by
 *   now (but for VERIFY_EMAIL, which is what changes it)
 */
export async function redeemMailedToken(
  tx: Db,
  token: string,
  purpose: MailedTokenPurpose,
): Promise<MailedTo | null> {
  const now = new Date();
  const [redeemed] = await tx.mailedToken.updateManyAndReturn({
    where: { tokenHash: hashToken(token), purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { userId: true, email: true, user: { select: { email: true } } },
  });
  if (!redeemed) return null;
  const { userId, email, user } = redeemed;
  return purpose === "VERIFY_EMAIL" || user.email === email ? { userId, email } : null;
}

/** Ends every link that was mailed to somebody: after a new password, an old one must open nothing. */
export async function endMailedTokens(tx: Db, userId: string): Promise<void> {
  await tx.mailedToken.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date() } });
}

/** Removes tokens that are over. For the housekeeping job. */
export async function forgetOldMailedTokens(): Promise<number> {
  const { count } = await db().mailedToken.deleteMany({
    where: { expiresAt: { lt: new Date(Date.now() - KEPT_HOURS * 3_600_000) } },
  });
  return count;
}
