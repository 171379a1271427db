import { countMail } from "@/lib/access/throttle";
import { UserError } from "@/lib/errors";
import { type RateLimit, takePoint } from "@/lib/rate-limit/commands";
import { wholeMinutes } from "@/lib/rate-limit/whole-minutes";

/** Enough to mistype it and to ask again. Each may go to another address, which the limits by address do not see. */
const ofUser: RateLimit = { name: "email-change", points: 5, minutes: 60 };

/**
 * Counts a mail to an address that somebody wants to have, as those that people without a session ask for, before
 * anybody looks whether the address is known.
 * @throws UserError that says how long to wait
 */
export async function countEmailChange(userId: string, email: string, client: string): Promise<void> {
  const { waitSeconds } = await takePoint(ofUser, userId);
  if (waitSeconds > 0)
    throw new UserError("tooManyMails", { values: { minutes: wholeMinutes(waitSeconds) } });
  await countMail(email, client);
}
