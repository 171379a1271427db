import type { Scope } from "@/lib/auth/scope";
import type { Measure, UsageFilter } from "@/lib/usage/filter";
import { addMonths, monthOf } from "@/lib/usage/months";
import { type Panel, panelsOf } from "@/lib/usage/panels";
import {
  listCostGaps,
  listMonthlyCost,
  listMonthlyUsage,
  listUsageGaps,
  type Selection,
} from "@/lib/usage/queries";

type Asked = Selection & Pick<UsageFilter, "measure">;

const lists = {
  usage: { amounts: listMonthlyUsage, gaps: listUsageGaps },
  cost: { amounts: listMonthlyCost, gaps: listCostGaps },
} satisfies Record<Measure, unknown>;

/** What the usage page draws: a panel for each utility type and unit, with the same months a year before. */
export async function getUsagePanels(scope: Scope, asked: Asked, today: Date): Promise<Panel[]> {
  const { amounts, gaps } = lists[asked.measure];
  const since = addMonths(asked.from, -12);
  const [found, gapRows] = await Promise.all([
    amounts(scope, { ...asked, since }),
    gaps(scope, { ...asked, from: since }, today),
  ]);
  const rows = found.filter(({ month }) => month >= asked.from);
  const lastBefore = addMonths(asked.to, -12);
  const before = found
    .filter(({ month }) => month <= lastBefore)
    .map((row) => ({
      ...row,
      month: addMonths(row.month, 12),
      firstDay: yearLater(row.firstDay),
      lastDay: yearLater(row.lastDay),
    }));
  return panelsOf({ rows, before, gaps: gapRows }, asked.from, asked.to, today);
}

/** The usage of one connection or site in the twelve months that lead up to now, as billed, for its page. */
export function getRecentUsage(
  scope: Scope,
  place: { connectionId: string } | { siteId: string },
  today: Date,
): Promise<Panel[]> {
  const to = monthOf(today);
  return getUsagePanels(
    scope,
    { measure: "usage", units: "billed", from: addMonths(to, -11), to, ...place },
    today,
  );
}

/** The same day a year later; of 29 February, the last of February. */
function yearLater(day: Date): Date {
  const month = addMonths(monthOf(day), 12);
  const end = new Date(`${addMonths(month, 1)}-01T00:00:00Z`).getTime() - 86_400_000;
  return new Date(Math.min(end, Date.parse(`${month}-01T00:00:00Z`) + (day.getUTCDate() - 1) * 86_400_000));
}
