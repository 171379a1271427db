"use server";

import { redirect } from "next/navigation";
import {
  type Asking,
  askToChangeEmail,
  askToChangeEmailAgain,
  cancelEmailChange,
} from "@/lib/access/email/commands";
import { emailForm } from "@/lib/access/email/input";
import { unlinkLogin } from "@/lib/access/provider/commands";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { clientAddress, endSession as forgetSession, requireViewer, startSession } from "@/lib/auth/gate";
import type { Viewer } from "@/lib/auth/queries";
import { NotFoundError } from "@/lib/errors";
import { flash } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { requireViewerKeeping } from "@/lib/kept-input/form";
import { paths } from "@/lib/paths";
import { currentLanguage } from "@/lib/preferences/current";
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

export async function askForEmail(_: FormState, form: FormData): Promise<FormState> {
  const values = { newEmail: formText(form, "newEmail") };
  const viewer = await requireViewerKeeping("email", values);
  let email = "";
  try {
    const input = parseInput(emailForm, { email: values.newEmail, password: formText(form, "password") });
    await askToChangeEmail(viewer.scope, input, await asking(viewer));
    email = input.email;
  } catch (error) {
    return failure(error, values);
  }
  await flash("emailAsked", { email });
  redirect(paths.profile());
}

export async function askForEmailAgain(): Promise<FormState> {
  const viewer = await requireViewer();
  try {
    await flash("emailAsked", await askToChangeEmailAgain(viewer.scope, await asking(viewer)));
  } catch (error) {
    return failure(error);
  }
  redirect(paths.profile());
}

/** Gives up a change of the address. One that is over already is what was wanted, or said by the page. */
export async function keepEmail(): Promise<void> {
  const { scope } = await requireViewer();
  try {
    await cancelEmailChange(scope);
    await flash("emailGivenUp");
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
  redirect(paths.profile());
}

/** For somebody without a password, to show that it is still they. */
export async function signInAgain(): Promise<void> {
  await forgetSession();
  redirect(paths.signIn(paths.profile()));
}

async function asking({ session }: Viewer): Promise<Asking> {
  const [client, language] = await Promise.all([clientAddress(), currentLanguage()]);
  return { client, language, signedInAt: session.createdAt };
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

export async function unlink(_: FormState, form: FormData): Promise<FormState> {
  const { scope } = await requireViewer();
  try {
    await startSession(await unlinkLogin(scope, formText(form, "id")));
  } catch (error) {
    return failure(error);
  }
  await flash("loginUnlinked");
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
