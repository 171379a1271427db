"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, failure, parseInput } from "@/lib/action-result";
import { requireViewer } from "@/lib/auth/gate";
import { removeLogo, saveBrand } from "@/lib/branding/commands";
import { brandInput } from "@/lib/branding/input";
import { flash, flashFailure } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { requireViewerKeeping } from "@/lib/kept-input/form";
import { paths } from "@/lib/paths";

export async function changeBrand(_: FormState, form: FormData): Promise<FormState> {
  const values = {
    color: formText(form, "color"),
    font: formText(form, "font"),
    language: formText(form, "language"),
  };
  const { scope } = await requireViewerKeeping("brand", values);
  try {
    await saveBrand(scope, parseInput(brandInput, { ...values, seen: formText(form, "seen") }));
  } catch (error) {
    // The form goes on from the brand as it is now, so that a second press wins over a change that one was told of.
    revalidatePath(paths.branding());
    return failure(error, values);
  }
  await flash("brandSaved");
  redirect(paths.branding());
}

export async function takeLogoAway(): Promise<void> {
  const { scope } = await requireViewer();
  try {
    await removeLogo(scope);
    await flash("logoRemoved");
  } catch (error) {
    await flashFailure(error);
  }
  redirect(paths.branding());
}
