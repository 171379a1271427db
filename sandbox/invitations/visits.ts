import { randomUUID } from "node:crypto";
import { z } from "zod";
import { env } from "../env";
import { decryptJson, encryptJson } from "../jwe";

/** How long somebody may be on their way through an invitation's pages: as long as a wizard run. In real milliseconds. */
const VISIT_MS = 2 * 60 * 60 * 1000;

const visitSchema = z.object({
  id: z.uuid(),
  invitationId: z.string(),
  /** The mailbox that the visitor has proved to read. */
  email: z.string().optional(),
  startedAt: z.number(),
});

/**
 * One person's way through an invitation, from opening it on. The pages keep no cookies, so it travels in the address,
 * sealed: nobody can make one up, nor change the mailbox in it. No row is written before something is done.
 */
export type Visit = z.infer<typeof visitSchema>;

/** Starts a visit and answers its text for the address. */
export async function newVisit(invitationId: string, email?: string): Promise<string> {
  const visit: Visit = { id: randomUUID(), invitationId, email, startedAt: Date.now() };
  return encryptJson(env().SANDBOX_STORE_KEY, "invitation-visit", visit);
}

/** The visit in an address, or null for any text that is no visit of this invitation, and for one that began too long ago. */
export async function openVisit(invitationId: string, text: string): Promise<Visit | null> {
  const opened = visitSchema.safeParse(await decryptJson(env().SANDBOX_STORE_KEY, "invitation-visit", text));
  if (!opened.success || opened.data.invitationId !== invitationId) return null;
  return Date.now() - opened.data.startedAt < VISIT_MS ? opened.data : null;
}
