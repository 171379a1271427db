import { endMailedTokens } from "@/lib/auth/mailed-tokens/commands";
import { findViewer, type Viewer } from "@/lib/auth/queries";
import { personOf } from "@/lib/auth/scope";
import type { SessionClaims } from "@/lib/auth/session-token";
import { type Db, db } from "@/lib/db";
import { NotFoundError } from "@/lib/errors";
import { isId } from "@/lib/validation";

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

/**
 * Notes that somebody has just shown that the address of their account is theirs. As long as nobody had, the account may
 * be one that somebody else began in their name, by an invitation that was handed over by hand: then its password, its
 * sessions and the links that were mailed for it end.
 */
export async function claimAddress(tx: Db, userId: string): Promise<void> {
  const unclaimed = { id: userId, emailVerified: null };
  if ((await tx.user.count({ where: unclaimed })) === 0) return;
  // Tokens before the user, as everywhere.
  await endMailedTokens(tx, userId);
  const { count } = await tx.user.updateMany({
    where: unclaimed,
    data: { emailVerified: new Date(), passwordHash: null, sessionVersion: { increment: 1 } },
  });
  if (count > 0) await tx.session.deleteMany({ where: { userId } });
}

/**
 * Ends every session of a user, one that is just being opened too, and opens one for the browser that asks: after a
 * change of how they get in. Part of the transaction that changed it. @returns what its cookie says
 */
export async function replaceSessions(
  tx: Db,
  { userId, companyId }: Pick<SessionClaims, "userId" | "companyId">,
): Promise<SessionClaims> {
  const { sessionVersion } = await tx.user.update({
    where: { id: userId },
    data: { sessionVersion: { increment: 1 }, sessions: { deleteMany: {} } },
    select: { sessionVersion: true },
  });
  return openSession({ userId, companyId, sessionVersion }, tx);
}

/** That a session is used is written down this often at most: a page must not cost a write. */
const NOTED_EVERY_MS = 5 * 60_000;

/** Notes that somebody is here, with which browser and in which company, unless that was noted a moment ago. */
export async function noteUse({ scope, session }: Viewer, userAgent: string | null): Promise<void> {
  const { id, lastSeenAt } = session;
  if (session.userAgent !== null && Date.now() - lastSeenAt.getTime() < NOTED_EVERY_MS) return;
  const userId = personOf(scope);
  const now = new Date();
  await db().session.updateMany({
    where: { id, userId },
    data: { lastSeenAt: now, userAgent: printable(userAgent ?? "") },
  });
  await db().membership.updateMany({
    where: { companyId: scope.companyId, userId },
    data: { lastUsedAt: now },
  });
}

/** A header is the word of a client: Postgres takes no NUL, and no browser needs more room. */
function printable(userAgent: string): string {
  return userAgent.replace(/\p{Cc}/gu, "").slice(0, 400);
}

/**
 * Turns a session to another company of the person.
 * @returns what its cookie says from now on
 * @throws NotFoundError when the session is over, or the person does not belong to that company
 */
export async function enterCompany(claims: SessionClaims, companyId: string): Promise<SessionClaims> {
  const moved = { ...claims, companyId };
  if (!isId(companyId) || !(await findViewer(moved))) throw new NotFoundError();
  await db().membership.updateMany({
    where: { companyId, userId: claims.userId },
    data: { lastUsedAt: new Date() },
  });
  return moved;
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
