import { fraction } from "../derived";
import type { Measure } from "./measures";
import { measureOf } from "./measures";
import type { Month } from "./months";
import type { Period } from "./periods";
import { type BilledMeter, inSeason, isEstimated, type readingsOf } from "./readings";

/** What was measured in a period. Quantities are whole thousandths, so that parts sum up exactly. */
export type Metering = {
  measure: Measure;
  usageMilli: number;
  isEstimated: boolean;
  /** Null for what no meter reads. */
  previousReading: number | null;
  currentReading: number | null;
  /** They sum to the usage; null for a meter that does not tell the time. */
  timeOfUse: { peakMilli: number; offPeakMilli: number } | null;
  /** The month's peak load in kW, in thousandths. */
  demandMilli: number | null;
  /** kWh that the customer's panels made, and what of it went into the grid. */
  solar: { generatedMilli: number; exportedMilli: number } | null;
};

/** A misread dial shows this much more than there is, as a share of the period's usage. */
const MISREAD = 0.31;

function peakOf(meter: BilledMeter, usageMilli: number, month: Month): Metering["timeOfUse"] {
  const { peakShare } = meter.traits;
  if (peakShare === null) return null;
  const share = peakShare * (0.94 + 0.12 * fraction(meter.id, "peak", month));
  const peakMilli = Math.round((usageMilli * share) / 1000) * 1000;
  return { peakMilli, offPeakMilli: usageMilli - peakMilli };
}

function demandOf(meter: BilledMeter, usageMilli: number, period: Period, month: Month): number | null {
  const { loadFactor } = meter.traits;
  if (loadFactor === null) return null;
  const load = loadFactor * (0.92 + 0.16 * fraction(meter.id, "load", month));
  return Math.round(usageMilli / (period.days * 24) / load / 100) * 100;
}

function solarOf(meter: BilledMeter, month: Month): Metering["solar"] {
  const { generatedMonthly } = meter.traits;
  if (generatedMonthly === null) return null;
  const generated = Math.round(inSeason(meter, "SOLAR", generatedMonthly, month));
  const exported = Math.round(generated * (0.2 + 0.25 * fraction(meter.id, "export", month)));
  return { generatedMilli: generated * 1000, exportedMilli: exported * 1000 };
}

/** What the bill of a month measures, or null for a type that is billed and not measured. `isMisread`: before its revision. */
export function meteringOf(
  meter: BilledMeter,
  readings: ReturnType<typeof readingsOf>,
  period: Period,
  month: Month,
  isMisread: boolean,
): Metering | null {
  const measure = measureOf(meter.type, meter.country);
  if (measure === null) return null;
  if (measure.meterUnits === null) {
    const delivered = Math.max(0.1, inSeason(meter, meter.type, meter.traits.monthly, month));
    const usageMilli = Math.round(delivered * 10) * 100;
    const none = {
      previousReading: null,
      currentReading: null,
      timeOfUse: null,
      demandMilli: null,
      solar: null,
    };
    return { measure, usageMilli, isEstimated: false, ...none };
  }
  const previousReading = readings.printed(month);
  const rightReading = readings.printed(month + 1);
  const misread = isMisread ? Math.ceil((rightReading - previousReading) * MISREAD) : 0;
  const currentReading = rightReading + misread;
  const usageMilli = (currentReading - previousReading) * meter.traits.multiplierMilli;
  return {
    measure,
    usageMilli,
    isEstimated: isEstimated(meter, month),
    previousReading,
    currentReading,
    timeOfUse: peakOf(meter, usageMilli, month),
    demandMilli: demandOf(meter, usageMilli, period, month),
    solar: solarOf(meter, month),
  };
}
