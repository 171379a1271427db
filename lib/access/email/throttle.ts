import { countMail } from "@/lib/access/throttle";
import type { RateLimit } from "@/lib/rate-limit/commands";
import { takePointOrRefuse } from "@/lib/rate-limit/refuse";

/** Enough to mistype it and to ask again. Each may go to another address, which the limits by address do not see. */
const ofUser: RateLimit = { name: "email-change", points: 5, minutes: 60 };

/**
 * Counts a mail to an address that somebody wants to have, as those that people without a session ask for, before
 * anybody looks whether the address is known.
 * @throws UserError that says how long to wait
 */
export async function countEmailChange(userId: string, email: string, client: string): Promise<void> {
  await takePointOrRefuse(ofUser, userId, "tooManyMails");
  await countMail(email, client);
}
