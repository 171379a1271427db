import { z } from "zod";
import { env } from "../env";
import { decryptJson, encryptJson } from "../jwe";

const mailedKey = z.object({ invitationId: z.string(), email: z.string() });

/** The public page of an invitation: `{origin}/p/i/{token}` (`/developer-guide/connection-invitations`). */
export function invitationUrl(token: string): string {
  return `${env().SANDBOX_ORIGIN}/p/i/${encodeURIComponent(token)}`;
}

/**
 * The address for a mail to one invited person: whoever opens it has proved to read that mailbox, so no code is asked
 * for ("already verified", says Nectar's guide). Its key is good for this invitation and this mailbox only.
 */
export async function mailedInvitationUrl(
  token: string,
  invitationId: string,
  email: string,
): Promise<string> {
  const key = await encryptJson(env().SANDBOX_STORE_KEY, "invitation-mail", { invitationId, email });
  return `${invitationUrl(token)}?key=${encodeURIComponent(key)}`;
}

/** The mailbox that a key was mailed to, or null for every text that is no key of this invitation. */
export async function mailboxOf(invitationId: string, key: string): Promise<string | null> {
  const opened = mailedKey.safeParse(await decryptJson(env().SANDBOX_STORE_KEY, "invitation-mail", key));
  return opened.success && opened.data.invitationId === invitationId ? opened.data.email : null;
}
