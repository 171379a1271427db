"use server";

import { redirect } from "next/navigation";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { requireViewer, startSession } from "@/lib/auth/gate";
import { flash } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { paths } from "@/lib/paths";
import { changePassword } from "@/lib/users/commands";
import { passwordChange } from "@/lib/users/input";

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
