import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { storedConnection } from "@/lib/testing/connection";
import { newTenant, siteOf } from "@/lib/testing/tenant";
import { insertBill, insertUsage } from "@/lib/testing/usage";
import {
  findUsageExtent,
  listCostGaps,
  listMonthlyCost,
  listMonthlyUsage,
  listUsageGaps,
  type MonthlyRow,
  type Selection,
} from "@/lib/usage/queries";

const today = new Date("2026-07-15T12:00:00Z");

const year: Selection = { from: "2026-01", to: "2026-12", units: "billed" };

/** "2026-02 ELECTRICITY kWh": 10 */
function amounts(rows: MonthlyRow[], name: (row: MonthlyRow) => string = () => ""): Record<string, number> {
  return Object.fromEntries(
    rows.map((row) => [
      `${row.month} ${row.utilityType} ${row.unit} ${name(row)}`.trim(),
      Math.round(row.amount * 100) / 100,
    ]),
  );
}

describe("usage by month", () => {
  test("a record is spread over its days, the first and the last included", async () => {
    const { id, owner } = await newTenant();
    await insertUsage(id, [{ from: "2026-01-30", to: "2026-02-03", usage: 50 }]);
    expect(amounts(await listMonthlyUsage(owner, year))).toEqual({
      "2026-01 ELECTRICITY kWh": 20,
      "2026-02 ELECTRICITY kWh": 30,
    });
  });

  test("the months add up to the records, whatever their order and length", async () => {
    const day = fc.integer({ min: 0, max: 1400 }).map((days) => new Date(Date.UTC(2024, 0, 1 + days)));
    const record = fc.record({
      start: day,
      days: fc.integer({ min: 0, max: 400 }),
      millionths: fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 20 }), async (records) => {
        const { id, owner } = await newTenant();
        const [other, otherWay] = [await newTenant(), records.toReversed()];
        const inserted = (list: typeof records) =>
          list.map(({ start, days, millionths }) => ({
            from: start.toISOString(),
            to: new Date(start.getTime() + days * 86_400_000).toISOString(),
            usage: (Number(millionths) / 1e6).toFixed(6),
          }));
        await insertUsage(id, inserted(records));
        await insertUsage(other.id, inserted(otherWay));
        const whole: Selection = { from: "2024-01", to: "2028-12", units: "billed" };
        const rows = await listMonthlyUsage(owner, whole);
        const sum = inserted(records).reduce((total, { usage }) => total + Number(usage), 0);
        const scale = inserted(records).reduce((total, { usage }) => total + Math.abs(Number(usage)), 1);
        const spread = rows.reduce((total, { amount }) => total + amount, 0);
        expect(Math.abs(spread - sum) / scale).toBeLessThan(1e-9);
        expect(await listMonthlyUsage(other.owner, whole)).toEqual(rows);
      }),
      { numRuns: 15 },
    );
  });

  test("what was excluded, revised, deleted, or is no amount counts nowhere", async () => {
    const { id, owner } = await newTenant();
    const [from, to] = ["2026-03-01", "2026-03-31"];
    const deleted = await insertBill(id, { from, to, isDeleted: true });
    const revised = await insertBill(id, { from, to, revisedById: randomUUID() });
    await insertUsage(id, [
      { from, to, usage: 7 },
      { from, to, usage: 100, exclusion: "REVISED" },
      { from, to, usage: 100, isDeleted: true },
      { from, to, usage: 100, documentId: deleted },
      { from, to, usage: 100, documentId: revised },
      { from, to, usage: 100, unit: "KW" },
      { from: to, to: from, usage: 100 },
    ]);
    expect(amounts(await listMonthlyUsage(owner, year))).toEqual({ "2026-03 ELECTRICITY kWh": 7 });
  });

  test("units are kept apart, or converted; a volume of gas is no energy", async () => {
    const { id, owner } = await newTenant();
    const [from, to] = ["2026-03-01", "2026-03-31"];
    await insertUsage(id, [
      { from, to, usage: 500 },
      { from, to, usage: 2, unit: "MWh", isEstimated: true },
      { from, to, usage: 10, unit: "thm (US)", utilityType: "GAS" },
      { from, to, usage: 10, unit: "CCF", utilityType: "GAS" },
      { from, to, usage: 3, unit: "furlong", utilityType: "MISC" },
    ]);
    expect(amounts(await listMonthlyUsage(owner, year))).toEqual({
      "2026-03 ELECTRICITY MWh": 2,
      "2026-03 ELECTRICITY kWh": 500,
      "2026-03 GAS CCF": 10,
      "2026-03 GAS thm (US)": 10,
      "2026-03 MISC furlong": 3,
    });
    const converted = await listMonthlyUsage(owner, { ...year, units: "common" });
    expect(amounts(converted)).toEqual({
      "2026-03 ELECTRICITY kWh": 2500,
      "2026-03 GAS cubic m": 28.32,
      "2026-03 GAS kWh": 293,
      "2026-03 MISC furlong": 3,
    });
    expect(converted.find(({ utilityType }) => utilityType === "ELECTRICITY")?.estimated).toBe(2000);
  });

  test("the sites with most usage come by name and the rest as one; a filter takes one of them", async () => {
    const tenant = await newTenant({ sites: ["a", "b", "c", "d", "e", "f"] });
    const [from, to] = ["2026-03-01", "2026-03-31"];
    const records = tenant.sites.map(({ id: siteId, name }) => ({
      from,
      to,
      siteId,
      usage: name.charCodeAt(0) - 96,
    }));
    await insertUsage(tenant.id, [...records, { from, to, usage: -20 }]);
    const owners = ({ owner, siteName }: MonthlyRow) => siteName ?? owner;
    const rows = await listMonthlyUsage(tenant.owner, year);
    expect(rows.map((row) => [owners(row), row.amount])).toEqual([
      ["none", -20],
      ["f", 6],
      ["e", 5],
      ["d", 4],
      ["others", 6],
    ]);
    const siteId = siteOf(tenant, 0).id;
    const own = await listMonthlyUsage(tenant.owner, { ...year, siteId });
    expect(own.map((row) => [row.siteId, row.siteName, row.amount])).toEqual([
      [siteId, siteOf(tenant).name, own[0]?.amount],
    ]);
    expect(await listMonthlyUsage(tenant.owner, { ...year, siteId: "no id" })).toEqual([]);
    expect(await listMonthlyUsage(tenant.owner, { ...year, utilityType: "GAS" })).toEqual([]);
  });

  test("a week or more of a month between two records of a meter is a gap; what lies before or after is none", async () => {
    const { id, owner } = await newTenant();
    const [meterId, other] = [randomUUID(), randomUUID()];
    await insertUsage(id, [
      { from: "2025-12-05", to: "2026-01-04", meterId },
      { from: "2026-04-10", to: "2026-05-09", meterId },
      { from: "2026-02-01", to: "2026-04-30", meterId: other },
      { from: "2026-05-07", to: "2026-06-30", meterId: other },
    ]);
    const gap = { utilityType: "ELECTRICITY", unit: "kWh", missing: 1, ended: 0, lastDay: null };
    expect(await listUsageGaps(owner, year, today)).toEqual([
      { month: "2026-01", ...gap },
      { month: "2026-02", ...gap },
      { month: "2026-03", ...gap },
      { month: "2026-04", ...gap },
    ]);
  });
});

