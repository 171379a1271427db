import { now } from "../clock/clock";
import type { AlsoWrite } from "../connections/change";
import type { Transaction } from "../db";
import type { Guest } from "./guests";
import { active, InvitationEndedError, unended } from "./status";

/**
 * What is one use: a connection that is made (by its wizard run), or the stay of a guest who edits a connection, however
 * many changes are saved in it.
 */
type UseKey = `run ${string}` | `guest ${string}`;

/** How a use is stored, so that it is counted once. */
export function storedUseKey(invitationId: string, key: UseKey): string {
  return `${invitationId} ${key}`;
}

/**
 * Counts a use in the transaction that makes or changes the connection. Throws `InvitationEndedError`, and so undoes the
 * change, when the invitation was revoked, expired or used up meanwhile: of two guests at once with one use left, one goes
 * through. A use that was counted before is not counted again.
 */
async function countUse(tx: Transaction, guest: Guest, key: UseKey, connectionId: string): Promise<void> {
  const { invitationId, email } = guest;
  const useKey = storedUseKey(invitationId, key);
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

/** Counts the connection that a run makes; nothing where there is no guest, behind a magic link. */
export function countingConnection(guest: Guest | undefined, runId: string): AlsoWrite | undefined {
  return guest && ((tx, connectionId) => countUse(tx, guest, `run ${runId}`, connectionId));
}

/** Counts the edit that a guest is at; nothing where there is no guest, behind a magic link. */
export function countingEdit(guest: Guest | undefined): AlsoWrite | undefined {
  return guest && ((tx, connectionId) => countUse(tx, guest, `guest ${guest.id}`, connectionId));
}
