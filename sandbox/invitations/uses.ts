import { now } from "../clock/clock";
import type { Transaction } from "../db";
import { active, InvitationEndedError, unended } from "./status";

export type Use = {
  invitationId: string;
  /**
   * What counts as one use: a wizard run that makes a connection, or a visit in which a connection is edited, however many
   * changes are saved in it.
   */
  key: `run ${string}` | `visit ${string}`;
  /** The address that the visitor has proved to be theirs. */
  email?: string;
};

/**
 * Counts a use in the transaction that makes or changes the connection. Throws `InvitationEndedError`, and so undoes the
 * change, when the invitation was revoked, expired or used up meanwhile: of two visitors at once with one use left, one
 * goes through. A use that was counted before is not counted again.
 */
export async function countUse(tx: Transaction, use: Use, connectionId: string): Promise<void> {
  const { invitationId, key, email } = use;
  const useKey = `${invitationId} ${key}`;
  const { count: isNew } = await tx.invitationEvent.createMany({
    data: [{ invitationId, type: "USED", email, connectionId, useKey, createdAt: now() }],
    skipDuplicates: true,
  });
  const { count } = await tx.invitation.updateMany({
    where: isNew ? active(invitationId) : unended(invitationId),
    data: { useCount: { increment: isNew } },
  });
  if (count === 0) throw new InvitationEndedError(invitationId);
}
