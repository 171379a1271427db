/** What all quantities of a kind are converted to. */
type CommonUnit = "kWh" | "cubic m" | "kg";

type Conversion = {
  to: CommonUnit;
  /** How many of the common unit one of this unit is. */
  factor: number;
  source: Source;
};

/** Where a factor is from. */
export const sources = {
  si: "SI prefixes and BIPM SI Brochure, 9th edition, table 8",
  nist: "NIST Special Publication 811 (2008), appendix B.8",
  nist44: "NIST Handbook 44, appendix C",
  ukUnits: "UK Units of Measurement Regulations 1995",
} as const;

type Source = keyof typeof sources;

/** One kilowatt hour in megajoules, exact. */
const MJ_IN_KWH = 3.6;
const CUBIC_FOOT = 0.028316846592;
const US_GALLON = 0.003785411784;
const UK_GALLON = 0.00454609;
/** Megajoules of one British thermal unit (International Table). */
const BTU = 0.00105505585262;
const THERM = { EC: 105.506, US: 105.4804, UK: 105.505585257348 };
const POUND = 0.45359237;

const megajoules = (amount: number, source: Source): Conversion => ({
  to: "kWh",
  factor: amount / MJ_IN_KWH,
  source,
});
const kWh = (factor: number): Conversion => ({ to: "kWh", factor, source: "si" });
const cubicMetres = (factor: number, source: Source): Conversion => ({ to: "cubic m", factor, source });
const kilograms = (factor: number, source: Source): Conversion => ({ to: "kg", factor, source });

/**
 * The units that are converted, in Nectar's spelling (docs/nectar-contract.md, "Enums"). A volume of gas is never
 * turned into energy: its heating value is not on record. Left as billed, too, because the name does not say which one is
 * meant: calories, barrels by the thousand, "mlb" and "teu".
 */
const conversions: Record<string, Conversion> = {
  Wh: kWh(0.001),
  kWh: kWh(1),
  MWh: kWh(1000),
  GWh: kWh(1_000_000),
  J: megajoules(1e-6, "si"),
  kJ: megajoules(0.001, "si"),
  MJ: megajoules(1, "si"),
  GJ: megajoules(1000, "si"),
  TJ: megajoules(1_000_000, "si"),
  erg: megajoules(1e-13, "nist"),
  Btu: megajoules(BTU, "nist"),
  MMBtu: megajoules(BTU * 1_000_000, "nist"),
  "thm (EC)": megajoules(THERM.EC, "nist"),
  "thm (US)": megajoules(THERM.US, "nist"),
  "thm (UK)": megajoules(THERM.UK, "ukUnits"),
  "Dth (EC)": megajoules(THERM.EC * 10, "nist"),
  "Dth (US)": megajoules(THERM.US * 10, "nist"),
  "Dth (UK)": megajoules(THERM.UK * 10, "ukUnits"),
  // 12,000 Btu: the cold of an hour's melting at a ton of ice a day.
  "ton hours": megajoules(BTU * 12_000, "nist"),

  L: cubicMetres(0.001, "si"),
  kL: cubicMetres(1, "si"),
  ML: cubicMetres(1000, "si"),
  "cubic m": cubicMetres(1, "si"),
  "cubic ft": cubicMetres(CUBIC_FOOT, "nist"),
  "cubic yd": cubicMetres(CUBIC_FOOT * 27, "nist"),
  CF: cubicMetres(CUBIC_FOOT, "nist"),
  CCF: cubicMetres(CUBIC_FOOT * 100, "nist"),
  HCF: cubicMetres(CUBIC_FOOT * 100, "nist"),
  MCF: cubicMetres(CUBIC_FOOT * 1000, "nist"),
  MMCF: cubicMetres(CUBIC_FOOT * 1_000_000, "nist"),
  "gal (US)": cubicMetres(US_GALLON, "nist"),
  "100 gal (US)": cubicMetres(US_GALLON * 100, "nist"),
  "kgal (US)": cubicMetres(US_GALLON * 1000, "nist"),
  "Mgal (US)": cubicMetres(US_GALLON * 1_000_000, "nist"),
  "gal (UK)": cubicMetres(UK_GALLON, "nist"),
  "100 gal (UK)": cubicMetres(UK_GALLON * 100, "nist"),
  "kgal (UK)": cubicMetres(UK_GALLON * 1000, "nist"),
  "Mgal (UK)": cubicMetres(UK_GALLON * 1_000_000, "nist"),
  bbl: cubicMetres(US_GALLON * 42, "nist"),

  kg: kilograms(1, "si"),
  g: kilograms(0.001, "si"),
  "metric ton": kilograms(1000, "si"),
  tonne: kilograms(1000, "si"),
  lb: kilograms(POUND, "nist"),
  "sh ton": kilograms(POUND * 2000, "nist44"),
  "tons (US)": kilograms(POUND * 2000, "nist44"),
  "long tn": kilograms(POUND * 2240, "nist44"),
  "oz t": kilograms((POUND * 480) / 7000, "nist44"),
};

/** What a unit is converted to, or null: then it stays as billed. */
export function conversionOf(unit: string): Conversion | null {
  return Object.hasOwn(conversions, unit) ? (conversions[unit] ?? null) : null;
}

/** Every unit that is converted, with what it is converted to and its factor. */
export const convertedUnits = Object.entries(conversions).map(([unit, { to, factor }]) => ({
  unit,
  to,
  factor,
}));

/** Units of power: a peak is no amount, and cannot be added up or spread over months. */
export const powerUnits = ["kVA", "W", "KW", "MW", "GW"];

/** A unit as people write it: Nectar's "cubic m" is m³. */
export function unitLabel(unit: string): string {
  const powers: Record<string, string> = { "cubic m": "m³", "cubic ft": "ft³", "cubic yd": "yd³" };
  return powers[unit] ?? unit;
}
