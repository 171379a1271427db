import type { Context } from "hono";
import { Document, page } from "../shell/document";
import { useTranslator } from "../shell/presentation";

/**
 * The one answer to every link that does not open: a changed character, another company's public id, a secret
 * of the other kind, a company or connection that is gone, a page that does not exist. It tells them apart for nobody.
 */
export function invalidLink(c: Context) {
  return page(c, <InvalidLink />, 404);
}

function InvalidLink() {
  const t = useTranslator();
  return (
    <Document title={t("invalidLink.title")} styles={["base.css", "wizard.css"]}>
      <main class="stage stage-centred">
        <svg class="drawing" viewBox="0 0 120 72" aria-hidden="true" focusable="false">
          <path d="M8 36h22M90 36h22" />
          <path d="M30 24h14a12 12 0 010 24H30zM90 24H76a12 12 0 000 24h14z" />
          <path d="M56 22l-4-9M64 22l4-9M60 20V8" />
        </svg>
        <h1>{t("invalidLink.title")}</h1>
        <p>{t("invalidLink.text")}</p>
      </main>
    </Document>
  );
}
