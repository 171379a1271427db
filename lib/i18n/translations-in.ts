import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import type { Language } from "@/lib/i18n/languages";
import { loadMessages } from "@/lib/i18n/load-messages";

/**
 * The words of a language, whoever is asking: for mails, which are in the language of whoever reads them. In pages and
 * actions it is `getTranslations` of next-intl.
 * @returns what gives the words of a namespace: `const getTranslations = await translationsIn(language)`
 */
export async function translationsIn(language: Language) {
  const messages = await loadMessages(language);
  return <Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(namespace: Namespace) =>
    createTranslator({ locale: language, messages, namespace, timeZone: "UTC" });
}
