import { fraction } from "../derived";
import { marketOf } from "./markets";
import type { Measure } from "./measures";
import type { Month } from "./months";
import type { BilledMeter } from "./readings";

/** Prices of one unit each in local money; those of the usage are parted into supply and delivery. */
export type Prices = {
  supply: number;
  delivery: number;
  peakSupply: number;
  offPeakSupply: number;
  /** A day. */
  fixed: number;
  /** A kW of the month's peak. */
  demand: number;
  /** For a kWh that the customer fed in. */
  export: number;
};

/** Prices go up by 3 % each April. */
const YEARLY = 1.03;
const APRIL = 3;
const REFERENCE_YEAR = 2025;

/** Rates are printed with five decimals. */
function rate(amount: number): number {
  return Math.round(amount * 1e5) / 1e5;
}

/** What a meter's provider charges for a period that begins in this month. */
export function pricesAt(meter: BilledMeter, measure: Measure | null, month: Month): Prices {
  const years = Math.floor((month - APRIL) / 12) - REFERENCE_YEAR;
  const local = marketOf(meter.country).priceFactor * (0.9 + 0.2 * fraction(meter.id, "price"));
  const level = local * YEARLY ** years;
  const unit = (measure?.price ?? 0) * level;
  const supply = unit * 0.58;
  return {
    supply: rate(supply),
    delivery: rate(unit - supply),
    peakSupply: rate(supply * 1.42),
    offPeakSupply: rate(supply * 0.76),
    fixed: rate(level * (measure === null ? 3.4 : 0.92)),
    demand: rate(level * 11.5),
    export: rate(supply * 0.8),
  };
}
