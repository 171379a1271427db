"use server";

import { redirect } from "next/navigation";
import { askToSignUp } from "@/lib/access/commands";
import { signUpForm } from "@/lib/access/input";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { clientAddress } from "@/lib/auth/gate";
import { formText } from "@/lib/form-data";
import { paths } from "@/lib/paths";
import { currentLanguage } from "@/lib/preferences/current";

export async function signUp(_: FormState, form: FormData): Promise<FormState> {
  const values = {
    name: formText(form, "name"),
    email: formText(form, "email"),
    companyName: formText(form, "companyName"),
  };
  try {
    const wanted = parseInput(signUpForm, { ...values, password: formText(form, "password") });
    await askToSignUp(wanted, await currentLanguage(), await clientAddress());
  } catch (error) {
    return failure(error, values);
  }
  redirect(paths.signUp({ sent: "1" }));
}
