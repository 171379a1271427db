import { searchText } from "@/lib/search-params";
import { addMonths, isMonth, type Month, monthOf } from "@/lib/usage/months";

/** More months than these are too narrow to be read as bars, and too many rows for a page. */
export const MOST_MONTHS = 60;

export const measures = ["usage", "cost"] as const;
export type Measure = (typeof measures)[number];

/** What is asked of the usage: the address of the page says it. */
export type UsageFilter = {
  measure: Measure;
  /** As billed, each unit by itself; or converted to one unit of a kind. */
  units: "billed" | "common";
  /** What was chosen: "12", "24", a year such as "2025", or "custom". */
  period: string;
  /** The first and the last month, both included. */
  from: Month;
  to: Month;
  /** The person asked for more months than a page shows, and gets the last of them. */
  shortened: boolean;
  utilityType?: string;
  siteId?: string;
};

type Query = Record<string, string | string[] | undefined>;

/** What the address asks for. What it does not understand it ignores. @param today for the months that lead up to now */
export function usageFilter(query: Query, today: Date): UsageFilter {
  const text = (name: string) => searchText(query[name]);
  return {
    measure: measures.find((known) => known === text("measure")) ?? "usage",
    units: text("units") === "common" ? "common" : "billed",
    ...periodOf(text("period"), text("from"), text("to"), monthOf(today)),
    utilityType: text("type"),
    siteId: text("site"),
  };
}

/** The filter as it stands in an address; what is the default is left out. */
export function usageQuery({ measure, units, period, from, to, utilityType, siteId }: UsageFilter) {
  const custom = period === "custom";
  return {
    measure: measure === "usage" ? undefined : measure,
    units: units === "billed" ? undefined : units,
    period: period === "12" ? undefined : period,
    from: custom ? from : undefined,
    to: custom ? to : undefined,
    type: utilityType,
    site: siteId,
  };
}

function periodOf(period: string | undefined, from: string | undefined, to: string | undefined, now: Month) {
  if (period === "24") return { period, from: addMonths(now, -23), to: now, shortened: false };
  if (isMonth(`${period}-01`))
    return { period: period ?? "", from: `${period}-01`, to: `${period}-12`, shortened: false };
  if (period === "custom") {
    const ends = customEnds(from, to, now);
    if (ends) return { period, ...ends };
  }
  return { period: "12", from: addMonths(now, -11), to: now, shortened: false };
}

/** Both ends in order. One that is missing is filled in: until now, or the year that leads up to it. */
function customEnds(from: string | undefined, to: string | undefined, now: Month) {
  const given = [from, to].filter(isMonth).sort();
  if (given.length === 0) return null;
  const first = isMonth(from) ? given[0] : addMonths(given[0] ?? now, -11);
  const last = isMonth(to) ? given.at(-1) : now;
  const [start = now, end = now] = [first ?? now, last ?? now].sort();
  const earliest = addMonths(end, 1 - MOST_MONTHS);
  return start < earliest
    ? { from: earliest, to: end, shortened: true }
    : { from: start, to: end, shortened: false };
}
