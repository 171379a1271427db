import { HTTPError, type Options } from "ky";

export type RetrySettings = {
  maxRetries: number;
  /** Upper end of the first wait; doubles with each further one. Milliseconds. */
  retryDelayMs: number;
  /** A longer `Retry-After` is not waited for: the call fails at once. Milliseconds. */
  maxRetryAfterMs: number;
};

const serverErrors = Array.from({ length: 100 }, (_, index) => 500 + index);

/** Network errors that happen before a single byte of the request has left. */
const neverSent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

/**
 * When a call is tried again: network errors, 429 and 5xx, with exponential waits and full jitter, or as
 * long as `Retry-After` says. A time-out is not repeated: a service that needs more than ten seconds is
 * not helped by being asked again, and a person is waiting. A call that must not be carried out twice is
 * repeated only when it certainly was not carried out.
 */
export function retryPolicy(settings: RetrySettings, repeatable: boolean): Exclude<Options["retry"], number> {
  const { maxRetries, retryDelayMs, maxRetryAfterMs } = settings;
  return {
    limit: maxRetries,
    methods: ["get", "post", "patch"],
    statusCodes: [429, ...serverErrors],
    afterStatusCodes: [429, 503],
    // For what ky also takes for a wait: rate-limit headers that no standard names, and garbage.
    maxRetryAfter: maxRetryAfterMs,
    delay: (attempt) => retryDelayMs * 2 ** (attempt - 1),
    jitter: true,
    retryOnTimeout: false,
    shouldRetry: ({ error }) => {
      if (!repeatable && !certainlyNotDone(error)) return false;
      const wait = error instanceof HTTPError ? retryAfterMs(error.response) : null;
      if (wait !== null && wait > maxRetryAfterMs) return false;
      return undefined;
    },
  };
}

function certainlyNotDone(error: Error): boolean {
  if (error instanceof HTTPError) return error.response.status === 429;
  return neverSent.has(networkCode(error) ?? "");
}

/** How long an answer asks to wait, in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3); null if neither. */
export function retryAfterMs(response: Response): number | null {
  const value = response.headers.get("retry-after")?.trim();
  if (!value) return null;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

/** Node's code of a network error (`ECONNRESET`), which fetch hides in `cause`; null if there is none. */
export function networkCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ("code" in error && typeof error.code === "string") return error.code;
  // Several addresses tried: the first one's failure speaks for all.
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  return networkCode(inner);
}
