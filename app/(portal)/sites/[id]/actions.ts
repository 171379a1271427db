"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { requireViewer } from "@/lib/auth/gate";
import { flash } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { requireViewerKeeping } from "@/lib/kept-input/form";
import { paths } from "@/lib/paths";
import { setSiteArchived, updateSite } from "@/lib/sites/commands";
import { siteInput, siteValues } from "@/lib/sites/input";

export async function saveSite(_: FormState, form: FormData): Promise<FormState> {
  const id = formText(form, "id");
  const values = siteValues((name) => formText(form, name));
  const { scope } = await requireViewerKeeping(`site ${id}`, values);
  try {
    const input = parseInput(siteInput, values);
    await updateSite(scope, id, Number(formText(form, "version")), input);
    await flash("siteSaved", { name: input.name });
  } catch (error) {
    // The form goes on from the site as it is now, so that a second press wins over a change that one was told of.
    revalidatePath(paths.siteEdit(id));
    return failure(error, values);
  }
  redirect(paths.site(id));
}

export async function archiveSite(_: FormState, form: FormData): Promise<FormState> {
  return setArchived(formText(form, "id"), true);
}

export async function restoreSite(_: FormState, form: FormData): Promise<FormState> {
  return setArchived(formText(form, "id"), false);
}

async function setArchived(id: string, archived: boolean): Promise<FormState> {
  const { scope } = await requireViewer();
  try {
    const name = await setSiteArchived(scope, id, archived);
    await flash(archived ? "siteArchived" : "siteRestored", { name });
  } catch (error) {
    return failure(error);
  }
  redirect(paths.site(id));
}
