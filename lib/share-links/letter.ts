import { letterBrand } from "@/lib/branding/letter-brand";
import type { Language } from "@/lib/i18n/languages";
import { calendarDay } from "@/lib/i18n/time";
import { translationsIn } from "@/lib/i18n/translations-in";
import type { Letter } from "@/lib/mail/letter";

type Shared = {
  to: string;
  url: string;
  note: string;
  expiresAt: Date;
  /** Who shares it, and the company. */
  sender: string;
  company: Parameters<typeof letterBrand>[0];
  /** The provider of the connection to edit; null for a new connection. */
  provider: string | null;
};

/** The mail that brings a share link to its recipient. */
export async function shareLetter(shared: Shared, language: Language): Promise<Letter> {
  const getTranslations = await translationsIn(language);
  const t = getTranslations("share.letter");
  const { sender, company, provider, note } = shared;
  const people = { sender, company: company.name };
  return {
    to: shared.to,
    subject: t("subject", people),
    paragraphs: [
      provider === null ? t("connect", people) : t("edit", { ...people, provider }),
      ...(note ? [t("note", { sender }), ...note.split(/\n+/)] : []),
      t("privacy", people),
      t("expires", { day: calendarDay(shared.expiresAt, language) }),
    ],
    action: { label: t("open"), url: shared.url },
    footer: t("footer", people),
    language,
    brand: letterBrand(company),
  };
}
