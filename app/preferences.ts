"use server";

import { redirect } from "next/navigation";
import { currentPath } from "@/lib/auth/gate";
import { formText } from "@/lib/form-data";
import { asLanguage } from "@/lib/i18n/languages";
import { keepChoice } from "@/lib/preferences/current";
import { asTheme } from "@/lib/themes";

/** Changes the language of the pages, and leads back to where it was changed. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const language = asLanguage(formText(form, "language"));
  if (language) await keepChoice({ language });
  redirect(await currentPath());
}

/** Changes the theme likewise. */
export async function chooseTheme(form: FormData): Promise<void> {
  const theme = asTheme(formText(form, "theme"));
  if (theme) await keepChoice({ theme });
  redirect(await currentPath());
}
