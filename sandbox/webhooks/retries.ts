const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Svix's waits before the second to the eighth attempt (`docs.svix.com/retries`). After the last it gives up. */
const SVIX_WAITS_MS = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  10 * HOUR_MS,
];

/** However fast retries are, an endpoint gets this long to recover. */
const SHORTEST_WAIT_MS = SECOND_MS;

/** The wait after an attempt (the first is 1) that failed, in milliseconds of the sandbox's clock; null after the last. */
export function retryWaitMs(attempt: number, speed: number): number | null {
  const wait = SVIX_WAITS_MS[attempt - 1];
  return wait === undefined ? null : Math.max(wait / speed, SHORTEST_WAIT_MS);
}
