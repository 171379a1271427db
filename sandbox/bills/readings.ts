import { fraction } from "../derived";
import type { UtilityType } from "../utility-types";
import { marketOf } from "./markets";
import { type Month, monthOfYear } from "./months";
import { seasonOf } from "./seasons";
import type { Traits } from "./traits";

/** A meter as the generator knows it. */
export type BilledMeter = { id: string; type: UtilityType; country: string; traits: Traits };

/** How often a reading is estimated: a share of all months. */
const ESTIMATED = 0.09;

/** Use grows a little over the years, and no two months are alike. */
function variation(meter: BilledMeter, month: Month): number {
  const years = (month - meter.traits.firstMonth) / 12;
  return (1 + 0.01 * years) * (0.93 + 0.14 * fraction(meter.id, "month", month));
}

/** A monthly average, made into what a month of the year takes of it. */
export function inSeason(meter: BilledMeter, type: UtilityType, average: number, month: Month): number {
  const { isSouthern = false } = marketOf(meter.country);
  return average * seasonOf(type, monthOfYear(month), isSouthern) * variation(meter, month);
}

/** What the meter counts in a month, in its own whole units. */
function counted(meter: BilledMeter, month: Month): number {
  return Math.max(1, Math.round(inSeason(meter, meter.type, meter.traits.monthly, month)));
}

/** Whether somebody guessed the reading at the end of a month; never twice in a row, nor where a bill is revised. */
export function isEstimated(meter: BilledMeter, month: Month): boolean {
  const guessed = (at: Month) =>
    fraction(meter.id, "estimated", at) < ESTIMATED && !isRevised(meter, at) && at >= meter.traits.firstMonth;
  return guessed(month) && !guessed(month - 1);
}

/** Whether the bill of a month is followed by a revised one. */
export function isRevised({ traits }: BilledMeter, month: Month): boolean {
  return (
    traits.revisedMonth !== null && (month - traits.revisedMonth) % 12 === 0 && month !== traits.gapMonth
  );
}

/** Sums of what was counted, kept a meter so that a whole history takes one walk through its months. */
export function readingsOf(meter: BilledMeter) {
  const { firstMonth, firstReading } = meter.traits;
  const sums = [firstReading];

  function trueReading(month: Month): number {
    for (let next = sums.length; next <= month - firstMonth; next++) {
      sums.push((sums[next - 1] ?? firstReading) + counted(meter, firstMonth + next - 1));
    }
    return sums[month - firstMonth] ?? firstReading;
  }

  return {
    /** What the dial shows, or was thought to show, at the start of a month's period. */
    printed(month: Month): number {
      const before = month - 1;
      if (!isEstimated(meter, before)) return trueReading(month);
      const guess = Math.round(counted(meter, before) * (0.86 + 0.28 * fraction(meter.id, "guess", before)));
      return Math.min(trueReading(before) + guess, trueReading(month + 1));
    },
  };
}
