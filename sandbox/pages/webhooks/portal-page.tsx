import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { Document, page } from "../shell/document";
import { noticeOf } from "./notices";

type Frame = {
  title: string;
  /** What stands above the title, to go back by. */
  back?: { href: string; label: string };
  /** What the page is for, in a sentence. */
  about?: Child;
  status?: ContentfulStatusCode;
  children: Child;
};

/** Answers with a page of the webhook portal, with a notice of what the visitor has just done. */
export function portalPage(c: Context, { title, back, about, status, children }: Frame) {
  const notice = noticeOf(c.req.query("done"));
  return page(
    c,
    <Document title={`${title} – Nectar sandbox`} styles={["base.css", "webhooks.css"]}>
      <main class="hooks">
        <header>
          {back && (
            <p class="back">
              <a href={back.href}>{back.label}</a>
            </p>
          )}
          <h1>{title}</h1>
          {about && <p class="lead">{about}</p>}
        </header>
        {notice && (
          <output class="done" data-notice>
            {notice}
          </output>
        )}
        {children}
        <footer>
          This page stands in for the webhook settings that Nectar's provider Svix hosts. It is the sandbox's
          own.
        </footer>
      </main>
    </Document>,
    status,
  );
}
