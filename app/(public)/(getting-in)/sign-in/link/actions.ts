"use server";

import { redirect } from "next/navigation";
import { askForLink } from "@/lib/access/commands";
import { addressForm } from "@/lib/access/input";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { clientAddress } from "@/lib/auth/gate";
import { formText } from "@/lib/form-data";
import { paths, safeReturnPath } from "@/lib/paths";
import { currentLanguage } from "@/lib/preferences/current";

export async function sendSignInLink(_: FormState, form: FormData): Promise<FormState> {
  const values = { email: formText(form, "email") };
  const from = safeReturnPath(formText(form, "from"));
  try {
    const { email } = parseInput(addressForm, values);
    const language = await currentLanguage();
    const request = { kind: "signIn", email, language } as const;
    // A shorter address in the mail, where it leads where it would anyway.
    const more = from === paths.dashboard() ? {} : { from };
    await askForLink({ ...request, ...more }, await clientAddress());
  } catch (error) {
    return failure(error, values);
  }
  redirect(paths.signInLink({ sent: "1", from }));
}
