"use server";

import { redirect } from "next/navigation";
import { type FormState, failure } from "@/lib/action-result";
import { requireViewer } from "@/lib/auth/gate";
import { flash } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { paths } from "@/lib/paths";
import { giveUpSiteImport, startSiteImport } from "@/lib/sites/import/commands";

export async function startImport(_: FormState, form: FormData): Promise<FormState> {
  const { scope } = await requireViewer();
  const id = formText(form, "id");
  try {
    await startSiteImport(scope, id);
  } catch (error) {
    return failure(error);
  }
  redirect(paths.siteImportRun(id));
}

export async function giveUpImport(_: FormState, form: FormData): Promise<FormState> {
  const { scope } = await requireViewer();
  try {
    await giveUpSiteImport(scope, formText(form, "id"));
    await flash("importGivenUp");
  } catch (error) {
    return failure(error);
  }
  redirect(paths.siteImport());
}
