import Link from "next/link";
import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { MarksKey } from "@/components/usage/marks-key";
import { UsagePanel } from "@/components/usage/usage-panel";
import { paths } from "@/lib/paths";
import type { Panel } from "@/lib/usage/panels";

/**
 * The usage of one connection or one site in the last twelve months: the section of its page. A chart for each
 * utility type and unit, with the figures behind it.
 *
 * @param panels what `getRecentUsage(scope, { connectionId } or { siteId }, new Date())` of lib/usage/overview.ts found
 * @param siteId of a site's page: where "all usage" leads, filtered to it
 */
export function RecentUsage({ panels, siteId }: { panels: Panel[]; siteId?: string }) {
  const t = useTranslations("usage");
  return (
    <Section title={t("recent")}>
      {panels.length === 0 ? (
        <p className="text-ink-soft">{t("recentNone")}</p>
      ) : (
        <div className="panels grid gap-6">
          {panels.map((panel) => (
            <UsagePanel key={`${panel.utilityType} ${panel.unit}`} panel={panel} measure="usage" level="h3" />
          ))}
          <MarksKey panels={panels} />
          <p>
            <Link href={paths.usage({ site: siteId })} className="text-link">
              {t("all")}
            </Link>
          </p>
        </div>
      )}
    </Section>
  );
}
