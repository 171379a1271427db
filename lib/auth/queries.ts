import type { Scope } from "@/lib/auth/scope";
import type { SessionClaims } from "@/lib/auth/session-token";
import { db } from "@/lib/db";

/** The person in front of the screen. */
export type Viewer = {
  scope: Scope;
  name: string;
  email: string;
  companyName: string;
  /** What they chose, as it was kept. */
  language: string | null;
  theme: string | null;
};

/**
 * Who a session belongs to, as of now: null when the user or the membership is gone, when the session is over or
 * has been ended, and when all sessions of the user have been ended since.
 */
export async function findViewer({
  sessionId,
  userId,
  companyId,
  sessionVersion,
}: SessionClaims): Promise<Viewer | null> {
  const session = { id: sessionId, expiresAt: { gt: new Date() } };
  const membership = await db().membership.findUnique({
    where: {
      companyId_userId: { companyId, userId },
      user: { sessionVersion, sessions: { some: session } },
    },
    select: {
      role: true,
      user: { select: { name: true, email: true, language: true, theme: true } },
      company: { select: { name: true } },
    },
  });
  if (!membership) return null;
  return {
    ...membership.user,
    scope: { companyId, userId, role: membership.role },
    companyName: membership.company.name,
  };
}

/** What signing in needs to know of a user: the password hash, and the company joined first. */
export function findUserForSignIn(email: string) {
  return db().user.findUnique({
    where: { email },
    select: {
      id: true,
      passwordHash: true,
      sessionVersion: true,
      memberships: { select: { companyId: true }, orderBy: { createdAt: "asc" }, take: 1 },
    },
  });
}
