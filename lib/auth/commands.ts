import type { SessionClaims } from "@/lib/auth/session-token";
import { type Db, db } from "@/lib/db";

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
