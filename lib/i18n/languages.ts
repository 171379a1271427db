import Negotiator from "negotiator";

/** The languages of the portal, each by its own name. Their words are in `messages/`. */
export const languages = { en: "English", es: "Español", fr: "Français", de: "Deutsch" } as const;
export type Language = keyof typeof languages;

export const languageCodes = ["en", "es", "fr", "de"] as const satisfies Language[];

/** A language that somebody chose and that was kept as text; null for none, and for one that there is not. */
export function asLanguage(kept: string | null | undefined): Language | null {
  return languageCodes.find((code) => code === kept) ?? null;
}

/** What a browser asks for (Accept-Language, RFC 9110 section 12.5.4), or else English. */
export function negotiateLanguage(acceptLanguage: string | null): Language {
  const asked = new Negotiator({ headers: { "accept-language": acceptLanguage ?? "" } });
  return asLanguage(asked.languages([...languageCodes])[0]) ?? "en";
}
