import type { Letter } from "@/lib/mail/letter";

/**
 * A letter as text and as HTML that say the same. The HTML is a single table with inline styles, which is what mail
 * programs draw alike, and loads nothing from anywhere.
 * @param withLogo whether the logo comes along as the attachment LOGO_ID
 */
export function renderLetter(letter: Letter, withLogo = false): { text: string; html: string } {
  const { paragraphs, action, footer, brand } = letter;
  const text = [...paragraphs, action && `${action.label}:\n${action.url}`, footer && `--\n${footer}`]
    .filter(Boolean)
    .join("\n\n");
  return { text: `${text}\n`, html: page(letter, head(brand, withLogo), body(paragraphs, action, brand)) };
}

const font = "font-family:Inter,system-ui,-apple-system,Segoe UI,Helvetica,Arial,sans-serif";

/** The content id of the logo (RFC 2392). */
export const LOGO_ID = "logo";

function head({ name }: Letter["brand"], withLogo: boolean): string {
  if (!withLogo) return escaped(name);
  return `<img src="cid:${LOGO_ID}" alt="${escaped(name)}" height="32" style="display:block;height:32px;width:auto">`;
}

function body(paragraphs: string[], action: Letter["action"], brand: Letter["brand"]): string {
  const said = paragraphs.map((words) => `<p style="margin:0 0 16px">${escaped(words)}</p>`).join("\n");
  if (!action) return said;
  const look = `display:inline-block;padding:10px 18px;border-radius:6px;background:${brand.color};color:${brand.onColor};font-weight:600;text-decoration:none`;
  return `${said}
<p style="margin:24px 0 20px"><a href="${escaped(action.url)}" style="${look}">${escaped(action.label)}</a></p>
<p style="margin:0;font-size:12px;line-height:18px;color:#6b675e;word-break:break-all">${escaped(action.url)}</p>`;
}

function page({ subject, language, footer }: Letter, mark: string, content: string): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;background:#f8f7f4">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="padding:32px 16px;${font};font-size:15px;line-height:24px;color:#2a2822">
<tr><td align="center"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px;background:#ffffff;border:1px solid #e4e1da;border-radius:10px">
<tr><td style="padding:20px 32px;border-bottom:1px solid #e4e1da;font-weight:600">${mark}</td></tr>
<tr><td style="padding:28px 32px 32px">
${content}
</td></tr></table>
${footer ? `<p style="max-width:456px;margin:20px auto 0;font-size:12px;line-height:18px;color:#6b675e">${escaped(footer)}</p>` : ""}
</td></tr></table>
</body>
</html>
`;
}

/** Text for HTML, in content and in attributes. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
