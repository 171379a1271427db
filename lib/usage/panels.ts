import { utilityTypes } from "@/lib/nectar/utility-types";
import { addMonths, firstDay, lastDay, type Month, monthOf, monthsBetween } from "@/lib/usage/months";
import type { GapRow, MonthlyRow } from "@/lib/usage/queries";

/** What one month of a series holds; null: nothing is known of it. */
type Amount = { amount: number; estimated: number } | null;

export type Series = Pick<MonthlyRow, "owner" | "siteId" | "siteName"> & { amounts: Amount[] };

type PanelMonth = {
  month: Month;
  /** Of all series; null: nothing is known, which is not zero. */
  total: number | null;
  estimated: number;
  /** The same month a year before, where it is complete. */
  before: number | null;
  /** How many meters (of cost: accounts) have a gap here. */
  missing: number;
  /** Whether no more of it is to be expected: it is over, and the data neither begin nor end within it. */
  complete: boolean;
};

/** One utility type in one unit or currency: a chart. */
export type Panel = {
  utilityType: string;
  unit: string;
  /** The units that were converted to this one; only this one where nothing was. */
  billedUnits: string[];
  months: PanelMonth[];
  series: Series[];
  total: number;
  /** The complete months that have a year before them, added up, and those of that year. */
  comparison: { now: number; before: number } | null;
  /** Meters (of cost: accounts) whose data end though more was to be expected, and the last day of the first of them. */
  ended: { count: number; lastDay: Date } | null;
};

type Found = {
  rows: MonthlyRow[];
  /** Of the same months a year before. Their months are told a year later, so that they meet. */
  before: MonthlyRow[];
  /** Of both years. */
  gaps: GapRow[];
};

/** From what the database adds up to what is drawn: one panel for each utility type and unit, in Nectar's order of types. */
export function panelsOf({ rows, before, gaps }: Found, from: Month, to: Month, today: Date): Panel[] {
  const months = monthsBetween(from, to);
  const groups = Map.groupBy(rows, nameOf);
  const earlier = Map.groupBy(before, nameOf);
  const missing = new Map(gaps.map((gap) => [`${nameOf(gap)} ${gap.month}`, gap.missing]));
  return [...groups]
    .map(([name, group]) => ({
      ...panelOf(name, group, earlier.get(name) ?? [], missing, months, today),
      ended: endedOf(gaps.filter((gap) => nameOf(gap) === name)),
    }))
    .sort((a, b) => placeOf(a.utilityType) - placeOf(b.utilityType));
}

function panelOf(
  name: string,
  rows: MonthlyRow[],
  before: MonthlyRow[],
  missing: Map<string, number>,
  months: Month[],
  today: Date,
): Omit<Panel, "ended"> {
  const series = [...Map.groupBy(rows, ({ owner, siteId }) => `${owner} ${siteId}`).values()].map((own) =>
    seriesOf(own, months),
  );
  const [byMonth, byMonthBefore] = [totals(rows), totals(before)];
  const [complete, completeBefore] = [completeMonths(rows, today), completeMonths(before, today)];
  const panelMonths = months.map((month) => {
    const gapBefore = missing.has(`${name} ${addMonths(month, -12)}`);
    const earlier = completeBefore(month) && !gapBefore ? byMonthBefore.get(month) : undefined;
    return {
      month,
      total: byMonth.get(month)?.amount ?? null,
      estimated: byMonth.get(month)?.estimated ?? 0,
      before: earlier?.amount ?? null,
      missing: missing.get(`${name} ${month}`) ?? 0,
      complete: complete(month),
    };
  });
  const [{ utilityType = "", unit = "" } = {}] = rows;
  return {
    utilityType,
    unit,
    billedUnits: [...new Set(rows.flatMap(({ billedUnits }) => billedUnits.split("\n")))].sort(),
    months: panelMonths,
    series,
    total: [...byMonth.values()].reduce((sum, { amount }) => sum + amount, 0),
    comparison: comparisonOf(panelMonths),
  };
}

function nameOf({ utilityType, unit }: { utilityType: string; unit: string }): string {
  return `${utilityType} ${unit}`;
}

/** Types that the portal does not know come last, and so do bills for several types. */
function placeOf(type: string): number {
  const order: readonly string[] = utilityTypes;
  const place = order.indexOf(type);
  return place === -1 ? utilityTypes.length : place;
}

function seriesOf(rows: MonthlyRow[], months: Month[]): Series {
  const byMonth = totals(rows);
  const [{ owner = "others", siteId = null, siteName = null } = {}] = rows;
  return { owner, siteId, siteName, amounts: months.map((month) => byMonth.get(month) ?? null) };
}

function totals(rows: MonthlyRow[]): Map<Month, { amount: number; estimated: number }> {
  const byMonth = new Map<Month, { amount: number; estimated: number }>();
  for (const { month, amount, estimated } of rows) {
    const sum = byMonth.get(month);
    byMonth.set(month, { amount: (sum?.amount ?? 0) + amount, estimated: (sum?.estimated ?? 0) + estimated });
  }
  return byMonth;
}

/** Tells of a month whether it is over, and the data of the rows neither begin nor end within it. */
function completeMonths(rows: MonthlyRow[], today: Date): (month: Month) => boolean {
  const first = Math.min(...rows.map((row) => row.firstDay.getTime()));
  const last = Math.max(...rows.map((row) => row.lastDay.getTime()));
  return (month) =>
    month < monthOf(today) && first <= firstDay(month).getTime() && last >= lastDay(month).getTime();
}

function endedOf(gaps: GapRow[]): Panel["ended"] {
  const days = gaps.flatMap(({ lastDay }) => lastDay ?? []).sort((a, b) => a.getTime() - b.getTime());
  const [lastDay] = days;
  return lastDay ? { count: gaps.reduce((sum, { ended }) => sum + ended, 0), lastDay } : null;
}

function comparisonOf(months: PanelMonth[]): Panel["comparison"] {
  const comparable = months.filter(
    ({ total, before, complete, missing }) => complete && missing === 0 && total !== null && before !== null,
  );
  if (comparable.length === 0) return null;
  return {
    now: comparable.reduce((sum, { total }) => sum + (total ?? 0), 0),
    before: comparable.reduce((sum, { before }) => sum + (before ?? 0), 0),
  };
}
