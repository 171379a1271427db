import { useTranslations } from "next-intl";
import { useMonthNotes } from "@/components/usage/sentences";
import { useAmounts, useMonthNames, useSeriesName } from "@/components/usage/words";
import type { Measure } from "@/lib/usage/filter";
import type { Panel } from "@/lib/usage/panels";

/** The figures behind a chart: a row for each month. In print it is always open. */
export function UsageTable({ panel, measure, title }: { panel: Panel; measure: Measure; title: string }) {
  const t = useTranslations("usage");
  const { number, unit } = useAmounts(measure, panel.unit);
  const nameOf = useSeriesName();
  const { withYear } = useMonthNames();
  const notesOf = useMonthNotes(panel, measure);
  const { months, series } = panel;
  const columns = series.length > 1 ? series : [];
  const hasBefore = months.some(({ before }) => before !== null);
  const hasNotes = months.some((_, index) => notesOf(index) !== "");
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : number(value);
  return (
    <details className="figures">
      <summary className="text-13 font-medium text-accent-ink">{t("figures")}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard, too (WCAG 2.1.1). */}
      <section className="figures-scroll" aria-label={title} tabIndex={0}>
        <table>
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t("month")}</th>
              {columns.map((own) => (
                <th key={`${own.owner} ${own.siteId}`} scope="col">
                  <bdi>{nameOf(own)}</bdi>
                </th>
              ))}
              <th scope="col">{columns.length > 0 ? t("totalIn", { unit }) : unit}</th>
              {hasBefore && <th scope="col">{t("yearBefore")}</th>}
              {hasNotes && (
                <th scope="col" className="figures-note">
                  {t("note")}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, total, before }, index) => (
              <tr key={month}>
                <th scope="row">{withYear(month)}</th>
                {columns.map((own) => (
                  <td key={`${own.owner} ${own.siteId}`}>{cell(own.amounts[index]?.amount)}</td>
                ))}
                <td>{cell(total)}</td>
                {hasBefore && <td>{cell(before)}</td>}
                {hasNotes && <td className="figures-note">{notesOf(index)}</td>}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("total")}</th>
              {columns.map(({ owner, siteId, amounts }) => (
                <td key={`${owner} ${siteId}`}>
                  {number(amounts.reduce((sum, amount) => sum + (amount?.amount ?? 0), 0))}
                </td>
              ))}
              <td>{number(panel.total)}</td>
              {hasBefore && <td />}
              {hasNotes && <td />}
            </tr>
          </tfoot>
        </table>
      </section>
    </details>
  );
}
