import { derivedUuid, digits } from "../derived";
import { linesOf } from "./charges";
import { type Line, sumOf } from "./line-items";
import { type Metering, meteringOf } from "./metering";
import { type Month, monthOf } from "./months";
import { type Period, periodOf, revisedPeriod } from "./periods";
import { type BilledMeter, isRevised, readingsOf } from "./readings";
import { MOST_MONTHS } from "./traits";

/** A bill as the generator makes it: what it covers, what was measured, what is charged. */
export type Bill = {
  documentId: string;
  /** The bill that this one takes the place of, and the one that takes its place. */
  revises: string | null;
  revisedBy: string | null;
  invoiceId: string;
  period: Period;
  metering: Metering | null;
  lines: Line[];
  /** Charges of the bill before it, which were paid. In cents, as all amounts here. */
  previousCents: number;
};

/** The id of a meter's bill of a month: always the same, so that collecting it twice writes it once. */
function billId(meterId: string, month: Month, isRevision: boolean): string {
  return derivedUuid(meterId, "bill", month, isRevision ? "revised" : "first");
}

/** A bill that exists at the utility, found by its dates alone: `make` works out the rest. */
export type BillRef = { documentId: string; outAt: Date; billDate: Date; make: () => Bill };

/**
 * All bills of a meter that are out at a time and whose period ends on `from` or later, newest first. One month is
 * missing, and the revised bill of another stands before the one that it replaces. Costs next to nothing until `make`.
 */
export function billsOf(meter: BilledMeter, from: Date, until: Date): BillRef[] {
  const readings = readingsOf(meter);

  function make(month: Month, period: Period, isRevision: boolean): Bill {
    const isMisread = isRevised(meter, month) && !isRevision;
    const metering = meteringOf(meter, readings, period, month, isMisread);
    const before = periodOf(meter.id, meter.traits, month - 1);
    const meteringBefore = meteringOf(meter, readings, before, month - 1, false);
    return {
      documentId: billId(meter.id, month, isRevision),
      revises: isRevision ? billId(meter.id, month, false) : null,
      revisedBy: isMisread ? billId(meter.id, month, true) : null,
      invoiceId: digits(9, meter.id, "invoice", month, String(isRevision)),
      period,
      metering,
      lines: linesOf(meter, metering, period, month),
      previousCents: sumOf(linesOf(meter, meteringBefore, before, month - 1)),
    };
  }

  function ref(month: Month, period: Period, isRevision: boolean): BillRef {
    return {
      documentId: billId(meter.id, month, isRevision),
      outAt: period.outAt,
      billDate: period.billDate,
      make: () => make(month, period, isRevision),
    };
  }

  const newest = monthOf(until);
  const refs: BillRef[] = [];
  for (let month = newest; month > newest - MOST_MONTHS && month > meter.traits.firstMonth; month--) {
    const period = periodOf(meter.id, meter.traits, month);
    if (period.end < from) break;
    if (month === meter.traits.gapMonth) continue;
    if (isRevised(meter, month)) refs.push(ref(month, revisedPeriod(period), true));
    refs.push(ref(month, period, false));
  }
  return refs.filter(({ outAt }) => outAt <= until).sort((a, b) => b.outAt.getTime() - a.outAt.getTime());
}

/** When the next bill of a meter, or the revision of one, is out after a time. */
export function nextBillAt(meter: BilledMeter, after: Date): Date {
  const current = monthOf(after);
  const times = Array.from({ length: 4 }, (_, index) => current - 2 + index).flatMap((month) => {
    if (month === meter.traits.gapMonth) return [];
    const period = periodOf(meter.id, meter.traits, month);
    return isRevised(meter, month) ? [period.outAt, revisedPeriod(period).outAt] : [period.outAt];
  });
  return new Date(Math.min(...times.map((time) => time.getTime()).filter((time) => time > after.getTime())));
}
