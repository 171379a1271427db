"use server";

import { redirect } from "next/navigation";
import { askForLink } from "@/lib/access/commands";
import { addressForm } from "@/lib/access/input";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { clientAddress } from "@/lib/auth/gate";
import { formText } from "@/lib/form-data";
import { paths } from "@/lib/paths";
import { currentLanguage } from "@/lib/preferences/current";

export async function sendResetLink(_: FormState, form: FormData): Promise<FormState> {
  const values = { email: formText(form, "email") };
  try {
    const { email } = parseInput(addressForm, values);
    const language = await currentLanguage();
    await askForLink({ kind: "reset", email, language }, await clientAddress());
  } catch (error) {
    return failure(error, values);
  }
  redirect(paths.forgotPassword({ sent: "1" }));
}
