/** A calendar month, "2026-11": in this spelling months sort as text. */
export type Month = string;

/** Whether it is a month of a calendar that people use today. */
export function isMonth(value: string | undefined): value is Month {
  return /^(19|2[01])\d\d-(0[1-9]|1[0-2])$/.test(value ?? "");
}

/** The month of a moment, in UTC. */
export function monthOf(at: Date): Month {
  return at.toISOString().slice(0, 7);
}

/** The month that comes a number of months later, or earlier for a negative number. */
export function addMonths(month: Month, count: number): Month {
  const first = firstDay(month);
  first.setUTCMonth(first.getUTCMonth() + count);
  return monthOf(first);
}

/** Every month from one to another, both included. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** Its first day, at midnight UTC. */
export function firstDay(month: Month): Date {
  return new Date(`${month}-01T00:00:00Z`);
}

/** Its last day, at midnight UTC. */
export function lastDay(month: Month): Date {
  const day = firstDay(month);
  day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day;
}
