"use server";

import { redirect } from "next/navigation";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { formText, formTexts } from "@/lib/form-data";
import { requireViewerKeeping } from "@/lib/kept-input/form";
import { createConnectLink } from "@/lib/links/commands";
import { connectLinkInput } from "@/lib/links/input";
import { paths } from "@/lib/paths";

export async function makeConnectLink(_: FormState, form: FormData): Promise<FormState> {
  const values = {
    siteIds: formTexts(form, "siteIds"),
    utilityTypes: formTexts(form, "utilityTypes"),
    providerUrl: formText(form, "providerUrl"),
    country: formText(form, "country"),
    collectFrom: formText(form, "collectFrom"),
    ownerEmail: formText(form, "ownerEmail"),
  };
  const { scope } = await requireViewerKeeping("connect", values);
  let link: string;
  try {
    ({ id: link } = await createConnectLink(scope, parseInput(connectLinkInput, values)));
  } catch (error) {
    return failure(error, values);
  }
  redirect(paths.connect({ link }));
}
