import { expect, test } from "vitest";
import { timeAgo } from "@/components/ui/relative-time";

const now = new Date("2026-03-10T12:00:00Z");
const ago = (seconds: number) => timeAgo(new Date(now.getTime() - seconds * 1000), now);
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
