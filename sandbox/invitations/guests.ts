import { randomUUID } from "node:crypto";
import { z } from "zod";
import { env } from "../env";
import { decryptJson, encryptJson } from "../jwe";

/** How long somebody may be on their way through an invitation's pages: as long as a wizard run. In real milliseconds. */
const STAY_MS = 2 * 60 * 60 * 1000;

const guestSchema = z.object({
  id: z.uuid(),
  invitationId: z.string(),
  /** The mailbox that the guest has proved to read. */
  email: z.string().optional(),
  since: z.number(),
});

/**
 * Somebody on their way through an invitation, from opening it on. The pages keep no cookies, so it travels in the
 * address, sealed: nobody can make one up, nor change the mailbox in it. No row is written before something is done.
 */
export type Guest = z.infer<typeof guestSchema>;

/** Lets somebody in, and answers the text for the address. */
export async function newGuest(invitationId: string, email?: string): Promise<string> {
  const guest: Guest = { id: randomUUID(), invitationId, email, since: Date.now() };
  return encryptJson(env().SANDBOX_STORE_KEY, "invitation-guest", guest);
}

/** The guest in an address, or null for any text that is no guest of this invitation, and for one who came too long ago. */
export async function openGuest(invitationId: string, text: string): Promise<Guest | null> {
  const opened = guestSchema.safeParse(await decryptJson(env().SANDBOX_STORE_KEY, "invitation-guest", text));
  if (!opened.success || opened.data.invitationId !== invitationId) return null;
  return Date.now() - opened.data.since < STAY_MS ? opened.data : null;
}
