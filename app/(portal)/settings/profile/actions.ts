"use server";

import { redirect } from "next/navigation";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { endSession as forgetSession, requireViewer, startSession } from "@/lib/auth/gate";
import { NotFoundError } from "@/lib/errors";
import { flash } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { requireViewerKeeping } from "@/lib/kept-input/form";
import { paths } from "@/lib/paths";
import { changePassword, endAllSessions, endOwnSession, renameSelf } from "@/lib/users/commands";
import { nameForm, passwordChange } from "@/lib/users/input";

export async function saveName(_: FormState, form: FormData): Promise<FormState> {
  const values = { name: formText(form, "name") };
  const { scope } = await requireViewerKeeping("name", values);
  try {
    await renameSelf(scope, parseInput(nameForm, values));
  } catch (error) {
    return failure(error, values);
  }
  await flash("nameChanged");
  redirect(paths.profile());
}

export async function savePassword(_: FormState, form: FormData): Promise<FormState> {
  const { scope } = await requireViewer();
  try {
    const input = parseInput(passwordChange, {
      currentPassword: formText(form, "currentPassword"),
      newPassword: formText(form, "newPassword"),
    });
    await startSession(await changePassword(scope, input));
  } catch (error) {
    return failure(error);
  }
  await flash("passwordChanged");
  redirect(paths.profile());
}

/** Ends the session of another browser. One that is over already is what was wanted. */
export async function endSession(form: FormData): Promise<void> {
  const { scope } = await requireViewer();
  try {
    await endOwnSession(scope, formText(form, "id"));
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
  await flash("sessionEnded");
  redirect(paths.profile());
}

export async function signOutEverywhere(): Promise<void> {
  const { scope } = await requireViewer();
  await endAllSessions(scope);
  await forgetSession();
  await flash("signedOutEverywhere");
  redirect(paths.signIn());
}
