import { getRequestConfig } from "next-intl/server";
import type { Language } from "@/lib/i18n/languages";
import { log } from "@/lib/log";
import { currentLanguage } from "@/lib/preferences/current";

const messages = {
  en: () => import("@/messages/en.json"),
  es: () => import("@/messages/es.json"),
  fr: () => import("@/messages/fr.json"),
  de: () => import("@/messages/de.json"),
} satisfies Record<Language, unknown>;

/** What next-intl needs to know to answer a request. */
export default getRequestConfig(async () => {
  const locale = await currentLanguage();
  return {
    locale,
    messages: (await messages[locale]()).default,
    // Of the reader's time zone the server knows nothing: docs/decisions/0009.
    timeZone: "UTC",
    onError: (error) => log().error({ err: error, locale }, "a message could not be shown"),
  };
});
