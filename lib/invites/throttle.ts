import type { RateLimit } from "@/lib/rate-limit/commands";
import { takePointOrRefuse } from "@/lib/rate-limit/refuse";

// A whole department in an afternoon, but no mailing list; and nobody's mailbox is filled by sending again and again.
const ofCompany: RateLimit = { name: "invite", points: 100, minutes: 60 };
const toAddress: RateLimit = { name: "invite-to", points: 5, minutes: 60 };

/** Counts an invitation before it is made. @throws UserError that says how long to wait */
export async function countInvite(companyId: string, email: string): Promise<void> {
  await takePointOrRefuse(ofCompany, companyId, "tooManyInvites");
  await takePointOrRefuse(toAddress, `${companyId} ${email}`, "tooManyInvites");
}
