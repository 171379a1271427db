import type { PropsWithChildren } from "hono/jsx";
import type { Translator } from "../../i18n/translator";
import { mailSender } from "./sender";

const ink = "#1b2733";
const quiet = "#5b6875";
const blue = "#1f5fbf";

/**
 * The HTML of a mail: one column, styles in place, no image and nothing loaded from elsewhere. Nectar's dress and not a
 * customer's: a white label does not apply to mails (`/platform/premium/white-label`).
 */
export function MailLayout({ title, t, children }: PropsWithChildren<{ title: string; t: Translator }>) {
  return (
    <html lang={t.language}>
      {/* biome-ignore lint/style/noHeadElement: this is no Next.js page */}
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </head>
      <body
        style={`margin:0;padding:32px 16px;background:#eef2f6;color:${ink};font:16px/1.55 system-ui,sans-serif`}
      >
        <div style="max-width:520px;margin:0 auto">
          <p style={`margin:0 0 16px;font-weight:600;color:${blue}`}>{mailSender}</p>
          <div style="padding:32px;background:#fff;border-radius:10px;border:1px solid #d9e0e7">
            <h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">{title}</h1>
            {children}
          </div>
          <p style={`margin:16px 0 0;font-size:13px;color:${quiet}`}>{t("mail.footer")}</p>
        </div>
      </body>
    </html>
  );
}

/** A sentence. */
export function Line({ children, isQuiet }: PropsWithChildren<{ isQuiet?: boolean }>) {
  return <p style={`margin:0 0 16px;${isQuiet ? `font-size:14px;color:${quiet}` : ""}`}>{children}</p>;
}

/** The link that the mail is about, with its address below for those whose reader shows no buttons. */
export function LinkButton({ href, label }: { href: string; label: string }) {
  return (
    <>
      <p style="margin:24px 0">
        <a
          href={href}
          style={`display:inline-block;padding:12px 20px;border-radius:8px;background:${blue};color:#fff;text-decoration:none;font-weight:600`}
        >
          {label}
        </a>
      </p>
      <p style={`margin:0 0 16px;font-size:12px;color:${quiet};overflow-wrap:anywhere`}>{href}</p>
    </>
  );
}

/** A code, large enough to be read from across the desk. */
export function Code({ children }: PropsWithChildren) {
  return (
    <p style="margin:24px 0;font:600 32px/1.2 ui-monospace,monospace;letter-spacing:0.15em">{children}</p>
  );
}
