import { letterBrand } from "@/lib/branding/letter-brand";
import type { Role } from "@/lib/generated/prisma/enums";
import type { Language } from "@/lib/i18n/languages";
import { translationsIn } from "@/lib/i18n/translations-in";
import type { Letter } from "@/lib/mail/letter";

type Invitation = {
  to: string;
  role: Role;
  /** Who invites, by name. */
  by: string;
  company: { name: string; brandColor: string | null };
  url: string;
  days: number;
};

/** The mail that invites a colleague, with the link that only whoever reads it has. */
export async function inviteLetter(language: Language, invitation: Invitation): Promise<Letter> {
  const { to, by, url, days, company } = invitation;
  const getTranslations = await translationsIn(language);
  const [t, role] = [getTranslations("inviteLetter"), getTranslations("roles")(invitation.role)];
  return {
    to,
    subject: t("subject", { by, company: company.name }),
    paragraphs: [t("text", { by, company: company.name }), t("role", { role })],
    action: { label: t("action"), url },
    footer: t("footer", { email: to, days }),
    language,
    brand: letterBrand(company),
  };
}
