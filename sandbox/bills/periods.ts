import { DAY_MS } from "../dates";
import { wholeBetween } from "../derived";
import { dayOf, type Month } from "./months";
import type { Traits } from "./traits";

/** What a bill covers, and its dates. Dates are midnight UTC, as date columns are read. */
export type Period = {
  /** First and last day. */
  start: Date;
  end: Date;
  days: number;
  billDate: Date;
  dueDate: Date;
  /** The moment when the bill can be collected: some hour of its date. */
  outAt: Date;
};

function later(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MS);
}

/** The day that the meter is read in a month: up to two days around its usual one. */
function readingDay(meterId: string, traits: Traits, month: Month): Date {
  return dayOf(month, traits.readDay + wholeBetween(-2, 2, meterId, "read", month));
}

/** The billing period that begins in a month. Periods follow each other without a gap. */
export function periodOf(meterId: string, traits: Traits, month: Month): Period {
  const start = readingDay(meterId, traits, month);
  const next = readingDay(meterId, traits, month + 1);
  const end = later(next, -1);
  const billDate = later(end, traits.issueDays);
  const hours = wholeBetween(6, 17, meterId, "hour", month);
  return {
    start,
    end,
    days: Math.round((next.getTime() - start.getTime()) / DAY_MS),
    billDate,
    dueDate: later(billDate, traits.payDays),
    outAt: new Date(
      billDate.getTime() + hours * 3_600_000 + wholeBetween(0, 3599, meterId, "second", month) * 1000,
    ),
  };
}

/** A revised bill is dated ten days after the first one, and covers the same days. */
export function revisedPeriod(period: Period): Period {
  return {
    ...period,
    billDate: later(period.billDate, 10),
    dueDate: later(period.dueDate, 10),
    outAt: later(period.outAt, 10),
  };
}
