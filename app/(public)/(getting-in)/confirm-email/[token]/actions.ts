"use server";

import { redirect } from "next/navigation";
import { confirmEmailChange } from "@/lib/access/email/commands";
import { type FormState, failure } from "@/lib/action-result";
import { endSession, requireViewer, startSession } from "@/lib/auth/gate";
import { flash } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { paths } from "@/lib/paths";

export async function confirmEmail(_: FormState, form: FormData): Promise<FormState> {
  const { scope } = await requireViewer();
  try {
    await startSession(await confirmEmailChange(scope, formText(form, "token")));
  } catch (error) {
    return failure(error);
  }
  await flash("emailChanged");
  redirect(paths.profile());
}

/** To come back as somebody else. */
export async function signOutHere(form: FormData): Promise<void> {
  await endSession();
  redirect(paths.signIn(paths.confirmEmail(formText(form, "token"))));
}
