import { z } from "zod";
import { now } from "../clock/clock";
import { db } from "../db";
import type { Invitation, Prisma } from "../generated/client";

/** The four documented statuses (`/developer-guide/connection-invitations`). */
export const invitationStatus = z.enum(["ACTIVE", "EXPIRED", "REVOKED", "FULFILLED"]);
export type InvitationStatus = z.infer<typeof invitationStatus>;

type Lifetime = Pick<Invitation, "revokedAt" | "expiresAt" | "maxUses" | "useCount">;

/**
 * The status of an invitation, by the sandbox's clock. The first end that it came to is its status for good: only an
 * active one can be revoked or used, so one that is revoked or fulfilled was so before its time passed.
 */
export function statusOf(invitation: Lifetime, at = now()): InvitationStatus {
  const { revokedAt, expiresAt, maxUses, useCount } = invitation;
  if (revokedAt !== null) return "REVOKED";
  if (maxUses !== null && useCount >= maxUses) return "FULFILLED";
  if (expiresAt !== null && expiresAt <= at) return "EXPIRED";
  return "ACTIVE";
}

/** Finds an invitation that nobody revoked and whose time has not passed; it may have no uses left. */
export function unended(id: string, at = now()): Prisma.InvitationWhereInput {
  return { id, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: at } }] };
}

/** Finds an invitation that is `ACTIVE`: the condition of an update that must not come too late. */
export function active(id: string, at = now()): Prisma.InvitationWhereInput {
  const hasUsesLeft = { useCount: { lt: db.invitation.fields.maxUses } };
  return { AND: [unended(id, at), { OR: [{ maxUses: null }, hasUsesLeft] }] };
}

/** Thrown by what needs an invitation that works, when it does not any more. */
export class InvitationEndedError extends Error {
  override name = "InvitationEndedError";

  constructor(readonly invitationId: string) {
    super("The invitation is not active");
  }
}
