import { isoDate } from "../dates";

/** The first day of a month, so many months before this one, as `YYYY-MM-DD`: for tests that must hold in any year. */
export function firstOfMonth(monthsBack: number): string {
  const today = new Date();
  return isoDate(new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - monthsBack, 1)));
}
