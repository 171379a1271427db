import { useLocale, useTranslations } from "next-intl";
import { calendarDay, exactTime, timeAgo } from "@/lib/i18n/time";

/**
 * A point in time: "4 minutes ago" within a week, the date before that. Neither needs the reader's time zone,
 * which the server does not know; the exact time in UTC is in the tooltip.
 */
export function RelativeTime({ at, now = new Date() }: { at: Date; now?: Date }) {
  const language = useLocale();
  const t = useTranslations("time");
  return (
    <time dateTime={at.toISOString()} title={t("utc", { time: exactTime(at, language) })}>
      {timeAgo(at, now, language, t("now"))}
    </time>
  );
}

/** The same where there are many of them: to the minute, and without the exact time. */
export function ShortTime({ at }: { at: Date }) {
  const t = useTranslations("time");
  const language = useLocale();
  return (
    <time dateTime={`${at.toISOString().slice(0, 16)}Z`}>{timeAgo(at, new Date(), language, t("now"))}</time>
  );
}

/** A calendar day, as it is stored. */
export function CalendarDay({ at }: { at: Date }) {
  return <time dateTime={at.toISOString().slice(0, 10)}>{calendarDay(at, useLocale())}</time>;
}

/** A day and the time of it, in UTC, where it is the exact one that matters. */
export function ExactTime({ at }: { at: Date }) {
  const t = useTranslations("time");
  return <time dateTime={at.toISOString()}>{t("utc", { time: exactTime(at, useLocale()) })}</time>;
}
