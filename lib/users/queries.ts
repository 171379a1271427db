import type { Scope } from "@/lib/auth/scope";
import { SESSION_SECONDS } from "@/lib/auth/session-token";
import { db } from "@/lib/db";
import { describeBrowser } from "@/lib/users/user-agent";

/** More browsers than anybody tells apart. */
const SHOWN = 50;

/** The browsers in which this person is signed in, the one used last first. */
export async function listOwnSessions(scope: Scope) {
  if (!scope.userId) return [];
  const now = Date.now();
  const sessions = await db().session.findMany({
    where: {
      userId: scope.userId,
      user: { memberships: { some: { companyId: scope.companyId } } },
      expiresAt: { gt: new Date(now) },
      // A cookie that was not used for so long is over, though its row is still there.
      lastSeenAt: { gt: new Date(now - SESSION_SECONDS * 1000) },
    },
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: SHOWN,
  });
  return sessions.map(({ userAgent, ...session }) => ({ ...session, ...describeBrowser(userAgent) }));
}

export type OwnSession = Awaited<ReturnType<typeof listOwnSessions>>[number];

/** Whether this person can sign in with a password. */
export async function hasPassword(scope: Scope): Promise<boolean> {
  if (!scope.userId) return false;
  const user = await db().user.findUnique({
    where: { id: scope.userId, memberships: { some: { companyId: scope.companyId } } },
    select: { passwordHash: true },
  });
  return Boolean(user?.passwordHash);
}
