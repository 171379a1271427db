import { expect, test } from "vitest";
import { checkRows } from "@/lib/sites/import/check";

const row = (line: number, name: string, more: { address?: string; externalId?: string } = {}) => ({
  line,
  name,
  address: "",
  externalId: "",
  ...more,
});

test("every bad cell is named by its line and its column, and the good rows are counted", () => {
  const rows = [
    row(2, "Good", { externalId: "g" }),
    row(3, ""),
    row(4, "x".repeat(256), { address: "y".repeat(256) }),
    row(5, "Good"),
    row(6, "Pier 4", { externalId: "g" }),
    row(7, "New", { externalId: "p4" }),
    row(8, "Bell\u0007"),
    row(9, "مستودع <b>", { address: "=1+1" }),
  ];
  const { good, faults } = checkRows(rows, [{ name: "Pier 4", externalId: "p4" }]);
  expect(good.map(({ name }) => name)).toEqual(["Good", "مستودع <b>"]);
  expect(faults).toEqual([
    { line: 3, column: "name", key: "nameMissing" },
    { line: 4, column: "name", key: "atMostCharacters", values: { maximum: 255 } },
    { line: 4, column: "address", key: "atMostCharacters", values: { maximum: 255 } },
    { line: 5, column: "name", key: "twiceInFile", values: { line: 2 } },
    { line: 6, column: "name", key: "siteNameTaken" },
    { line: 6, column: "externalId", key: "twiceInFile", values: { line: 2 } },
    { line: 7, column: "externalId", key: "externalIdTaken" },
    { line: 8, column: "name", key: "unseenCharacters" },
  ]);
});
