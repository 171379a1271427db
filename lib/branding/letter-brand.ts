import { accentOf } from "@/lib/branding/colors";
import type { Letter } from "@/lib/mail/letter";

/** The pine green of the portal, where a company has no colour of its own. */
export const PORTAL_COLOR = "#1c4a3c";

type Company = { name: string; brandColor: string | null; logo?: { hash: string } | null };

/** How a company's mails look: its name, its logo, and its colour with a readable one on it. */
export function letterBrand({ name, brandColor, logo }: Company): Letter["brand"] {
  // Mail programs have themes of their own; a letter is written on white.
  const { accent, onAccent } = accentOf(brandColor ?? PORTAL_COLOR, "light");
  return { name, color: accent, onColor: onAccent, logo: logo?.hash };
}
