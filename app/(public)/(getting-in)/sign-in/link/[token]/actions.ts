"use server";

import { redirect } from "next/navigation";
import { signInByLink } from "@/lib/access/commands";
import { type FormState, failure } from "@/lib/action-result";
import { endSession, startSession } from "@/lib/auth/gate";
import { formText } from "@/lib/form-data";
import { safeReturnPath } from "@/lib/paths";

export async function redeemSignInLink(_: FormState, form: FormData): Promise<FormState> {
  try {
    const claims = await signInByLink(formText(form, "token"));
    await endSession();
    await startSession(claims);
  } catch (error) {
    return failure(error);
  }
  redirect(safeReturnPath(formText(form, "from")));
}
