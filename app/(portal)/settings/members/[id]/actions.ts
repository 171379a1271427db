"use server";

import { redirect } from "next/navigation";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { currentCompanies, endSession, moveSession, requireViewer } from "@/lib/auth/gate";
import { flash } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { changeRole, leaveCompany, removeMember } from "@/lib/members/commands";
import { roleChange } from "@/lib/members/input";
import { paths } from "@/lib/paths";

export async function saveRole(_: FormState, form: FormData): Promise<FormState> {
  const { scope } = await requireViewer();
  const values = { role: formText(form, "role") };
  try {
    const input = parseInput(roleChange, { ...values, seenRole: formText(form, "seenRole") });
    const { name } = await changeRole(scope, formText(form, "userId"), input);
    await flash("roleChanged", { name });
  } catch (error) {
    return failure(error, values);
  }
  redirect(paths.members());
}

export async function remove(_: FormState, form: FormData): Promise<FormState> {
  const { scope } = await requireViewer();
  try {
    const { name } = await removeMember(scope, formText(form, "userId"));
    await flash("memberRemoved", { name });
  } catch (error) {
    return failure(error);
  }
  redirect(paths.members());
}

export async function leave(): Promise<FormState> {
  const { scope, companyName } = await requireViewer();
  const next = (await currentCompanies()).find(({ id }) => id !== scope.companyId);
  try {
    await leaveCompany(scope);
    await flash("companyLeft", { company: companyName });
  } catch (error) {
    return failure(error);
  }
  if (next) await moveSession(next.id);
  else await endSession();
  redirect(next ? paths.dashboard() : paths.signIn());
}
