"use server";

import { redirect } from "next/navigation";
import { type FormState, failure } from "@/lib/action-result";
import { authenticate } from "@/lib/auth/authenticate";
import { clientAddress, startSession } from "@/lib/auth/gate";
import { formText } from "@/lib/form-data";
import { safeReturnPath } from "@/lib/paths";

export async function signIn(_: FormState, form: FormData): Promise<FormState> {
  const email = formText(form, "email");
  try {
    await startSession(
      await authenticate({ email, password: formText(form, "password") }, await clientAddress()),
    );
  } catch (error) {
    return failure(error, { email });
  }
  redirect(safeReturnPath(formText(form, "from")));
}