describe("cost by month", () => {
  const [from, to] = ["2026-03-01", "2026-03-31"];

  test("charges are spread over the bill's days; currencies stay apart; revised and deleted bills count nowhere", async () => {
    const { id, owner } = await newTenant();
    await insertBill(id, { from: "2026-01-30", to: "2026-02-03", totalCharges: "50.00" });
    await insertBill(id, { from, to, totalCharges: "10.00", currency: "EUR" });
    await insertBill(id, { from, to, totalCharges: "99.00", isDeleted: true });
    await insertBill(id, { from, to, totalCharges: "99.00", revisedById: randomUUID() });
    await insertBill(id, { from, to, totalCharges: "3.00", utilityTypes: ["GAS", "WATER"], currency: null });
    expect(amounts(await listMonthlyCost(owner, year))).toEqual({
      "2026-01 ELECTRICITY USD": 20,
      "2026-02 ELECTRICITY USD": 30,
      "2026-03 ELECTRICITY EUR": 10,
      "2026-03 SEVERAL": 3,
    });
  });

  test("a bill belongs to the type and sites of its usage, divided by it where that can be done", async () => {
    const tenant = await newTenant({ sites: ["mill", "depot"] });
    const sites = Object.fromEntries(tenant.sites.map((site) => [site.name, site.id]));
    const bill = (totalCharges: string, utilityTypes: string[]) =>
      insertBill(tenant.id, { from, to, totalCharges, utilityTypes });
    const [divided, mixed, whole, credit] = [
      await bill("100.00", ["ELECTRICITY", "GAS"]),
      await bill("40.00", ["ELECTRICITY", "WATER"]),
      await bill("7.00", ["WATER"]),
      await bill("9.00", ["SOLAR"]),
    ];
    await insertUsage(tenant.id, [
      { from, to, documentId: divided, siteId: sites.mill, usage: 75 },
      { from, to, documentId: divided, siteId: sites.depot, usage: 25 },
      { from, to, documentId: mixed, siteId: sites.mill, usage: 5 },
      { from, to, documentId: mixed, siteId: sites.mill, usage: 5, utilityType: "WATER", unit: "CCF" },
      { from, to, documentId: whole, siteId: sites.depot, usage: 0, utilityType: "WATER", unit: "CCF" },
      { from, to, documentId: credit, siteId: sites.mill, usage: -5, utilityType: "SOLAR" },
      { from, to, documentId: credit, siteId: sites.depot, usage: 5, utilityType: "SOLAR" },
    ]);
    const all = await listMonthlyCost(tenant.owner, year);
    const expected = {
      "2026-03 ELECTRICITY USD mill": 75,
      "2026-03 ELECTRICITY USD depot": 25,
      "2026-03 SEVERAL USD mill": 40,
      "2026-03 SOLAR USD several": 9,
      "2026-03 WATER USD depot": 7,
    };
    expect(amounts(all, ({ owner, siteName }) => siteName ?? owner)).toEqual(expected);
    expect(amounts(await listMonthlyCost(tenant.owner, { ...year, siteId: sites.depot }))).toEqual({
      "2026-03 ELECTRICITY USD": 25,
      "2026-03 WATER USD": 7,
    });
  });

  test("a month that an account's bills leave out is a gap", async () => {
    const tenant = await newTenant();
    const connection = await storedConnection(tenant.owner);
    const { id: accountId } = await db().utilityAccount.create({
      data: {
        companyId: tenant.id,
        connectionId: connection.id,
        nectarId: randomUUID(),
        accountNumber: "1",
        isTracked: true,
        meterCount: 1,
        utilityTypes: [],
      },
      select: { id: true },
    });
    await insertBill(tenant.id, { from: "2026-01-01", to: "2026-01-31", totalCharges: 1, accountId });
    await insertBill(tenant.id, { from: "2026-03-01", to: "2026-03-31", totalCharges: 1, accountId });
    expect(await listCostGaps(tenant.owner, year, new Date("2026-04-20"))).toEqual([
      { month: "2026-02", utilityType: "ELECTRICITY", unit: "USD", missing: 1, ended: 0, lastDay: null },
    ]);
  });
});

test("a company has nothing to show until it has", async () => {
  const { id, owner } = await newTenant();
  expect(await findUsageExtent(owner)).toEqual({ first: null, types: [], bills: false });
  await insertUsage(id, [
    { from: "2025-12-05", to: "2026-01-04" },
    { from: "2025-11-05", to: "2025-12-04", utilityType: "WATER" },
  ]);
  await insertBill(id, { from: "2026-01-01", to: "2026-01-31" });
  expect(await findUsageExtent(owner)).toEqual({
    first: "2025-12",
    types: ["ELECTRICITY", "WATER"],
    bills: true,
  });
});
