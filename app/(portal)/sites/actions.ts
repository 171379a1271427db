"use server";

import { redirect } from "next/navigation";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { formText } from "@/lib/form-data";
import { requireViewerKeeping } from "@/lib/kept-input/form";
import { paths } from "@/lib/paths";
import { createSite } from "@/lib/sites/commands";
import { siteInput } from "@/lib/sites/input";

export async function addSite(_: FormState, form: FormData): Promise<FormState> {
  const values = {
    name: formText(form, "name"),
    address: formText(form, "address"),
    externalId: formText(form, "externalId"),
  };
  const { scope } = await requireViewerKeeping("site", values);
  let created: string;
  try {
    ({ id: created } = await createSite(scope, parseInput(siteInput, values)));
  } catch (error) {
    return failure(error, values);
  }
  redirect(paths.sites({ created }));
}
