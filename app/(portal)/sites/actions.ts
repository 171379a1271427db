"use server";

import { redirect } from "next/navigation";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { flash } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { requireViewerKeeping } from "@/lib/kept-input/form";
import { paths } from "@/lib/paths";
import { createSite } from "@/lib/sites/commands";
import { siteInput, siteValues } from "@/lib/sites/input";

export async function addSite(_: FormState, form: FormData): Promise<FormState> {
  const values = siteValues((name) => formText(form, name));
  const { scope } = await requireViewerKeeping("site", values);
  try {
    const { name } = await createSite(scope, parseInput(siteInput, values));
    await flash("siteCreated", { name });
  } catch (error) {
    return failure(error, values);
  }
  redirect(paths.sites());
}
