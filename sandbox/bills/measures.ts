import type { UtilityType } from "../utility-types";

/** How a utility type is measured in a country. Units are Nectar's (`/api-reference/usage-data/update-usage-data`). */
export type Measure = {
  usageUnits: string;
  /** What the meter counts; null for what is delivered or carried away, and read nowhere. */
  meterUnits: string | null;
  /** Usage for one of the meter's units, in thousandths; readings x multiplier = usage. */
  multiplierMilli: number;
  multiplierDescription: string;
  /** What a middle-sized site uses in a month: of the meter's units, or of the usage's where there is no meter. */
  monthly: number;
  /** USD for one of the usage's units, supply and delivery together. */
  price: number;
};

function measure(
  usageUnits: string,
  monthly: number,
  price: number,
  rest: Partial<Omit<Measure, "usageUnits" | "monthly" | "price">> = {},
): Measure {
  const none = { meterUnits: usageUnits, multiplierMilli: 1000, multiplierDescription: "" };
  return { ...none, ...rest, usageUnits, monthly, price };
}

const delivered = { meterUnits: null };

/** By country, where a country measures its own way; `elsewhere` for all others. */
const measures: Record<UtilityType, Record<string, Measure | null>> = {
  ELECTRICITY: { elsewhere: measure("kWh", 8600, 0.165) },
  SOLAR: { elsewhere: measure("kWh", 4200, 0.11) },
  GAS: {
    US: measure("thm (US)", 390, 1.24, {
      meterUnits: "CCF",
      multiplierMilli: 1037,
      multiplierDescription: "Therm factor",
    }),
    CA: measure("cubic m", 1100, 0.42),
    MX: measure("cubic m", 1100, 0.42),
    AU: measure("MJ", 1100, 0.019, {
      meterUnits: "cubic m",
      multiplierMilli: 38_500,
      multiplierDescription: "Heating value",
    }),
    elsewhere: measure("kWh", 1100, 0.072, {
      meterUnits: "cubic m",
      multiplierMilli: 11_120,
      multiplierDescription: "Calorific value",
    }),
  },
  WATER: {
    US: measure("gal (US)", 60, 0.0125, {
      meterUnits: "CCF",
      multiplierMilli: 748_000,
      multiplierDescription: "Gallons a CCF",
    }),
    AU: measure("kL", 170, 2.6),
    elsewhere: measure("cubic m", 170, 2.6),
  },
  DISTRICT: {
    US: measure("MMBtu", 110, 21),
    elsewhere: measure("MWh", 32_000, 82, {
      meterUnits: "kWh",
      multiplierMilli: 1,
      multiplierDescription: "kWh to MWh",
    }),
  },
  FUEL: {
    US: measure("gal (US)", 310, 3.9, delivered),
    elsewhere: measure("L", 1150, 1.05, delivered),
  },
  WASTE: {
    US: measure("tons (US)", 3.4, 98, delivered),
    elsewhere: measure("tonne", 3.1, 112, delivered),
  },
  REFRIGERANT: {
    US: measure("lb", 5.5, 28, delivered),
    elsewhere: measure("kg", 2.5, 62, delivered),
  },
  // Billed, not measured: their bills have no usage.
  TELECOM: { elsewhere: null },
  MISC: { elsewhere: null },
};

/** How a type is measured in a country, or null for what is billed without being measured. */
export function measureOf(type: UtilityType, country: string): Measure | null {
  const byCountry = measures[type];
  return byCountry[country] ?? byCountry.elsewhere ?? null;
}
