import type { Letter } from "@/lib/mail/letter";

/** The pine green of the portal (app/styles/tokens.css). */
const PORTAL_COLOR = "#1c4a3c";

/** How a company's mails look: its name, and its colour with a readable one on it. */
export function letterBrand(company: { name: string; brandColor: string | null }): Letter["brand"] {
  return { name: company.name, color: PORTAL_COLOR, onColor: "#ffffff" };
}
