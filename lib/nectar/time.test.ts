import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDay, parseTimestamp } from "./time";

test.each([
  ["2026-01-12T09:30:00Z", "2026-01-12T09:30:00.000Z"],
  ["2024-09-06T00:15:43.073014", "2024-09-06T00:15:43.073Z"],
  ["2025-11-02T08:12:35.700713225", "2025-11-02T08:12:35.700Z"],
  ["2025-11-02T08:12:35.7+02:00", "2025-11-02T06:12:35.700Z"],
  ["2025-11-02 08:12:35-0130", "2025-11-02T09:42:35.000Z"],
  ["2025-11-02T08:12", "2025-11-02T08:12:00.000Z"],
])("%s is %s", (text, iso) => {
  expect(parseTimestamp(text)?.toISOString()).toBe(iso);
});

test.each([
  "",
  "soon",
  "2025-13-02T08:12:35Z",
  "2025-11-02T25:00:00Z",
  "1731000000",
  "1969-12-31T23:59:59Z",
  "0000-01-01T00:00:00Z",
])("%j is no timestamp", (text) => {
  expect(parseTimestamp(text)).toBeNull();
});

test("every time survives being written and read", () => {
  const year = (y: number) => new Date(Date.UTC(y, 0, 1));
  fc.assert(
    fc.property(fc.date({ min: year(1990), max: year(2200), noInvalidDate: true }), (date) => {
      expect(parseTimestamp(date.toISOString())).toEqual(date);
    }),
  );
});

test("a day is the start of a date or date-time", () => {
  expect(parseDay("2025-01-01")).toBe("2025-01-01");
  expect(parseDay("2025-01-01T00:00:00Z")).toBe("2025-01-01");
  for (const text of ["", "2025-1-1", "2025-14-01", "2025-02-30", "01.01.2025", "2025-01-011", "0000-01-01"])
    expect(parseDay(text)).toBeNull();
});
