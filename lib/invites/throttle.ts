import { UserError } from "@/lib/errors";
import { type RateLimit, takePoint } from "@/lib/rate-limit/commands";
import { wholeMinutes } from "@/lib/rate-limit/whole-minutes";

// A whole department in an afternoon, but no mailing list; and nobody's mailbox is filled by sending again and again.
const ofCompany: RateLimit = { name: "invite", points: 100, minutes: 60 };
const toAddress: RateLimit = { name: "invite-to", points: 5, minutes: 60 };

/** Counts an invitation before it is made. @throws UserError that says how long to wait */
export async function countInvite(companyId: string, email: string): Promise<void> {
  for (const [limit, key] of [
    [ofCompany, companyId],
    [toAddress, `${companyId} ${email}`],
  ] as const) {
    const { waitSeconds } = await takePoint(limit, key);
    if (waitSeconds > 0) {
      throw new UserError("tooManyInvites", { values: { minutes: wholeMinutes(waitSeconds) } });
    }
  }
}
