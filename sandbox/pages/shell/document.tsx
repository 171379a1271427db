import type { Context } from "hono";
import { html } from "hono/html";
import type { PropsWithChildren } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type AssetName, assetUrl, brandSheetUrl } from "../assets";
import { PresentationContext, presentationOf, useTranslator, useWhiteLabel } from "./presentation";

type DocumentProps = PropsWithChildren<{
  title: string;
  styles: AssetName[];
  script?: AssetName;
  /** For browsers without scripts: load the page again after so many seconds. */
  refreshSeconds?: number;
  isControlRoom?: boolean;
}>;

/** The HTML page around every screen, with the sandbox ribbon that no branding may remove. */
export function Document(props: DocumentProps) {
  const { title, styles, script, refreshSeconds, isControlRoom, children } = props;
  const t = useTranslator();
  const whiteLabel = useWhiteLabel();
  return (
    <html lang={t.language}>
      {/* biome-ignore lint/style/noHeadElement: this is no Next.js page */}
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={assetUrl("icon.svg")} type="image/svg+xml" />
        <meta name="robots" content="noindex" />
        {styles.map((name) => (
          <link key={name} rel="stylesheet" href={assetUrl(name)} />
        ))}
        <link rel="stylesheet" href={brandSheetUrl(whiteLabel)} />
        {refreshSeconds && (
          <noscript>
            <meta http-equiv="refresh" content={String(refreshSeconds)} />
          </noscript>
        )}
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

/** Answers with a whole page, in the presentation that the middleware chose. */
export function page(c: Context, document: ReturnType<typeof Document>, status: ContentfulStatusCode = 200) {
  const presented = (
    <PresentationContext.Provider value={presentationOf(c)}>{document}</PresentationContext.Provider>
  );
  return c.html(html`<!doctype html>${presented}`, status);
}
