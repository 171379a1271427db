"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { flash } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { requireViewerKeeping } from "@/lib/kept-input/form";
import { connectValues } from "@/lib/links/form-values";
import { paths } from "@/lib/paths";
import { createShareLink } from "@/lib/share-links/commands";
import { shareLinkInput } from "@/lib/share-links/input";

export async function makeShareLink(_: FormState, form: FormData): Promise<FormState> {
  const values = {
    ...connectValues(form),
    connectionId: formText(form, "connectionId"),
    note: formText(form, "note"),
    life: formText(form, "life"),
    lastDay: formText(form, "lastDay"),
    maxUses: formText(form, "maxUses"),
    recipientEmail: formText(form, "recipientEmail"),
  };
  const { scope } = await requireViewerKeeping("share-link", values);
  let id: string;
  try {
    ({ id } = await createShareLink(scope, parseInput(shareLinkInput, values), await getLocale()));
  } catch (error) {
    return failure(error, values);
  }
  await flash(values.recipientEmail.trim() ? "shareLinkMailed" : "shareLinkCreated");
  redirect(paths.link(id));
}
