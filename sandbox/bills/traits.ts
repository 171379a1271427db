import { z } from "zod";
import { fraction, wholeBetween } from "../derived";
import type { UtilityType } from "../utility-types";
import { measureOf } from "./measures";
import { monthOf } from "./months";

/** Bills go back ten years at most, as far as utilities keep them. */
export const MOST_MONTHS = 120;

export const traitsSchema = z.object({
  /** The tariff's name on the bill. */
  tariff: z.string(),
  /** Day of the month that meters are read around, 4 to 26: a few days more or less never leave it. */
  readDay: z.int(),
  /** Days from the last reading to the bill, and from the bill to its due date. */
  issueDays: z.int(),
  payDays: z.int(),
  /** Average use a month: of the meter's units, or of the usage's units where there is no meter. */
  monthly: z.number(),
  /** Usage for one of the meter's units, in thousandths. */
  multiplierMilli: z.int(),
  /** The first month that readings are counted from, and the reading at its start. */
  firstMonth: z.int(),
  firstReading: z.int(),
  /** Share of the usage in peak hours; null for a meter that does not tell the time. */
  peakShare: z.number().nullable(),
  /** Average load as a share of the peak load; null where demand is not metered. */
  loadFactor: z.number().nullable(),
  /** Generated energy of an average month in kWh; null without panels. */
  generatedMonthly: z.number().nullable(),
  /** Share of usage that the supplier buys from renewable sources. */
  fractionRenewable: z.number(),
  /** The month whose bill is missing, and one whose bill was revised (every twelfth after it too); null for none. */
  gapMonth: z.int().nullable(),
  revisedMonth: z.int().nullable(),
});

/** What the bills of a meter are made from. They are chosen when the meter is found, and kept. */
export type Traits = z.infer<typeof traitsSchema>;

export type TraitsSeed = {
  id: string;
  accountId: string;
  type: UtilityType;
  country: string;
  siteId: string | null;
  isFirst: boolean;
  foundAt: Date;
};

/** How large a site is beside a middle-sized one: 0.35 to about 4, small ones more often. The same for all its meters. */
function sizeOf(siteId: string): number {
  return 0.35 * 12 ** fraction(siteId, "size");
}

function tariffOf(type: UtilityType, size: number, hasTimeOfUse: boolean): string {
  const group = size > 2 ? "Large Commercial" : size > 0.8 ? "Commercial" : "Small Business";
  return `${group}${hasTimeOfUse ? " Time-of-Use" : ""} ${type[0]}-${size > 2 ? 3 : size > 0.8 ? 2 : 1}`;
}

/** Large electricity meters sit behind current transformers. Others multiply by what their measure says. */
function multiplierOf(seed: TraitsSeed, size: number): number {
  const measure = measureOf(seed.type, seed.country);
  if (seed.type !== "ELECTRICITY") return measure?.multiplierMilli ?? 1000;
  return size > 2 ? 40_000 : size > 1.2 ? 20_000 : 1000;
}

/** Chooses what a new meter is like: always the same for the same meter. */
export function chooseTraits(seed: TraitsSeed): Traits {
  const { id, accountId, type } = seed;
  const isElectricity = type === "ELECTRICITY";
  const size = sizeOf(seed.siteId ?? accountId);
  const multiplierMilli = multiplierOf(seed, size);
  const hasTimeOfUse = isElectricity && fraction(id, "time of use") < 0.6;
  const hasPanels = isElectricity && fraction(id, "panels") < 0.3;
  const average = (measureOf(type, seed.country)?.monthly ?? 1) * size * (0.85 + 0.3 * fraction(id, "use"));
  const monthly = isElectricity ? (average * 1000) / multiplierMilli : average;
  const foundMonth = monthOf(seed.foundAt);
  const gapBack = wholeBetween(3, 9, id, "gap");
  const revisedBack = gapBack - 1 - wholeBetween(1, 5, id, "revised");
  return {
    tariff: tariffOf(type, size, hasTimeOfUse),
    readDay: wholeBetween(4, 25, accountId, "read day") + wholeBetween(0, 1, id, "read day"),
    issueDays: wholeBetween(2, 6, accountId, "issue"),
    payDays: wholeBetween(14, 25, accountId, "pay"),
    monthly,
    multiplierMilli,
    firstMonth: foundMonth - MOST_MONTHS - 1,
    firstReading: wholeBetween(1000, 60_000, id, "reading"),
    peakShare: hasTimeOfUse ? 0.28 + 0.2 * fraction(id, "peak") : null,
    loadFactor: isElectricity && size > 0.8 ? 0.36 + 0.24 * fraction(id, "load") : null,
    generatedMonthly: hasPanels ? average * (0.15 + 0.2 * fraction(id, "panel size")) : null,
    fractionRenewable: Math.round(100 * (0.2 + 0.5 * fraction(seed.country, "renewable"))) / 100,
    gapMonth: seed.isFirst ? foundMonth - gapBack : null,
    // Twelve months later comes the next one, so a date before the oldest bill is no harm.
    revisedMonth: seed.isFirst ? foundMonth - (revisedBack > 1 ? revisedBack : gapBack + 2) : null,
  };
}
