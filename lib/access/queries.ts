import { db } from "@/lib/db";
import { hashToken } from "@/lib/secret-token";

/** A sign-up that waits for its address to be confirmed, without using its link up; null when that is over. */
export function findSignUp(token: string) {
  return db().signUp.findUnique({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, email: true, name: true, companyName: true, passwordHash: true, language: true },
  });
}

export type PendingSignUp = NonNullable<Awaited<ReturnType<typeof findSignUp>>>;

/** Whom a mail about getting in would go to: null for an address that nobody has. */
export function findMailRecipient(email: string) {
  return db().user.findUnique({
    where: { email },
    select: { id: true, language: true, _count: { select: { memberships: true } } },
  });
}
