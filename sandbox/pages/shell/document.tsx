import type { Context } from "hono";
import { html } from "hono/html";
import type { PropsWithChildren } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { defaultLanguage } from "../../i18n/language";
import { type Translator, translatorOf } from "../../i18n/translator";
import { type AssetName, assetUrl } from "../assets";
import { TranslatorContext, useTranslator } from "./presentation";

type DocumentProps = PropsWithChildren<{
  title: string;
  styles: AssetName[];
  script?: AssetName;
  isControlRoom?: boolean;
}>;

/** The HTML page around every screen, with the sandbox ribbon that no branding may remove. */
export function Document({ title, styles, script, isControlRoom, children }: DocumentProps) {
  const t = useTranslator();
  return (
    <html lang={t.language}>
      {/* biome-ignore lint/style/noHeadElement: this is no Next.js page */}
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <link rel="icon" href={assetUrl("icon.svg")} type="image/svg+xml" />
        <meta name="robots" content="noindex" />
        {styles.map((name) => (
          <link key={name} rel="stylesheet" href={assetUrl(name)} />
        ))}
        {script && <script src={assetUrl(script)} defer />}
      </head>
      <body>
        <aside class="ribbon" aria-label={t("ribbon.name")}>
          <strong>{t("ribbon.name")}</strong> <span>{t("ribbon.text")}</span>{" "}
          {!isControlRoom && (
            <a href="/" target="_blank" rel="noopener noreferrer">
              {t("ribbon.controlRoom")}
            </a>
          )}
        </aside>
        {children}
      </body>
    </html>
  );
}

/** Answers with a whole page, in the language that the middleware chose; the control room has none and is English. */
export function page(c: Context, document: ReturnType<typeof Document>, status: ContentfulStatusCode = 200) {
  const t: Translator = c.get("t") ?? translatorOf(defaultLanguage);
  const translated = <TranslatorContext.Provider value={t}>{document}</TranslatorContext.Provider>;
  return c.html(html`<!doctype html>${translated}`, status);
}
