/**
 * What can go wrong between the portal and Nectar.
 *
 * These errors never carry the request, the response or another error as `cause`: ky's errors hold the
 * request, and the request holds the API key. Each class spells its name out, as the build shortens class names.
 */
export abstract class NectarError extends Error {
  abstract override readonly name: string;
  /** A sentence that can be shown to a user as it is. */
  abstract readonly userMessage: string;
  /** Whether the same call may succeed later without anybody changing anything. */
  abstract readonly retryable: boolean;
  /** What happened, for the log; may quote Nectar's answer, so not for users. */
  readonly detail: string;

  constructor(detail: string) {
    super(detail);
    this.detail = detail;
  }
}

/** 401: the key is missing, inactive, or of the other environment. */
export class NectarUnauthorizedError extends NectarError {
  override readonly name = "NectarUnauthorizedError";
  readonly userMessage =
    "This portal is not allowed to reach the utility connection service. Please tell the people who run it.";
  readonly retryable = false;
}

/** 403: the key is good but has no access to this company. */
export class NectarForbiddenError extends NectarError {
  override readonly name = "NectarForbiddenError";
  readonly userMessage =
    "Your company is not set up at the utility connection service. Please tell the people who run this portal.";
  readonly retryable = false;
}

/** 404: Nectar does not know the thing, or hides it from this key. */
export class NectarNotFoundError extends NectarError {
  override readonly name = "NectarNotFoundError";
  readonly userMessage =
    "This could not be found at the utility connection service. It may have been removed.";
  readonly retryable = false;
}

/** 400 and the other refusals of what was sent; `detail` says which field. */
export class NectarInvalidError extends NectarError {
  override readonly name = "NectarInvalidError";
  readonly userMessage =
    "The utility connection service did not accept these details. Please check them and try again.";
  readonly retryable = false;
}

/** 429, still after the retries or with a wait longer than a person should be kept. */
export class NectarRateLimitedError extends NectarError {
  override readonly name = "NectarRateLimitedError";
  readonly userMessage = "The utility connection service is busy. Please try again in a minute.";
  readonly retryable = true;
  /** How long Nectar asked to wait, in milliseconds; null when it did not say. */
  readonly retryAfterMs: number | null;

  constructor(detail: string, retryAfterMs: number | null) {
    super(detail);
    this.retryAfterMs = retryAfterMs;
  }
}

/** No answer in time, no connection, or a 5xx. The call may or may not have been carried out. */
export class NectarUnavailableError extends NectarError {
  override readonly name = "NectarUnavailableError";
  readonly userMessage =
    "The utility connection service cannot be reached right now. Please try again in a few minutes.";
  readonly retryable = true;
}

/**
 * An answer that is not what the contract says: HTML, half a JSON text, a missing field, a redirect.
 * Retryable, because a proxy's maintenance page looks just like it.
 */
export class NectarUnreadableError extends NectarError {
  override readonly name = "NectarUnreadableError";
  readonly userMessage =
    "The utility connection service gave an answer that this portal does not understand. Please try again later.";
  readonly retryable = true;
}
