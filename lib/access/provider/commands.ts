import type { ProviderPerson } from "@/lib/access/provider/claims";
import { isLastWayIn } from "@/lib/access/provider/logins";
import type { ProviderProblem } from "@/lib/access/provider/problems";
import { recordAudit } from "@/lib/audit/commands";
import { claimAddress, openSession, replaceSessions } from "@/lib/auth/commands";
import { findUserForSignIn } from "@/lib/auth/queries";
import type { Scope } from "@/lib/auth/scope";
import type { SessionClaims } from "@/lib/auth/session-token";
import { type Db, db } from "@/lib/db";
import { NotFoundError, UserError } from "@/lib/errors";
import { isId } from "@/lib/validation";

/**
 * Whether somebody whom the provider knows may come in. Who comes for the first time is found by the address that the
 * provider has verified; from then on by issuer and subject alone, whatever becomes of the address.
 * @returns why not, or null
 */
export async function admitByProvider(person: ProviderPerson): Promise<ProviderProblem | null> {
  const { issuer, subject, verifiedEmail } = person;
  return db().$transaction(async (tx) => {
    // One after the other, or two first sign-ins at once would each find the address without a login.
    if (verifiedEmail)
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`login of ${verifiedEmail}`}, 0))`;
    const known = await findAccount(tx, person);
    if (known) return known.user._count.memberships > 0 ? null : "noCompany";
    if (!verifiedEmail) return "unverified";
    const user = await tx.user.findUnique({
      where: { email: verifiedEmail },
      select: {
        id: true,
        accounts: { where: { provider: issuer }, select: { id: true } },
        memberships: { select: { companyId: true, role: true } },
      },
    });
    if (!user) return "unknown";
    if (user.memberships.length === 0) return "noCompany";
    // An address can be given to somebody else; the login of whoever had it before is not theirs.
    if (user.accounts.length > 0) return "anotherLogin";
    await tx.account.create({ data: { userId: user.id, provider: issuer, subject } });
    await claimAddress(tx, user.id);
    const details = { provider: issuer };
    for (const membership of user.memberships)
      await recordAudit({ ...membership, userId: user.id }, tx, { action: "login.linked", details });
    return null;
  });
}

/**
 * Opens a session for somebody who was admitted. @returns what its cookie says
 * @throws UserError when they have left their companies since
 */
export async function openProviderSession(person: ProviderPerson): Promise<SessionClaims> {
  return db().$transaction(async (tx) => {
    const account = await findAccount(tx, person);
    const user = account && (await findUserForSignIn(account.user.email, tx));
    const companyId = user?.memberships[0]?.companyId;
    if (!user || !companyId) throw new UserError("noCompany");
    return openSession({ userId: user.id, companyId, sessionVersion: user.sessionVersion }, tx);
  });
}

/**
 * Unlinks a login of the person, and ends every session of theirs: any may have been opened by it. It is told to each of
 * their companies.
 * @returns the claims of a session that is valid again, for the browser that asked
 * @throws NotFoundError when it is unlinked already, or somebody else's; UserError when it is their last way in
 */
export async function unlinkLogin({ companyId, userId }: Scope, id: string): Promise<SessionClaims> {
  if (!userId || !isId(id)) throw new NotFoundError();
  return db().$transaction(async (tx) => {
    // One after the other, or two logins unlinked at once would each count on the other.
    await tx.$queryRaw`select 1 from "User" where id = ${userId}::uuid for no key update`;
    const user = await tx.user.findUnique({
      where: { id: userId, memberships: { some: { companyId } } },
      select: {
        passwordHash: true,
        accounts: { select: { id: true, provider: true } },
        memberships: { select: { companyId: true, role: true } },
      },
    });
    const login = user?.accounts.find((account) => account.id === id);
    if (!user || !login) throw new NotFoundError();
    if (isLastWayIn(login, { hasPassword: user.passwordHash !== null, logins: user.accounts }))
      throw new UserError("lastWayIn");
    await tx.account.delete({ where: { id, userId } });
    const details = { provider: login.provider };
    for (const membership of user.memberships)
      await recordAudit({ ...membership, userId }, tx, { action: "login.unlinked", details });
    return replaceSessions(tx, { userId, companyId });
  });
}

function findAccount(tx: Db, { issuer, subject }: ProviderPerson) {
  return tx.account.findUnique({
    where: { provider_subject: { provider: issuer, subject } },
    select: { user: { select: { email: true, _count: { select: { memberships: true } } } } },
  });
}
