"use server";

import { redirect } from "next/navigation";
import { resetPassword } from "@/lib/access/commands";
import { newPasswordForm } from "@/lib/access/input";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { endSession } from "@/lib/auth/gate";
import { flash } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { paths } from "@/lib/paths";

export async function chooseNewPassword(_: FormState, form: FormData): Promise<FormState> {
  try {
    const { newPassword } = parseInput(newPasswordForm, { newPassword: formText(form, "newPassword") });
    await resetPassword(formText(form, "token"), newPassword);
  } catch (error) {
    return failure(error);
  }
  // Whoever was signed in here is not necessarily the one whose password it is.
  await endSession();
  await flash("passwordReset");
  redirect(paths.signIn());
}
