import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";

/** The address that the person has asked for and not confirmed yet, and until when they can; or null. */
export async function findPendingEmail({
  companyId,
  userId,
}: Scope): Promise<{ email: string; expiresAt: Date } | null> {
  if (!userId) return null;
  return db().mailedToken.findFirst({
    where: {
      userId,
      user: { memberships: { some: { companyId } } },
      purpose: "VERIFY_EMAIL",
      usedAt: null,
      expiresAt: { gt: new Date() },
    },
    select: { email: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
  });
}
