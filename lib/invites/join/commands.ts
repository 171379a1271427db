import { recordAudit } from "@/lib/audit/commands";
import { provePassword } from "@/lib/auth/authenticate";
import { openSession } from "@/lib/auth/commands";
import { hashPassword } from "@/lib/auth/passwords";
import type { Scope } from "@/lib/auth/scope";
import type { SessionClaims } from "@/lib/auth/session-token";
import { markCompanyChanged } from "@/lib/companies/commands";
import { type Db, db } from "@/lib/db";
import { NotFoundError, UserError } from "@/lib/errors";
import type { Newcomer } from "@/lib/invites/input";
import { findInvite } from "@/lib/invites/queries";
import { lockCompany } from "@/lib/members/commands";
import { hashToken } from "@/lib/secret-token";

/**
 * Accepts an invitation as somebody who is signed in. @returns the company that they belong to now
 * @throws UserError when it is for another address, not open any more, or the person belongs to the company already
 */
export async function acceptInvite(scope: Scope, token: string): Promise<{ companyId: string }> {
  return db().$transaction(async (tx) => {
    const { companyId, userId } = scope;
    const user =
      userId &&
      (await tx.user.findUnique({
        where: { id: userId, memberships: { some: { companyId } } },
        select: { id: true, email: true },
      }));
    if (!user) throw new NotFoundError();
    return redeem(tx, token, user);
  });
}

/**
 * Accepts an invitation with the password of the address that it is for.
 * @returns the claims of a session in the company
 * @throws UserError as `authenticate` for a wrong password, else as `acceptInvite`
 */
export async function joinWithPassword(
  token: string,
  password: string,
  client: string,
): Promise<SessionClaims> {
  const { email } = await openInvite(token);
  const { id, sessionVersion } = await provePassword({ email, password }, client);
  return db().$transaction(async (tx) => {
    const { companyId } = await redeem(tx, token, { id, email });
    return openSession({ userId: id, companyId, sessionVersion }, tx);
  });
}

/**
 * Makes a user of somebody who is new, by an invitation. That its link was mailed proves the address.
 * @returns the claims of a session in the company
 * @throws UserError when the address has an account by now, else as `acceptInvite`
 */
export async function joinAsNewcomer(
  token: string,
  { name, password }: Newcomer,
  language: string,
): Promise<SessionClaims> {
  const { email, company, isKnown } = await openInvite(token);
  if (isKnown) throw new UserError("inviteKnown");
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    await lockCompany(tx, company.id);
    const [user] = await tx.user.createManyAndReturn({
      data: { email, name, passwordHash, language },
      select: { id: true, sessionVersion: true },
      skipDuplicates: true,
    });
    if (!user) throw new UserError("inviteKnown");
    const { companyId } = await redeem(tx, token, { id: user.id, email });
    return openSession({ userId: user.id, companyId, sessionVersion: user.sessionVersion }, tx);
  });
}

/** Looked at before anything that takes time: whoever makes tokens up gets no work out of us. */
async function openInvite(token: string) {
  const invite = await findInvite(token);
  if (invite?.state !== "open") throw new UserError("inviteNotOpen");
  return invite;
}

/** Uses an invitation up, so that of many at once one gets it, and lets its person into the company. */
async function redeem(
  tx: Db,
  token: string,
  { id: userId, email }: { id: string; email: string },
): Promise<{ companyId: string }> {
  const tokenHash = hashToken(token);
  const invite = await tx.invite.findUnique({
    where: { tokenHash },
    select: { id: true, companyId: true, email: true, role: true, mailedAt: true },
  });
  if (!invite) throw new UserError("inviteNotOpen");
  if (invite.email !== email) throw new UserError("inviteForAnother");
  const { companyId, role, mailedAt } = invite;
  await lockCompany(tx, companyId);
  const now = new Date();
  // Whatever happened until now, the row says: the token may be another one, too.
  const { count: redeemed } = await tx.invite.updateMany({
    where: { tokenHash, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { acceptedAt: now },
  });
  if (redeemed === 0) throw new UserError("inviteNotOpen");
  const { count: joined } = await tx.membership.createMany({
    data: [{ companyId, userId, role }],
    skipDuplicates: true,
  });
  if (joined === 0) throw new UserError("inviteMember");
  if (mailedAt) await tx.user.update({ where: { id: userId }, data: { emailVerified: now } });
  const scope = { companyId, userId, role };
  await recordAudit(scope, tx, { action: "invite.accepted", targetId: invite.id, details: { email, role } });
  await markCompanyChanged(scope, tx);
  return { companyId };
}
