import { expect, test } from "vitest";
import { usageFilter, usageQuery } from "@/lib/usage/filter";
import { addMonths, firstDay, lastDay, monthsBetween } from "@/lib/usage/months";

const today = new Date("2026-03-31T23:00:00Z");
const months = (query: Record<string, string>) => {
  const { from, to, period, shortened } = usageFilter(query, today);
  return [period, from, to, shortened];
};

test.each<[Record<string, string>, (string | boolean)[]]>([
  [{}, ["12", "2025-04", "2026-03", false]],
  [{ period: "24" }, ["24", "2024-04", "2026-03", false]],
  [{ period: "2025" }, ["2025", "2025-01", "2025-12", false]],
  [{ period: "custom", from: "2025-02", to: "2025-06" }, ["custom", "2025-02", "2025-06", false]],
  [{ period: "custom", from: "2025-06", to: "2025-02" }, ["custom", "2025-02", "2025-06", false]],
  [{ period: "custom", from: "2025-06" }, ["custom", "2025-06", "2026-03", false]],
  [{ period: "custom", to: "2025-06" }, ["custom", "2024-07", "2025-06", false]],
  [{ period: "custom", from: "1999-01", to: "2025-06" }, ["custom", "2020-07", "2025-06", true]],
  [{ period: "custom", from: "2025-13", to: "<b>" }, ["12", "2025-04", "2026-03", false]],
  [{ period: "0000" }, ["12", "2025-04", "2026-03", false]],
  [{ period: "2025-04" }, ["12", "2025-04", "2026-03", false]],
])("%o asks for %o", (query, expected) => {
  expect(months(query)).toEqual(expected);
});

test("what is not understood is ignored, and an address says again what was asked", () => {
  const query = {
    measure: "cost",
    units: "common",
    period: "custom",
    from: "2025-02",
    to: "2025-06",
    type: "GAS",
    site: "x",
  };
  expect(usageQuery(usageFilter(query, today))).toEqual(query);
  const odd = usageFilter(
    { measure: "mood", units: "ells", period: "ever", type: "\0 ", site: ["a", "b"] },
    today,
  );
  expect(odd).toMatchObject({ measure: "usage", units: "billed", utilityType: undefined, siteId: "a" });
});

test("months follow each other over the turn of a year, and end on their last day", () => {
  expect(monthsBetween("2025-11", "2026-02")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  expect(addMonths("2026-01", -13)).toBe("2024-12");
  expect(lastDay("2028-02").toISOString().slice(0, 10)).toBe("2028-02-29");
  expect(firstDay("2028-02").toISOString()).toBe("2028-02-01T00:00:00.000Z");
});
