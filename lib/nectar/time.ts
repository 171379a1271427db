/** `2025-11-02T08:12:35.700713225`, with or without fraction and zone. */
const timestamp = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.(\d+))?(Z|[+-]\d{2}:?\d{2})?$/i;

/** From 1970 on: earlier is a mistake of whoever wrote it, and Postgres has no year 0. False for NaN. */
const isPlausible = (time: number) => time >= 0;

/**
 * Reads one of Nectar's timestamps; null for what cannot be read or is before 1970. Samples have up to nine decimals and
 * often no zone (webhook catalogue): the decimals are cut to milliseconds, no zone means UTC.
 */
export function parseTimestamp(text: string): Date | null {
  const match = timestamp.exec(text.trim());
  if (!match) return null;
  const [, day, minutes, seconds = ":00", fraction = "", zone = "Z"] = match;
  const millis = fraction.slice(0, 3).padEnd(3, "0");
  const date = new Date(`${day}T${minutes}${seconds}.${millis}${zone.toUpperCase()}`);
  return isPlausible(date.getTime()) ? date : null;
}

/** The calendar day at the start of a date or date-time, `YYYY-MM-DD`; null for anything else and before 1970. */
export function parseDay(text: string): string | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text.trim())?.[0];
  const time = day ? Date.parse(day) : Number.NaN;
  // 30 February is read as 2 March.
  return day && isPlausible(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}
