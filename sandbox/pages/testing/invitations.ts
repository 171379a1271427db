import type { NewInvitation } from "../../invitations/commands";
import { type InvitationDetails, tokenOf } from "../../invitations/queries";
import { newInvitation } from "../../invitations/testing/new-invitation";
import { invitationPaths } from "../paths";

/** An invitation of Harbor Foods, and the address of its page. */
export async function invitationLink(
  differences: Partial<NewInvitation> = {},
): Promise<{ invitation: InvitationDetails; link: string }> {
  const invitation = await newInvitation(differences);
  return { invitation, link: invitationPaths(await tokenOf(invitation)).start() };
}
