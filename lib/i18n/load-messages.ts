import type { Language } from "@/lib/i18n/languages";

const messages = {
  en: () => import("@/messages/en.json"),
  es: () => import("@/messages/es.json"),
  fr: () => import("@/messages/fr.json"),
  de: () => import("@/messages/de.json"),
} satisfies Record<Language, unknown>;

/** The words of a language. */
export async function loadMessages(language: Language) {
  return (await messages[language]()).default;
}
