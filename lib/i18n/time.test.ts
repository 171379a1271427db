import { describe, expect, test } from "vitest";
import { calendarDay, exactTime, lasting, timeAgo } from "@/lib/i18n/time";

const now = new Date("2026-03-10T12:00:00Z");
const earlier = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const ago = (seconds: number) => timeAgo(earlier(seconds), now, "en", "just now");
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
  [0, "just now"],
  [59, "just now"],
  [minute, "1 minute ago"],
  [59 * minute + 59, "59 minutes ago"],
  [hour, "1 hour ago"],
  [23 * hour + 3599, "23 hours ago"],
  [day, "yesterday"],
  [2 * day, "2 days ago"],
  [7 * day, "7 days ago"],
  [7 * day + 1, "3 Mar 2026"],
  [400 * day, "3 Feb 2025"],
])("%i seconds ago is %j", (seconds, words) => expect(ago(seconds)).toBe(words));

test("a clock that is a little ahead is not the future", () => {
  expect(ago(-59)).toBe("just now");
  expect(ago(-5 * minute)).toBe("in 5 minutes");
});

describe.each([
  ["es", "hace 3 horas", "anteayer", "3 mar 2026", "3 mar 2026, 9:05"],
  ["fr", "il y a 3 heures", "avant-hier", "3 mars 2026", "3 mars 2026, 09:05"],
  ["de", "vor 3 Stunden", "vorgestern", "03.03.2026", "03.03.2026, 09:05"],
] as const)("in %s", (language, hours, days, date, exact) => {
  test("times are told as that language tells them", () => {
    expect(timeAgo(earlier(3 * hour), now, language, "")).toBe(hours);
    expect(timeAgo(earlier(2 * day), now, language, "")).toBe(days);
    expect(calendarDay(earlier(7 * day), language)).toBe(date);
    expect(exactTime(new Date("2026-03-03T09:05:00Z"), language)).toBe(exact);
  });
});

test.each([
  [0, "1 minute"],
  [59 * minute + 59, "59 minutes"],
  [hour, "1 hour"],
  [3 * day + 5 * hour, "3 days"],
  [400 * day, "400 days"],
  [-60, "1 minute"],
])("%i seconds lasted %j", (seconds, words) => expect(lasting(earlier(seconds), now, "en")).toBe(words));

test("how long something lasted is said in each language", () => {
  const words = (["es", "fr", "de"] as const).map((language) => lasting(earlier(2 * day), now, language));
  expect(words).toEqual(["2 días", "2\u00a0jours", "2 Tage"]);
});
