import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { UtilityTypes } from "@/components/connections/utility-types";
import { Facts } from "@/components/ui/facts";
import { CalendarDay, RelativeTime } from "@/components/ui/relative-time";
import { Section } from "@/components/ui/section";
import type { ConnectionDetail } from "@/lib/connections/queries";
import { countryName } from "@/lib/nectar/countries";

/** What Nectar told about the login. */
export function ConnectionFacts({ connection }: { connection: ConnectionDetail }) {
  const language = useLocale();
  const t = useTranslations("connection");
  const { country, utilityTypes, collectFrom, nectarCreatedAt, statusCheckedAt } = connection;
  const facts: [string, ReactNode][] = [
    [t("username"), connection.username],
    [t("webAddress"), connection.providerUrl],
    [t("collection"), t(connection.isActive ? "collectionOn" : "collectionOff")],
    [t("country"), country && countryName(country, language)],
    [t("utilityTypes"), utilityTypes.length > 0 && <UtilityTypes key="types" types={utilityTypes} none="" />],
    [t("collectingSince"), collectFrom && <CalendarDay key="day" at={collectFrom} />],
    [t("ownerEmail"), connection.ownerEmail],
    [t("created"), <RelativeTime key="made" at={nectarCreatedAt} />],
    [t("lastChecked"), statusCheckedAt && <RelativeTime key="checked" at={statusCheckedAt} />],
  ];
  return (
    <Section title={t("details")}>
      <Facts
        facts={facts.map(([term, value]) => [
          term,
          value || (
            <span key={term} className="text-ink-faint">
              {t("notGiven")}
            </span>
          ),
        ])}
      />
    </Section>
  );
}
