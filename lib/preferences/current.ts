import "server-only";
import { cookies, headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { cache } from "react";
import { currentViewer } from "@/lib/auth/gate";
import type { Viewer } from "@/lib/auth/queries";
import { sessionCookieOptions } from "@/lib/auth/session-token";
import { asLanguage, type Language, negotiateLanguage } from "@/lib/i18n/languages";
import { asTheme, type Theme } from "@/lib/themes";
import { savePreferences } from "@/lib/users/commands";

/** For whoever is not signed in, and for what is shown after signing out. */
const cookieNames = { language: "portal-language", theme: "portal-theme" };
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** What the person chose, or else this browser; or else what the browser asks for, or else English. */
export const currentLanguage = cache(async (): Promise<Language> => {
  const kept = asLanguage((await viewerOrNobody())?.language);
  const here = asLanguage((await cookies()).get(cookieNames.language)?.value);
  return kept ?? here ?? negotiateLanguage((await headers()).get("accept-language"));
});

/** What the person chose, or else this browser; or else as the system does. */
export const currentTheme = cache(async (): Promise<Theme> => {
  const kept = asTheme((await viewerOrNobody())?.theme);
  return kept ?? asTheme((await cookies()).get(cookieNames.theme)?.value) ?? "system";
});

/** Keeps a choice in this browser and, for somebody signed in, in all of theirs. Only in actions. */
export async function keepChoice(chosen: { language?: Language; theme?: Theme }): Promise<void> {
  const viewer = await currentViewer();
  if (viewer) await savePreferences(viewer.scope, chosen);
  const jar = await cookies();
  const options = { ...sessionCookieOptions(), maxAge: YEAR_SECONDS };
  if (chosen.language) jar.set(cookieNames.language, chosen.language, options);
  if (chosen.theme) jar.set(cookieNames.theme, chosen.theme, options);
}

/** Pages that say what failed are shown in some language and theme too, the database's failures included. */
async function viewerOrNobody(): Promise<Viewer | null> {
  try {
    return await currentViewer();
  } catch (error) {
    unstable_rethrow(error);
    return null;
  }
}
