import type { Context } from "hono";
import { Document, page } from "../shell/document";

/**
 * The one answer to every link that does not open: a changed character, another company's public id, a secret
 * of the other kind, a company or connection that is gone, a page that does not exist. It tells them apart for nobody.
 */
export function invalidLink(c: Context) {
  return page(
    c,
    <Document title="This link is not valid" styles={["base.css", "wizard.css"]}>
      <main class="stage stage-centred">
        <svg class="drawing" viewBox="0 0 120 72" aria-hidden="true" focusable="false">
          <path d="M8 36h22M90 36h22" />
          <path d="M30 24h14a12 12 0 010 24H30zM90 24H76a12 12 0 000 24h14z" />
          <path d="M56 22l-4-9M64 22l4-9M60 20V8" />
        </svg>
        <h1>This link is not valid</h1>
        <p>It may be incomplete, or no longer in use. Ask the person who sent it to you for a new one.</p>
      </main>
    </Document>,
    404,
  );
}
