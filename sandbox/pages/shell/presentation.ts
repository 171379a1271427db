import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { createContext, useContext } from "hono/jsx";
import { browserLanguage, defaultLanguage } from "../../i18n/language";
import { type Translator, translatorOf } from "../../i18n/translator";
import { findWhiteLabel } from "../../white-label/queries";
import { noWhiteLabel, type WhiteLabel } from "../../white-label/white-label";

/** How a page is shown: in which language, and in whose looks. */
export type Presentation = { t: Translator; whiteLabel: WhiteLabel };

/** What every handler of a public page knows of how to answer. */
export type PublicEnv = { Variables: Presentation };

/** English and Nectar's own looks: the control room, and whatever nobody prepared. */
const plainPresentation: Presentation = {
  t: translatorOf(defaultLanguage),
  whiteLabel: noWhiteLabel,
};

/** The presentation of the page that is being drawn: `page` provides it to every view. */
export const PresentationContext = createContext<Presentation>(plainPresentation);

/** The texts, dates and lists of the page that is being drawn. */
export function useTranslator(): Translator {
  return useContext(PresentationContext).t;
}

/** The white label of the page that is being drawn. */
export function useWhiteLabel(): WhiteLabel {
  return useContext(PresentationContext).whiteLabel;
}

/** A public page speaks the browser's language and looks like Nectar's, until a link tells whose it is. */
export const withPlainPresentation = createMiddleware<PublicEnv>(async (c, next) => {
  c.set("t", translatorOf(browserLanguage(c)));
  c.set("whiteLabel", noWhiteLabel);
  await next();
});

/**
 * Puts on the white label of the organization whose link was opened: its looks, and its language before the
 * browser's. It is read at each request, so a link issued long ago shows today's.
 */
export async function wearWhiteLabel(c: Context, organizationId: string): Promise<void> {
  const whiteLabel = await findWhiteLabel(organizationId);
  c.set("whiteLabel", whiteLabel);
  if (whiteLabel.language !== null) c.set("t", translatorOf(whiteLabel.language));
}

/** The presentation that the middleware chose for this request. */
export function presentationOf(c: Context): Presentation {
  const t: Translator | undefined = c.get("t");
  const whiteLabel: WhiteLabel | undefined = c.get("whiteLabel");
  return { t: t ?? plainPresentation.t, whiteLabel: whiteLabel ?? noWhiteLabel };
}
