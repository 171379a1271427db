import fc from "fast-check";
import { expect, test } from "vitest";
import { utilityType } from "../utility-types";
import { billsOf, nextBillAt } from "./bill";
import { type LineItem, sumOf } from "./line-items";
import { marketOf } from "./markets";
import { rowsOf } from "./rows";
import { chooseTraits } from "./traits";
import { type TimeOfUse, timeOfUseSchema, usageDetailsSchema } from "./usage-details";

const foundAt = new Date("2026-11-22T12:00:00Z");
const from = new Date("2025-01-01T00:00:00Z");
const DAY_MS = 86_400_000;

const seeds = fc.record({
  id: fc.uuid(),
  accountId: fc.uuid(),
  siteId: fc.option(fc.uuid()),
  type: fc.constantFrom(...utilityType.options),
  country: fc.constantFrom("US", "CA", "MX", "GB", "IE", "DE", "FR", "ES", "AU", "CH", "NZ", "JP"),
  isFirst: fc.boolean(),
});

type Seed = typeof seeds extends fc.Arbitrary<infer Value> ? Value : never;

function meterOf({ id, type, country, ...rest }: Seed) {
  return { id, type, country, traits: chooseTraits({ id, type, country, foundAt, ...rest }) };
}

/** The rows of all bills of a meter, newest first. */
function collected(seed: Seed) {
  const meter = meterOf(seed);
  const account = {
    companyId: seed.id,
    connectionId: seed.id,
    accountId: seed.accountId,
    accountNumber: "0137746423",
    meterId: seed.id,
    siteId: seed.siteId,
    datasourceType: seed.type,
    providerName: "Any Utility",
    country: seed.country,
    traits: meter.traits,
  };
  return billsOf(meter, from, foundAt).map((ref) => {
    const bill = ref.make();
    return { bill, ...rowsOf(bill, account, foundAt) };
  });
}

const cents = (text: string) => Math.round(Number(text) * 100);
const milli = (text: string) => Math.round(Number(text) * 1000);
const milliOf = (parts: TimeOfUse[]) => parts.reduce((sum, { usage }) => sum + milli(usage), 0);

test("collecting the same connection again brings the very same bills", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(collected(seed)).toEqual(collected(seed));
    }),
    { numRuns: 8 },
  );
});

test("line items sum to the charges, and each is its quantity times its rate", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      for (const { bill, document } of collected(seed)) {
        const items: LineItem[] = bill.lines.map(({ item }) => item);
        const sum = items.reduce((total, { totalCharge }) => total + cents(totalCharge), 0);
        expect(sum).toBe(cents(String(document.totalCharges)));
        expect(sum).toBe(sumOf(bill.lines));
        expect(document.currency).toBe(marketOf(seed.country).currency);
        for (const { quantity, rate, totalCharge } of items) {
          expect(Math.abs(Number(quantity) * Number(rate) - Number(totalCharge))).toBeLessThan(0.00501);
        }
      }
    }),
    { numRuns: 20 },
  );
});

test("readings times multiplier are the usage, and peak and off-peak sum to it", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      for (const { usage } of collected(seed)) {
        if (usage === null) continue;
        const details = usageDetailsSchema.parse(usage.details);
        const used = milli(String(usage.usage));
        expect(used).toBeGreaterThan(0);
        if (details.currentReading !== null) {
          const counted = Number(details.currentReading) - Number(details.previousReading);
          expect(milli(String(counted * Number(details.multiplier)))).toBe(used);
        }
        const parts = timeOfUseSchema.array().parse(usage.timeOfUseBreakdown ?? []);
        if (parts.length > 0) expect(milliOf(parts)).toBe(used);
      }
    }),
    { numRuns: 20 },
  );
});

test("bills come newest first and follow each other day by day, but for one that is missing and those that were revised", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const refs = billsOf(meterOf(seed), from, foundAt);
      const times = refs.map(({ outAt }) => outAt.getTime());
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      expect(new Set(refs.map(({ documentId }) => documentId)).size).toBe(refs.length);

      const periods = refs.map((ref) => ref.make()).filter(({ revisedBy }) => revisedBy === null);
      const starts = periods
        .map(({ period }) => period)
        .sort((a, b) => a.start.getTime() - b.start.getTime());
      const gaps = starts.filter((period, index) => {
        const before = starts[index - 1];
        return before && (period.start.getTime() - before.end.getTime()) / DAY_MS !== 1;
      });
      expect(gaps).toHaveLength(seed.isFirst ? 1 : 0);
      expect(starts.length).toBeGreaterThanOrEqual(20);
    }),
    { numRuns: 30 },
  );
});

test("a month later there are the bills of before and the one that was announced", () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 400 }), (seed, days) => {
      const meter = meterOf(seed);
      const before = billsOf(meter, from, foundAt).map(({ documentId }) => documentId);
      const next = nextBillAt(meter, foundAt);
      expect(next.getTime()).toBeGreaterThan(foundAt.getTime());
      expect(billsOf(meter, from, new Date(next.getTime() - 1)).map(({ documentId }) => documentId)).toEqual(
        before,
      );
      expect(billsOf(meter, from, next).length).toBe(before.length + 1);
      const later = billsOf(meter, from, new Date(foundAt.getTime() + days * DAY_MS));
      const ids = new Set(later.map(({ documentId }) => documentId));
      for (const id of before) expect(ids.has(id)).toBe(true);
    }),
    { numRuns: 20 },
  );
});
