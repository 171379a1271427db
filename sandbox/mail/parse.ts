import PostalMime from "postal-mime";

/** What the control room shows of a mail. */
export type ParsedMail = {
  /** The sender's name, or its address where there is none. */
  sender: string;
  subject: string;
  /** The plain text, made from the HTML where that is all there is. */
  text: string;
  html: string | null;
  /** The first six-digit number that stands by itself and is not part of an address of the web. */
  code: string | null;
};

/** HTML beyond this is not read as text, in characters: what is made to be slow to read is refused the time. */
const READ_HTML_LENGTH = 50_000;

/** Reads a mail as it came over the wire. Attachments are left out. Throws for one whose parts are nested too deeply. */
export async function parseMail(raw: Buffer): Promise<ParsedMail> {
  const mail = await PostalMime.parse(raw);
  const text = storable(mail.text ?? roughText((mail.html ?? "").slice(0, READ_HTML_LENGTH))).trim();
  return {
    sender: storable(mail.from?.name || mail.from?.address || "Unknown sender"),
    subject: storable(mail.subject ?? ""),
    text,
    html: mail.html ? storable(mail.html) : null,
    code: codeIn(text),
  };
}

/** Finds a verification code in a text. */
export function codeIn(text: string): string | null {
  const withoutLinks = text.replace(/\bhttps?:\/\/\S+/gi, " ");
  return withoutLinks.match(/(?<![\w.,-])\d{6}(?![\w-]|[.,]\d)/)?.[0] ?? null;
}

/** HTML read as lines of text: enough to show what a mail without a text of its own says. */
function roughText(html: string): string {
  return html
    .replace(/<(head|style|script)\b.*?<\/\1>/gis, "")
    .replace(/<br\b[^>]*>|<\/(p|div|tr|li|h\d)>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(nbsp|lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/[ \t]+/g, " ")
    .replace(/ *\n\s*/g, "\n");
}

const entities: Record<string, string> = {
  "&nbsp;": " ",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

/** Postgres takes no NUL. */
function storable(text: string): string {
  return text.replaceAll("\0", "");
}
