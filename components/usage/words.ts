import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useTypeName } from "@/components/connections/type-name";
import type { Measure } from "@/lib/usage/filter";
import { firstDay, type Month } from "@/lib/usage/months";
import type { Series } from "@/lib/usage/panels";
import { SEVERAL_TYPES } from "@/lib/usage/queries";
import { unitLabel } from "@/lib/usage/units";

/** Says the utility type of a panel: a bill for several types counts as one of its own. */
export function usePanelType(): (type: string) => string {
  const [nameOf, t] = [useTypeName(), useTranslations("usage")];
  return (type) => (type === SEVERAL_TYPES ? t("severalTypes") : nameOf(type));
}

/** Says whose a series is. */
export function useSeriesName(): (series: Pick<Series, "owner" | "siteName">) => string {
  const t = useTranslations("usage");
  return ({ owner, siteName }) => (owner === "site" ? (siteName ?? t("owners.none")) : t(`owners.${owner}`));
}

/** Says months: "Nov 2026" and, where there is room, "November 2026". */
export function useMonthNames() {
  const format = new Intl.DateTimeFormat(useLocale(), { month: "short", timeZone: "UTC" });
  const formatter = useFormatter();
  return {
    short: (month: Month) => format.format(firstDay(month)),
    withYear: (month: Month) => formatter.dateTime(firstDay(month), { month: "long", year: "numeric" }),
  };
}

/** Larger numbers than this are said in thousands, millions or billions on axes. */
const COMPACT_FROM = 100_000;

/** Says amounts of one unit, or one currency. */
export function useAmounts(measure: Measure, unit: string) {
  const [format, t] = [useFormatter(), useTranslations("usage")];
  const isCurrency = measure === "cost" && /^[A-Z]{3}$/.test(unit);
  const name = measure === "usage" ? unitLabel(unit) : unit || t("noCurrency");
  const number = (value: number) =>
    format.number(
      value,
      measure === "cost" ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : digitsOf(value),
    );
  return {
    /** The unit in words. */
    unit: name,
    /** The bare number, for a column of them. */
    number,
    /** With its unit. */
    full: (value: number) =>
      isCurrency ? format.number(value, { style: "currency", currency: unit }) : `${number(value)} ${name}`,
    /** Of a mark at an axis. */
    tick: (value: number) =>
      format.number(value, {
        maximumSignificantDigits: 4,
        ...(Math.abs(value) >= COMPACT_FROM && { notation: "compact" }),
      }),
  };
}

/** As many digits as a reading is worth: none after the point from a hundred on. */
function digitsOf(value: number): { maximumFractionDigits: number } {
  const size = Math.abs(value);
  if (size >= 100) return { maximumFractionDigits: 0 };
  return { maximumFractionDigits: size >= 1 ? 1 : 3 };
}
