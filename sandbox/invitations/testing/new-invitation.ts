import { demo } from "../../testing/demo";
import { createInvitation, type NewInvitation } from "../commands";
import type { InvitationDetails } from "../queries";

/** An invitation of Harbor Foods that anybody may use; the caller names what matters to its test. */
export async function newInvitation(differences: Partial<NewInvitation> = {}): Promise<InvitationDetails> {
  return createInvitation({
    companyId: demo.harbor.id,
    allowedEmails: [],
    sendEmail: false,
    prefill: {},
    ...differences,
  });
}
