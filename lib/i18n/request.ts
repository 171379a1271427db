import { getRequestConfig } from "next-intl/server";
import { loadMessages } from "@/lib/i18n/load-messages";
import { log } from "@/lib/log";
import { currentLanguage } from "@/lib/preferences/current";

/** What next-intl needs to know to answer a request. */
export default getRequestConfig(async () => {
  const locale = await currentLanguage();
  return {
    locale,
    messages: await loadMessages(locale),
    // Of the reader's time zone the server knows nothing: docs/decisions/0009.
    timeZone: "UTC",
    onError: (error) => log().error({ err: error, locale }, "a message could not be shown"),
  };
});
