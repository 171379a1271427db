import type { ProviderPerson } from "@/lib/access/provider/claims";
import type { ProviderProblem } from "@/lib/access/provider/problems";
import { recordAudit } from "@/lib/audit/commands";
import { claimAddress, openSession } from "@/lib/auth/commands";
import { findUserForSignIn } from "@/lib/auth/queries";
import type { SessionClaims } from "@/lib/auth/session-token";
import { type Db, db } from "@/lib/db";
import { UserError } from "@/lib/errors";

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

function findAccount(tx: Db, { issuer, subject }: ProviderPerson) {
  return tx.account.findUnique({
    where: { provider_subject: { provider: issuer, subject } },
    select: { user: { select: { email: true, _count: { select: { memberships: true } } } } },
  });
}
