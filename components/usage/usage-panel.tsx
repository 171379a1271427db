import { CircleAlert } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Chart } from "@/components/usage/chart";
import { useSummary } from "@/components/usage/sentences";
import { SeriesKey } from "@/components/usage/series-key";
import { hueOf } from "@/components/usage/tones";
import { UsageTable } from "@/components/usage/usage-table";
import { useAmounts, usePanelType } from "@/components/usage/words";
import { calendarDay } from "@/lib/i18n/time";
import type { Measure } from "@/lib/usage/filter";
import type { Panel } from "@/lib/usage/panels";

/** One utility type in one unit or currency: its total, its chart, and the figures behind it. */
export function UsagePanel({
  panel,
  measure,
  level: Heading = "h2",
}: {
  panel: Panel;
  measure: Measure;
  level?: "h2" | "h3";
}) {
  const t = useTranslations("usage");
  const { full, unit } = useAmounts(measure, panel.unit);
  const type = usePanelType()(panel.utilityType);
  const summary = useSummary(panel, measure);
  const title = t("byMonth", { type, unit });
  return (
    <article className={`panel ${hueOf(panel.utilityType)}`}>
      <header className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5">
        <Heading className="flex items-baseline gap-2 text-16">
          <svg aria-hidden width="10" height="10" className="shrink-0 self-center">
            <rect width="10" height="10" rx="2" className="tone-2" />
          </svg>
          {type}
        </Heading>
        <p data-number className="text-16 font-medium">
          {full(panel.total)}
        </p>
        <p className="basis-full text-13 text-ink-soft">
          {measure === "usage" ? t("unitAMonth", { unit }) : t("costAMonth", { unit })}
          <Comparison comparison={panel.comparison} />
        </p>
      </header>
      <Ended ended={panel.ended} measure={measure} />
      <Chart panel={panel} measure={measure} label={summary} />
      {panel.series.length > 1 && <SeriesKey series={panel.series} />}
      <UsageTable panel={panel} measure={measure} title={title} />
    </article>
  );
}

/** That data end early is said in words: in the chart it looks like months that are still to come. */
function Ended({ ended, measure }: { ended: Panel["ended"]; measure: Measure }) {
  const t = useTranslations("usage");
  const language = useLocale();
  if (!ended) return null;
  const values = { count: ended.count, day: calendarDay(ended.lastDay, language) };
  return (
    <p className="mb-4 flex gap-2 text-13">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-soft" />
      {t(measure === "usage" ? "ended.meters" : "ended.accounts", values)}
    </p>
  );
}

/** The complete months beside the same ones a year before. */
function Comparison({ comparison }: { comparison: Panel["comparison"] }) {
  const [t, format] = [useTranslations("usage"), useFormatter()];
  if (!comparison || comparison.before <= 0) return null;
  const change = comparison.now / comparison.before - 1;
  const percent = format.number(Math.abs(change), { style: "percent", maximumFractionDigits: 0 });
  if (Math.abs(change) < 0.005) return <> · {t("sameAsBefore")}</>;
  return <> · {t(change < 0 ? "lessThanBefore" : "moreThanBefore", { percent })}</>;
}
