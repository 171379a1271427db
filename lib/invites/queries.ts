import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { hashToken } from "@/lib/secret-token";

/** More than anybody has open; what is older can be invited again. */
const SHOWN = 100;

/** The invitations that nobody has used and nobody has revoked, the newest first, whether they are still good or not. */
export async function listInvites(scope: Scope) {
  const invites = await db().invite.findMany({
    where: { companyId: scope.companyId, acceptedAt: null, revokedAt: null },
    select: {
      id: true,
      email: true,
      role: true,
      createdAt: true,
      expiresAt: true,
      invitedBy: { select: { name: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
  });
  const now = new Date();
  return invites.map((invite) => ({ ...invite, isExpired: invite.expiresAt <= now }));
}

export type ListedInvite = Awaited<ReturnType<typeof listInvites>>[number];

/**
 * What an invitation says to whoever holds its link, without using it up. Null for a token that never was one, or that
 * a newer one of the same invitation has replaced.
 */
export async function findInvite(token: string) {
  const invite = await db().invite.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      email: true,
      role: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      company: { select: { id: true, name: true } },
      invitedBy: { select: { name: true } },
    },
  });
  if (!invite) return null;
  const { email, role, company, invitedBy } = invite;
  const user = await db().user.findUnique({
    where: { email },
    select: { memberships: { where: { companyId: company.id }, select: { role: true } } },
  });
  return {
    email,
    role,
    company,
    invitedBy: invitedBy?.name ?? null,
    state: stateOf(invite),
    /** Whether the address has an account, and whether that belongs to the company already. */
    isKnown: user !== null,
    isMember: (user?.memberships.length ?? 0) > 0,
  };
}

export type FoundInvite = NonNullable<Awaited<ReturnType<typeof findInvite>>>;

type Times = { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date };

function stateOf(invite: Times): "open" | "used" | "revoked" | "expired" {
  if (invite.acceptedAt) return "used";
  if (invite.revokedAt) return "revoked";
  return invite.expiresAt <= new Date() ? "expired" : "open";
}
