"use server";

import { redirect } from "next/navigation";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { requireViewerKeeping } from "@/lib/kept-input/form";
import { createConnectLink } from "@/lib/links/commands";
import { connectValues } from "@/lib/links/form-values";
import { connectLinkInput } from "@/lib/links/input";
import { paths } from "@/lib/paths";

export async function makeConnectLink(_: FormState, form: FormData): Promise<FormState> {
  const values = connectValues(form);
  const { scope } = await requireViewerKeeping("connect", values);
  let link: string;
  try {
    ({ id: link } = await createConnectLink(scope, parseInput(connectLinkInput, values)));
  } catch (error) {
    return failure(error, values);
  }
  redirect(paths.connect({ link }));
}

/** Goes on with what was typed to the form of a share link. */
export async function shareInstead(form: FormData): Promise<void> {
  const values = connectValues(form);
  await requireViewerKeeping("connect", values);
  redirect(paths.newShareLink(values));
}
