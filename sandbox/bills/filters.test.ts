import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { pageAt } from "../api/paging";
import { isoDate } from "../dates";
import { db } from "../db";
import { seed } from "../seed";
import { newCollectedConnection } from "../testing/collected";
import { demo } from "../testing/demo";
import type { UtilityType } from "../utility-types";
import { listDocuments, listUsage } from "./queries";

type Row = { id: string; bill: string; start: string; end: string; type: string };

const types: UtilityType[] = ["ELECTRICITY", "GAS", "WATER"];
const rows: Row[] = [];
let connectionId = "";

beforeAll(async () => {
  await db.$transaction(seed);
  const siteIds = [...demo.harbor.sites];
  connectionId = (await newCollectedConnection({ utilityTypes: types, siteIds, collectFrom: "2025-10-01" }))
    .id;
  const records = await db.usageRecord.findMany({ where: { connectionId } });
  for (const { documentId: id, billDate, startDate, endDate, datasourceType: type } of records) {
    rows.push({ id, bill: isoDate(billDate), start: isoDate(startDate), end: isoDate(endDate), type });
  }
}, 30_000);

const day = fc
  .date({ min: new Date("2025-09-01"), max: new Date("2026-12-01"), noInvalidDate: true })
  .map((date) => isoDate(date));

const filters = fc.record(
  {
    startDate: day,
    endDate: day,
    datasourceType: fc.uniqueArray(fc.constantFrom(...types), { minLength: 1 }),
    dateType: fc.constantFrom("BILL_DATE" as const, "USAGE_PERIOD" as const),
    isDeleted: fc.constant(false),
  },
  { requiredKeys: ["dateType", "isDeleted"] },
);

type Filters = typeof filters extends fc.Arbitrary<infer Value> ? Value : never;

/** The documented meaning of the filters, on rows in memory. */
function matching({ startDate, endDate, datasourceType, dateType }: Filters): string[] {
  const [first, last] = dateType === "BILL_DATE" ? (["bill", "bill"] as const) : (["start", "end"] as const);
  return rows
    .filter((row) => startDate === undefined || row[last] >= startDate)
    .filter((row) => endDate === undefined || row[first] <= endDate)
    .filter(({ type }) => datasourceType === undefined || datasourceType.some((wanted) => wanted === type))
    .map(({ id }) => id);
}

test("whatever is asked for, walking the pages of documents and usage visits each match once and nothing else", async () => {
  const property = fc.asyncProperty(filters, fc.integer({ min: 3, max: 60 }), async (asked, perPage) => {
    const expected = matching(asked).sort();
    const seen = { documents: new Set<string>(), usage: new Set<string>(), visits: 0 };
    for (let page = 1, pages = 1; page <= pages; page++) {
      const window = (total: number) => pageAt(total, page, perPage);
      const documents = await listDocuments({ connectionId }, asked, window);
      const usage = await listUsage({ connectionId }, asked, window);
      expect([documents.total, usage.total]).toEqual([expected.length, expected.length]);
      pages = documents.page.numbers.totalPages;
      seen.visits += documents.rows.length;
      for (const { document } of documents.rows) seen.documents.add(document.id);
      for (const { record } of usage.rows) seen.usage.add(record.documentId);
    }
    expect(seen.visits).toBe(expected.length);
    expect([...seen.documents].sort()).toEqual(expected);
    expect([...seen.usage].sort()).toEqual(expected);
  });
  await fc.assert(property, { numRuns: 12 });
}, 30_000);
