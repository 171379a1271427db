import type { Scope } from "@/lib/auth/scope";
import type { SessionClaims } from "@/lib/auth/session-token";
import { type Brand, brandFields } from "@/lib/branding/queries";
import { type Db, db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";

/** The person in front of the screen. */
export type Viewer = {
  scope: Scope;
  name: string;
  email: string;
  companyName: string;
  /** The browser in front of them. */
  session: { id: string; userAgent: string | null; createdAt: Date; lastSeenAt: Date };
  brand: Brand;
  /** What they chose, as it was kept. */
  language: string | null;
  theme: string | null;
};

/** A company that somebody belongs to. */
export type OwnCompany = { id: string; name: string; role: Role };

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
  const alive = { id: sessionId, expiresAt: { gt: new Date() } };
  const membership = await db().membership.findUnique({
    where: {
      companyId_userId: { companyId, userId },
      user: { sessionVersion, sessions: { some: alive } },
    },
    select: {
      role: true,
      user: {
        select: {
          name: true,
          email: true,
          language: true,
          theme: true,
          sessions: {
            where: alive,
            select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
          },
        },
      },
      company: { select: brandFields },
    },
  });
  if (!membership) return null;
  const { sessions, ...person } = membership.user;
  const session = sessions[0];
  // Ended between the two looks at it.
  if (!session) return null;
  return {
    ...person,
    session,
    scope: { companyId, userId, role: membership.role },
    companyName: membership.company.name,
    brand: membership.company,
  };
}

/**
 * The companies of the person whose session it is, the one used last first; none when the session is over. Unlike
 * `findViewer` it does not ask whether the company that the session was in is still open to them.
 */
export async function findCompaniesOfSession({
  sessionId,
  userId,
  sessionVersion,
}: Omit<SessionClaims, "companyId">): Promise<OwnCompany[]> {
  const user = await db().user.findUnique({
    where: {
      id: userId,
      sessionVersion,
      sessions: { some: { id: sessionId, expiresAt: { gt: new Date() } } },
    },
    select: {
      memberships: {
        select: { role: true, company: { select: { id: true, name: true } } },
        orderBy: [{ lastUsedAt: "desc" }, { companyId: "asc" }],
      },
    },
  });
  return (user?.memberships ?? []).map(({ role, company }) => ({ ...company, role }));
}

/** What signing in needs to know of a user: the password hash, and the company used last. */
export function findUserForSignIn(email: string, tx: Db = db()) {
  return tx.user.findUnique({
    where: { email },
    select: {
      id: true,
      passwordHash: true,
      sessionVersion: true,
      memberships: { select: { companyId: true }, orderBy: { lastUsedAt: "desc" }, take: 1 },
    },
  });
}
