"use server";

import { redirect } from "next/navigation";
import { completeSignUp } from "@/lib/access/sign-up/commands";
import { type FormState, failure } from "@/lib/action-result";
import { clientAddress, endSession, startSession } from "@/lib/auth/gate";
import { formText } from "@/lib/form-data";
import { paths } from "@/lib/paths";

export async function confirmSignUp(_: FormState, form: FormData): Promise<FormState> {
  try {
    const password = formText(form, "password");
    const claims = await completeSignUp(formText(form, "token"), password, await clientAddress());
    await endSession();
    await startSession(claims);
  } catch (error) {
    return failure(error);
  }
  redirect(paths.dashboard());
}
