import { useFormatter, useTranslations } from "next-intl";
import { useAmounts, useMonthNames, usePanelType, useSeriesName } from "@/components/usage/words";
import type { Measure } from "@/lib/usage/filter";
import type { Panel } from "@/lib/usage/panels";

/** A panel in a sentence or two: what a screen reader says of its chart. */
export function useSummary(panel: Panel, measure: Measure): string {
  const t = useTranslations("usage");
  const { full, unit } = useAmounts(measure, panel.unit);
  const { withYear } = useMonthNames();
  const type = usePanelType()(panel.utilityType);
  const known = panel.months.flatMap(({ month, total }) => (total === null ? [] : [{ month, total }]));
  const ordered = known.toSorted((a, b) => a.total - b.total);
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  const [first, last] = [panel.months[0], panel.months.at(-1)];
  if (!lowest || !highest || !first || !last) return type;
  const whole = t("summary", {
    type,
    unit,
    from: withYear(first.month),
    to: withYear(last.month),
    total: full(panel.total),
  });
  if (known.length === 1) return whole;
  const range = t("summaryRange", {
    highest: full(highest.total),
    highestMonth: withYear(highest.month),
    lowest: full(lowest.total),
    lowestMonth: withYear(lowest.month),
  });
  return `${whole} ${range}`;
}

/** What there is to note about a month: that it is estimated, not complete, or lacks data. */
export function useMonthNotes(panel: Panel, measure: Measure): (index: number) => string {
  const [t, format] = [useTranslations("usage"), useFormatter()];
  return (index) => {
    const month = panel.months[index];
    if (!month) return "";
    const part = month.total ? month.estimated / month.total : 0;
    const notes = [
      part > 0 && t("notes.estimated", { part: format.number(Math.min(1, part), { style: "percent" }) }),
      month.total !== null && !month.complete && t("notes.partial"),
      month.missing > 0 &&
        t(measure === "usage" ? "notes.meters" : "notes.accounts", { count: month.missing }),
    ];
    return notes.filter(Boolean).join(", ");
  };
}

/** A month in words: each series, what there is to note, and the year before. */
export function useMonthSentence(panel: Panel, measure: Measure): (index: number) => string {
  const t = useTranslations("usage");
  const { full } = useAmounts(measure, panel.unit);
  const nameOf = useSeriesName();
  const { withYear } = useMonthNames();
  const notesOf = useMonthNotes(panel, measure);
  return (index) => {
    const month = panel.months[index];
    if (!month) return "";
    const parts = panel.series.flatMap((series) => {
      const amount = series.amounts[index];
      return amount && panel.series.length > 1 ? [`${nameOf(series)}: ${full(amount.amount)}`] : [];
    });
    const total = month.total === null ? t("noData") : full(month.total);
    const before = month.before === null ? [] : [`${t("yearBefore")}: ${full(month.before)}`];
    return [`${withYear(month.month)}: ${total}`, ...parts, ...before, notesOf(index)]
      .filter(Boolean)
      .join("\n");
  };
}
