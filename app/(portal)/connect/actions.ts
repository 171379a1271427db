"use server";

import { redirect } from "next/navigation";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { formText } from "@/lib/form-data";
import { requireViewerKeeping } from "@/lib/kept-input/form";
import { createConnectLink } from "@/lib/links/commands";
import { connectValues } from "@/lib/links/form-values";
import { connectLinkInput } from "@/lib/links/input";
import { paths } from "@/lib/paths";

/** Makes the link; or, by the other button, goes on with what was typed to the form of a share link. */
export async function makeConnectLink(_: FormState, form: FormData): Promise<FormState> {
  const values = connectValues(form);
  const { scope } = await requireViewerKeeping("connect", values);
  if (formText(form, "way") === "share") redirect(paths.newShareLink(values));
  let link: string;
  try {
    ({ id: link } = await createConnectLink(scope, parseInput(connectLinkInput, values)));
  } catch (error) {
    return failure(error, values);
  }
  redirect(paths.connect({ link }));
}
