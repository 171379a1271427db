"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { clientAddress, endSession, moveSession, requireViewer, startSession } from "@/lib/auth/gate";
import { flash } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { newcomerInput } from "@/lib/invites/input";
import { acceptInvite, joinAsNewcomer, joinWithPassword } from "@/lib/invites/join/commands";
import { paths } from "@/lib/paths";

/** As somebody who is signed in with the address that is invited. */
export async function accept(_: FormState, form: FormData): Promise<FormState> {
  const { scope } = await requireViewer();
  try {
    const { companyId } = await acceptInvite(scope, formText(form, "token"));
    await moveSession(companyId);
  } catch (error) {
    return failure(error);
  }
  return welcome();
}

/** As somebody who has an account and is not signed in. */
export async function signInAndJoin(_: FormState, form: FormData): Promise<FormState> {
  try {
    const client = await clientAddress();
    await startSession(await joinWithPassword(formText(form, "token"), formText(form, "password"), client));
  } catch (error) {
    return failure(error);
  }
  return welcome();
}

/** As somebody who is new here. */
export async function join(_: FormState, form: FormData): Promise<FormState> {
  const values = { name: formText(form, "name") };
  try {
    const input = parseInput(newcomerInput, { ...values, password: formText(form, "password") });
    await startSession(await joinAsNewcomer(formText(form, "token"), input, await getLocale()));
  } catch (error) {
    return failure(error, values);
  }
  return welcome();
}

/** To come back as somebody else. */
export async function signOutHere(form: FormData): Promise<void> {
  await endSession();
  redirect(paths.join(formText(form, "token")));
}

async function welcome(): Promise<never> {
  await flash("joined");
  redirect(paths.dashboard());
}
