import { expect, test } from "vitest";
import { retryWaitMs } from "./retries";

const attempts = [1, 2, 3, 4, 5, 6, 7, 8];

test("at Svix's own pace the waits are those of its documentation", () => {
  const seconds = attempts.map((attempt) => Number(retryWaitMs(attempt, 1)) / 1000);
  expect(seconds).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 36_000, 0]);
  expect(retryWaitMs(8, 1)).toBeNull();
});

test("sixty times as fast they are minutes, and never less than a second", () => {
  const seconds = attempts.slice(0, 7).map((attempt) => Number(retryWaitMs(attempt, 60)) / 1000);
  expect(seconds).toEqual([1, 5, 30, 120, 300, 600, 600]);
});
