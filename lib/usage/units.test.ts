import fc from "fast-check";
import { expect, test } from "vitest";
import { conversionOf, convertedUnits, powerUnits, unitLabel } from "@/lib/usage/units";

/** From the sources' tables, as printed there: not from ours. */
const printed: [string, number, string, number, string][] = [
  ["Wh", 1000, "kWh", 1, "SI"],
  ["GWh", 1, "kWh", 1_000_000, "SI"],
  ["MJ", 3.6, "kWh", 1, "SI Brochure, table 8"],
  ["thm (US)", 1, "kWh", 29.300111, "105.4804 MJ, SP 811"],
  ["thm (EC)", 1, "kWh", 29.307222, "105.506 MJ, SP 811"],
  ["MMBtu", 1, "kWh", 293.07107, "1055.05585262 MJ, SP 811"],
  ["ton hours", 1, "kWh", 3.516853, "ton of refrigeration, SP 811"],
  ["CCF", 1, "cubic m", 2.8316847, "cubic foot, SP 811"],
  ["gal (US)", 1, "cubic m", 0.003785412, "SP 811"],
  ["gal (UK)", 1, "cubic m", 0.00454609, "SP 811"],
  ["bbl", 1, "cubic m", 0.1589873, "SP 811"],
  ["sh ton", 1, "kg", 907.18474, "Handbook 44"],
  ["long tn", 1, "kg", 1016.0469, "Handbook 44"],
  ["oz t", 1, "kg", 0.03110348, "Handbook 44"],
];

test.each(printed)("%s: %d are %s %d (%#)", (unit, amount, to, expected) => {
  const conversion = conversionOf(unit);
  expect(conversion?.to).toBe(to);
  expect((amount * (conversion?.factor ?? 0)) / expected).toBeCloseTo(1, 6);
});

test("there and back is where it was", () => {
  const unit = fc.constantFrom(...convertedUnits);
  fc.assert(
    fc.property(unit, fc.maxSafeInteger(), ({ factor }, amount) => {
      const back = (amount * factor) / factor;
      expect(Math.abs(back - amount)).toBeLessThanOrEqual(Math.abs(amount) * 1e-12);
    }),
  );
});

test("what is no amount, or does not say of what, stays as it is", () => {
  for (const unit of [...powerUnits, "Cal", "mbbl", "mlb", "km", "a unit of tomorrow", "toString"]) {
    expect(conversionOf(unit), unit).toBeNull();
  }
  expect(unitLabel("cubic m")).toBe("m³");
  expect(unitLabel("a unit of tomorrow")).toBe("a unit of tomorrow");
});
