import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { z } from "zod";

/** The languages of the public pages (ISO 639-1). */
export const languages = ["en", "es", "fr", "de"] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;

/** What is spoken where nobody says otherwise. */
export const defaultLanguage: Language = "en";

/**
 * The browser's favourite among the languages here, by Accept-Language with its q-values (RFC 9110, section
 * 12.5.4): a region, as in "de-AT", does not matter, and q=0 is a no. English where none is asked for.
 */
export function browserLanguage(c: Context): Language {
  const chosen = accepts(c, {
    header: "Accept-Language",
    supports: [...languages],
    default: defaultLanguage,
    match: (wanted) =>
      wanted
        .filter(({ q }) => q > 0)
        .sort((a, b) => b.q - a.q)
        .map(({ type }) => type.toLowerCase().split("-")[0] ?? "")
        .find((code) => language.safeParse(code).success) ?? defaultLanguage,
  });
  return language.catch(defaultLanguage).parse(chosen);
}
