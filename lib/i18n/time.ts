import type { Language } from "@/lib/i18n/languages";

/** Dates in English are written with the day first, so that 3 Mar is not taken for the third of another month. */
const dateLocales: Record<Language, string> = { en: "en-GB", es: "es", fr: "fr", de: "de" };

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** "4 minutes ago" within a week, the date in UTC before that. @param justNow the words for less than a minute */
export function timeAgo(at: Date, now: Date, language: Language, justNow: string): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000);
  if (Math.abs(seconds) > 7 * 86_400) return calendarDay(at, language);
  const step = steps.find(([, size]) => Math.abs(seconds) >= size);
  if (!step) return justNow;
  const [unit, size] = step;
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(Math.trunc(seconds / size), unit);
}

/** How long something lasted, in its largest unit: "3 days". Less than a minute is one. */
export function lasting(from: Date, until: Date, language: Language): string {
  const seconds = Math.max(0, (until.getTime() - from.getTime()) / 1000);
  const [unit, size] = steps.find(([, size]) => seconds >= size) ?? (["minute", 60] as const);
  const count = Math.max(1, Math.floor(seconds / size));
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count);
}

/** A day, in UTC. */
export function calendarDay(at: Date, language: Language): string {
  return at.toLocaleDateString(dateLocales[language], { dateStyle: "medium", timeZone: "UTC" });
}

/** The days from one to another, in UTC: what they have in common is said once. */
export function calendarDays(from: Date, to: Date, language: Language): string {
  return new Intl.DateTimeFormat(dateLocales[language], { dateStyle: "medium", timeZone: "UTC" }).formatRange(
    from,
    to,
  );
}

/** A day and the time of it, in UTC. */
export function exactTime(at: Date, language: Language): string {
  return at.toLocaleString(dateLocales[language], {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  });
}
