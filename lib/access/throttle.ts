import type { RateLimit } from "@/lib/rate-limit/commands";
import { takePointOrRefuse } from "@/lib/rate-limit/refuse";

// A person needs one or two of these mails. The second limit keeps somebody's mailbox from being filled from many
// places at once, the third keeps one place from mailing to the whole world.
const ofClientToAddress: RateLimit = { name: "mail-pair", points: 5, minutes: 60 };
const toAddress: RateLimit = { name: "mail-to", points: 10, minutes: 60 };
const ofClient: RateLimit = { name: "mail-from", points: 30, minutes: 60 };

/**
 * Counts a mail that somebody without a session asks for, before anybody looks whether the address is known: the
 * limits are the same for every address.
 * @throws UserError that says how long to wait
 */
export async function countMail(email: string, client: string): Promise<void> {
  await takePointOrRefuse(ofClientToAddress, `${email} ${client}`, "tooManyMails");
  await takePointOrRefuse(ofClient, client, "tooManyMails");
  await takePointOrRefuse(toAddress, email, "tooManyMails");
}
