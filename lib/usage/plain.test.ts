import fc from "fast-check";
import { expect, test } from "vitest";
import { newTenant } from "@/lib/testing/tenant";
import { insertBill, insertUsage } from "@/lib/testing/usage";
import { listMonthlyCost, listMonthlyUsage, type MonthlyRow, type Selection } from "@/lib/usage/queries";

/**
 * The same months once more, day by day: slow, and plain enough to be seen to be right. What the database adds up must
 * be the same, for records of any length, order and place.
 */
type Period = { start: number; days: number; amount: number; type: string; unit: string; site: number };

const DAY = 86_400_000;
const dateOf = (day: number) => new Date(Date.UTC(2024, 0, 1) + day * DAY).toISOString().slice(0, 10);

const selection: Selection = { from: "2025-04", to: "2025-09", units: "billed", since: "2024-04" };

const period = fc.record<Period>({
  start: fc.integer({ min: 0, max: 720 }),
  days: fc.integer({ min: 1, max: 420 }),
  amount: fc.integer({ min: -1000, max: 100_000 }),
  type: fc.constantFrom("ELECTRICITY", "WATER"),
  unit: fc.constantFrom("kWh", "CCF"),
  site: fc.integer({ min: -1, max: 6 }),
});

/** "2025-04 WATER CCF 3": what its days add up to, and the first and last day of the records in it. */
function dayByDay(periods: Period[], nameOf: (period: Period) => string) {
  const months = new Map<string, { amount: number; first: string; last: string }>();
  for (const one of periods) {
    for (let day = one.start; day < one.start + one.days; day++) {
      const month = dateOf(day).slice(0, 7);
      if (month < "2024-04" || month > "2025-09") continue;
      const name = `${month} ${nameOf(one)}${month < "2025-04" ? "" : ` ${one.site}`}`;
      const [first, last] = [dateOf(one.start), dateOf(one.start + one.days - 1)];
      const sum = months.get(name) ?? { amount: 0, first, last };
      sum.amount += one.amount / one.days;
      if (first < sum.first) sum.first = first;
      if (last > sum.last) sum.last = last;
      months.set(name, sum);
    }
  }
  return months;
}

function expectSame(rows: MonthlyRow[], plain: ReturnType<typeof dayByDay>, siteIds: string[]) {
  const names = rows.map(({ month, utilityType, unit, siteId }) =>
    `${month} ${utilityType} ${unit}${month < "2025-04" ? "" : ` ${siteId ? siteIds.indexOf(siteId) : -1}`}`.trim(),
  );
  expect(names.toSorted()).toEqual([...plain.keys()].toSorted());
  for (const [index, { amount, firstDay, lastDay }] of rows.entries()) {
    const expected = plain.get(names[index] ?? "");
    expect(amount).toBeCloseTo(expected?.amount ?? Number.NaN, 5);
    expect(firstDay.toISOString().slice(0, 10)).toBe(expected?.first);
    expect(lastDay.toISOString().slice(0, 10)).toBe(expected?.last);
  }
}

const periods = fc.array(period, { minLength: 1, maxLength: 25 });
const ends = ({ start, days }: Period) => ({ from: dateOf(start), to: dateOf(start + days - 1) });
const sites = ["a", "b", "c", "d", "e", "f", "g"];

test("usage by month, and of the months before, is what its days add up to", async () => {
  await fc.assert(
    fc.asyncProperty(periods, async (records) => {
      const tenant = await newTenant({ sites });
      const siteIds = tenant.sites.map(({ id }) => id);
      await insertUsage(
        tenant.id,
        records.map((one) => ({
          ...ends(one),
          usage: one.amount,
          utilityType: one.type,
          unit: one.unit,
          siteId: siteIds[one.site] ?? null,
        })),
      );
      const rows = await listMonthlyUsage(tenant.owner, { ...selection, everySite: true });
      expectSame(
        rows,
        dayByDay(records, ({ type, unit }) => `${type} ${unit}`),
        siteIds,
      );
    }),
    { numRuns: 12 },
  );
});

test("cost by month, and of the months before, is what the days of bills add up to", async () => {
  await fc.assert(
    fc.asyncProperty(periods, async (records) => {
      const tenant = await newTenant({ sites });
      const siteIds = tenant.sites.map(({ id }) => id);
      for (const one of records) {
        const bill = { totalCharges: one.amount, utilityTypes: [one.type], currency: one.unit };
        const documentId = await insertBill(tenant.id, { ...ends(one), ...bill });
        const usage = { documentId, usage: 1, utilityType: one.type, siteId: siteIds[one.site] ?? null };
        await insertUsage(tenant.id, [{ ...ends(one), ...usage }]);
      }
      const rows = await listMonthlyCost(tenant.owner, { ...selection, everySite: true });
      expectSame(
        rows,
        dayByDay(records, ({ type, unit }) => `${type} ${unit}`),
        siteIds,
      );
    }),
    { numRuns: 8 },
  );
});
