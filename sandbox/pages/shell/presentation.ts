import { createMiddleware } from "hono/factory";
import { createContext, useContext } from "hono/jsx";
import { browserLanguage, defaultLanguage } from "../../i18n/language";
import { type Translator, translatorOf } from "../../i18n/translator";

/** What every handler of a public page knows of how to answer. */
export type PublicEnv = { Variables: { t: Translator } };

/** The language that a page is being drawn in: `page` provides it to every view. English where nobody does. */
export const TranslatorContext = createContext<Translator>(translatorOf(defaultLanguage));

/** The texts, dates and lists of the page that is being drawn. */
export function useTranslator(): Translator {
  return useContext(TranslatorContext);
}

/** Public pages speak the browser's language, until a link tells whose white label says otherwise. */
export const inBrowserLanguage = createMiddleware<PublicEnv>(async (c, next) => {
  c.set("t", translatorOf(browserLanguage(c)));
  await next();
});
