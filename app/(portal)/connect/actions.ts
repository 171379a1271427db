"use server";

import { redirect } from "next/navigation";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { requireViewer } from "@/lib/auth/gate";
import { formText, formTexts } from "@/lib/form-data";
import { createConnectLink } from "@/lib/links/commands";
import { connectLinkInput } from "@/lib/links/input";
import { paths } from "@/lib/paths";

export async function makeConnectLink(_: FormState, form: FormData): Promise<FormState> {
  const { scope } = await requireViewer();
  const values = {
    siteIds: formTexts(form, "siteIds"),
    utilityTypes: formTexts(form, "utilityTypes"),
    providerUrl: formText(form, "providerUrl"),
    country: formText(form, "country"),
    collectFrom: formText(form, "collectFrom"),
    ownerEmail: formText(form, "ownerEmail"),
  };
  let link: string;
  try {
    ({ id: link } = await createConnectLink(scope, parseInput(connectLinkInput, values)));
  } catch (error) {
    return failure(error, values);
  }
  redirect(paths.connect({ link }));
}
