/** A month of the calendar as one number, so that months can be counted: year x 12 + month, from 0 for January. */
export type Month = number;

/** The month of a time, in UTC. */
export function monthOf(date: Date): Month {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** 0 for January to 11 for December. */
export function monthOfYear(month: Month): number {
  return month % 12;
}

/** A day of a month, which may be past its end or before its start. Midnight UTC, as date columns are read. */
export function dayOf(month: Month, day: number): Date {
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, day));
}
