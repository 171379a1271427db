import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";
import { Section } from "@/components/ui/section";
import type { LinkDetail } from "@/lib/links/list/queries";

type Visits = NonNullable<LinkDetail["share"]>["links"];

/** The links to Nectar's page that were made inside a share link, and what Nectar says of them. */
export function ShareVisits({ visits }: { visits: Visits }) {
  const t = useTranslations("link.visits");
  return (
    <Section title={t("title")}>
      {visits.length === 0 ? (
        <p className="text-ink-soft">{t("none")}</p>
      ) : (
        <ul className="grid gap-3">
          {visits.map((visit) => (
            <li key={visit.id}>
              <RelativeTime at={visit.createdAt} />
              <span className="block text-13 text-ink-soft">
                {t(wordsOf(visit), { count: visit.useCount })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function wordsOf({ invitationId, endedAs, revokedAt, useCount }: Visits[number]) {
  if (!invitationId) return "magicLink";
  if (useCount > 0) return "used";
  return revokedAt || endedAs ? "ended" : "open";
}
