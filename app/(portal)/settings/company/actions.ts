"use server";

import { redirect } from "next/navigation";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { renameCompany } from "@/lib/companies/commands";
import { companyNameForm } from "@/lib/companies/input";
import { UserError } from "@/lib/errors";
import { flash } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { requireViewerKeeping } from "@/lib/kept-input/form";
import { paths } from "@/lib/paths";

export async function saveCompanyName(_: FormState, form: FormData): Promise<FormState> {
  const values = { name: formText(form, "name") };
  const seenName = formText(form, "seenName");
  const { scope } = await requireViewerKeeping("company", values);
  try {
    await renameCompany(scope, parseInput(companyNameForm, { ...values, seenName }));
  } catch (error) {
    return failure(error, { ...values, seenName: renamedTo(error) ?? seenName });
  }
  await flash("companyRenamed");
  redirect(paths.company());
}

/** The name that the company has got meanwhile: once the person is told, it is what they have seen. */
function renamedTo(error: unknown): string | null {
  const said = error instanceof UserError ? error.said : null;
  return said?.key === "companyRenamedMeanwhile" ? String(said.values?.name) : null;
}
