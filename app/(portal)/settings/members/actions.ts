"use server";

import { redirect } from "next/navigation";
import { failure, parseInput } from "@/lib/action-result";
import { requireViewer } from "@/lib/auth/gate";
import { flash, flashFailure } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { createInvite, renewInvite, revokeInvite, type SentInvite } from "@/lib/invites/commands";
import { inviteInput } from "@/lib/invites/input";
import type { InviteState } from "@/lib/invites/state";
import { requireViewerKeeping } from "@/lib/kept-input/form";
import { paths } from "@/lib/paths";

export async function invite(_: InviteState, form: FormData): Promise<InviteState> {
  const values = { email: formText(form, "email"), role: formText(form, "role") };
  const { scope } = await requireViewerKeeping("invite", values);
  let sent: SentInvite;
  try {
    sent = await createInvite(scope, parseInput(inviteInput, values));
  } catch (error) {
    return failure(error, values);
  }
  return answer(sent);
}

export async function sendAgain(_: InviteState, form: FormData): Promise<InviteState> {
  const { scope } = await requireViewer();
  let sent: SentInvite;
  try {
    sent = await renewInvite(scope, formText(form, "id"));
  } catch (error) {
    return failure(error);
  }
  return answer(sent);
}

export async function revoke(form: FormData): Promise<void> {
  const { scope } = await requireViewer();
  try {
    const { email } = await revokeInvite(scope, formText(form, "id"));
    await flash("inviteRevoked", { email });
  } catch (error) {
    await flashFailure(error);
  }
  redirect(paths.members());
}

/** What was mailed is told on the list; a link to hand over is shown by the form, and nowhere else. */
async function answer(sent: SentInvite): Promise<InviteState> {
  if (sent.link) return { ok: true, ...sent };
  await flash("inviteSent", { email: sent.email });
  redirect(paths.members());
}
