"use server";

import { redirect } from "next/navigation";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { renameCompany } from "@/lib/companies/commands";
import { companyNameForm } from "@/lib/companies/input";
import { flash } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { requireViewerKeeping } from "@/lib/kept-input/form";
import { paths } from "@/lib/paths";

export async function saveCompanyName(_: FormState, form: FormData): Promise<FormState> {
  const values = { name: formText(form, "name") };
  const { scope } = await requireViewerKeeping("company", values);
  try {
    await renameCompany(
      scope,
      parseInput(companyNameForm, { ...values, seenName: formText(form, "seenName") }),
    );
  } catch (error) {
    return failure(error, values);
  }
  await flash("companyRenamed");
  redirect(paths.company());
}
