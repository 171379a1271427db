import type { Scope } from "@/lib/auth/scope";
import { letterBrand } from "@/lib/branding/letter-brand";
import { getConnection } from "@/lib/connections/queries";
import { db } from "@/lib/db";
import { NotFoundError } from "@/lib/errors";
import type { FramedPage } from "@/lib/hand-over/input";
import type { Language } from "@/lib/i18n/languages";
import { translationsIn } from "@/lib/i18n/translations-in";
import { findShownLink } from "@/lib/links/queries";
import { sendLetter } from "@/lib/mail/commands";
import { canSendMail } from "@/lib/mail/deliver";
import { paths } from "@/lib/paths";
import { publicUrl } from "@/lib/public-url";
import type { RateLimit } from "@/lib/rate-limit/commands";
import { takePointOrRefuse } from "@/lib/rate-limit/refuse";

/** Enough for somebody who looks into the wrong mailbox first, little for a script. */
const limit: RateLimit = { name: "hand-over", points: 5, minutes: 15 };

/**
 * Mails the way to a page to the person who is looking at it, to go on at a computer. It goes to their own address and
 * to no other, and opens nothing by itself: whoever follows it signs in first.
 * @returns where it went
 * @throws NotFoundError when the page is not theirs and when no mail can be sent; UserError when there were too many
 */
export async function mailPageToSelf(
  scope: Scope,
  page: FramedPage,
  language: Language,
): Promise<{ email: string }> {
  const [path, person] = await Promise.all([pathOf(scope, page), findPerson(scope)]);
  if (!path || !person || !canSendMail()) throw new NotFoundError();
  await takePointOrRefuse(limit, person.user.id, "tooManyMails");
  const getTranslations = await translationsIn(language);
  const t = getTranslations("handOver.letter");
  await db().$transaction((tx) =>
    sendLetter(tx, {
      to: person.user.email,
      subject: t("subject"),
      paragraphs: [t("text")],
      action: { label: t("open"), url: publicUrl(path) },
      language,
      brand: letterBrand(person.company),
    }),
  );
  return { email: person.user.email };
}

async function pathOf(scope: Scope, { kind, id }: FramedPage): Promise<string | null> {
  if (kind === "link") return (await findShownLink(scope, id)) && paths.connect({ link: id });
  return (await getConnection(scope, id)) && paths.connectionEdit(id);
}

function findPerson({ companyId, userId }: Scope) {
  if (!userId) return null;
  return db().membership.findUnique({
    where: { companyId_userId: { companyId, userId } },
    select: {
      user: { select: { id: true, email: true } },
      company: { select: { name: true, brandColor: true } },
    },
  });
}
