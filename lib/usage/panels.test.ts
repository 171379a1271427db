import { expect, test } from "vitest";
import { panelsOf } from "@/lib/usage/panels";
import type { MonthlyRow } from "@/lib/usage/queries";

const today = new Date("2026-04-20T12:00:00Z");

function row(month: string, amount: number, changed: Partial<MonthlyRow> = {}): MonthlyRow {
  return {
    month,
    utilityType: "GAS",
    unit: "CCF",
    billedUnits: "CCF",
    owner: "site",
    siteId: "a",
    siteName: "Mill",
    amount,
    estimated: 0,
    firstDay: new Date("2026-01-10"),
    lastDay: new Date("2026-04-14"),
    ...changed,
  };
}

const quarter = [row("2026-01", 5), row("2026-02", 10), row("2026-03", 20), row("2026-04", 7)];
const [panel] = panelsOf(
  {
    rows: [...quarter, row("2026-02", 1, { siteId: "b", siteName: "Depot", estimated: 1 })],
    before: [row("2026-02", 22), row("2026-03", 30)],
    gaps: [
      { month: "2025-03", utilityType: "GAS", unit: "CCF", missing: 2, ended: 0, lastDay: null },
      {
        month: "2026-05",
        utilityType: "GAS",
        unit: "CCF",
        missing: 1,
        ended: 1,
        lastDay: new Date("2026-04-30"),
      },
    ],
  },
  "2026-01",
  "2026-05",
  today,
);

test("months in which the data begin or end, and the current one, are not complete; one without data is not zero", () => {
  expect(panel?.months.map(({ total, complete }) => [total, complete])).toEqual([
    [5, false],
    [11, true],
    [20, true],
    [7, false],
    [null, false],
  ]);
  expect(panel?.months[4]?.missing).toBe(1);
});

test("what ends early is told once, with its last day", () => {
  expect(panel?.ended).toEqual({ count: 1, lastDay: new Date("2026-04-30") });
});

test("each series has its months, and all add up to the total", () => {
  expect(
    panel?.series.map(({ siteName, amounts }) => [siteName, amounts.map((amount) => amount?.amount)]),
  ).toEqual([
    ["Mill", [5, 10, 20, 7, undefined]],
    ["Depot", [undefined, 1, undefined, undefined, undefined]],
  ]);
  expect(panel?.total).toBe(43);
});

test("only complete months without gaps are compared with the year before", () => {
  expect(panel?.months.map(({ before }) => before)).toEqual([null, 22, null, null, null]);
  expect(panel?.comparison).toEqual({ now: 11, before: 22 });
});

test("panels come in the order of Nectar's types, one for each unit, the unknown and the several last", () => {
  const rows = [
    row("2026-02", 1, { utilityType: "SEVERAL" }),
    row("2026-02", 1, { utilityType: "WATER", unit: "cubic m", billedUnits: "CCF\ngal (US)" }),
    row("2026-02", 1, { utilityType: "ELECTRICITY", unit: "kWh" }),
    row("2026-02", 1),
    row("2026-02", 1, { unit: "kWh" }),
  ];
  const panels = panelsOf({ rows, before: [], gaps: [] }, "2026-02", "2026-02", today);
  expect(panels.map(({ utilityType, unit }) => `${utilityType} ${unit}`)).toEqual([
    "ELECTRICITY kWh",
    "GAS CCF",
    "GAS kWh",
    "WATER cubic m",
    "SEVERAL CCF",
  ]);
  expect(panels[3]?.billedUnits).toEqual(["CCF", "gal (US)"]);
  expect(panels[0]?.comparison).toBeNull();
});
