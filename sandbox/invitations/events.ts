import { now } from "../clock/clock";
import type { Transaction } from "../db";
import { db } from "../db";

/**
 * What the log of an invitation tells. Nectar names views, e-mail verifications, uses and revocations; these names, and
 * that mails are logged too, are this sandbox's choice.
 */
export const eventTypes = ["EMAIL_SENT", "VIEWED", "EMAIL_VERIFIED", "USED", "REVOKED"] as const;
export type InvitationEventType = (typeof eventTypes)[number];

/** Opening an invitation again within this time is the same view. In milliseconds. */
const SAME_VIEW_MS = 60_000;

/** Writes to the log. `email` is whose event it is, where that is known. */
export async function logEvent(
  tx: Transaction,
  invitationId: string,
  type: InvitationEventType,
  email?: string,
): Promise<void> {
  await tx.invitationEvent.create({ data: { invitationId, type, email, createdAt: now() } });
}

/** Logs that a person opened the invitation, unless they did a moment ago. */
export async function logView(invitationId: string, email?: string): Promise<void> {
  const seen = await db.invitationEvent.findFirst({
    where: {
      invitationId,
      type: "VIEWED",
      email: email ?? null,
      createdAt: { gt: new Date(now().getTime() - SAME_VIEW_MS) },
    },
  });
  if (seen === null) await logEvent(db, invitationId, "VIEWED", email);
}

/** Logs a view if there was none yet. */
export async function logFirstView(invitationId: string): Promise<void> {
  const seen = await db.invitationEvent.findFirst({ where: { invitationId, type: "VIEWED" } });
  if (seen === null) await logEvent(db, invitationId, "VIEWED");
}
