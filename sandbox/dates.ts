/** A day in milliseconds. */
export const DAY_MS = 86_400_000;

/** `YYYY-MM-DD` of a date column (Prisma reads one as midnight UTC). */
export function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The value of a date column for `YYYY-MM-DD`. */
export function dateOf(isoDay: string): Date {
  return new Date(`${isoDay}T00:00:00Z`);
}

/** Nectar's default start of collection: 1 January of the previous year (API reference, companies). */
export function defaultCollectionStart(now = new Date()): Date {
  return new Date(Date.UTC(now.getUTCFullYear() - 1, 0, 1));
}
