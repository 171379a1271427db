/** The names of the errors below, one a kind of failure. */
export type NectarErrorName =
  | "NectarUnauthorizedError"
  | "NectarForbiddenError"
  | "NectarNotFoundError"
  | "NectarInvalidError"
  | "NectarRateLimitedError"
  | "NectarUnavailableError"
  | "NectarUnreadableError";

/**
 * What can go wrong between the portal and Nectar.
 *
 * These errors never carry the request, the response or another error as `cause`: ky's errors hold the
 * request, and the request holds the API key. Each class spells its name out, as the build shortens class names.
 */
export abstract class NectarError extends Error {
  /** Also the key under which `messages/` has the sentence for users. */
  abstract override readonly name: NectarErrorName;
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
  readonly retryable = false;
}

/** 403: the key is good but has no access to this company. */
export class NectarForbiddenError extends NectarError {
  override readonly name = "NectarForbiddenError";
  readonly retryable = false;
}

/** 404: Nectar does not know the thing, or hides it from this key. */
export class NectarNotFoundError extends NectarError {
  override readonly name = "NectarNotFoundError";
  readonly retryable = false;
}

/** 400 and the other refusals of what was sent; `detail` says which field. */
export class NectarInvalidError extends NectarError {
  override readonly name = "NectarInvalidError";
  readonly retryable = false;
}

/** 429, still after the retries or with a wait longer than a person should be kept. */
export class NectarRateLimitedError extends NectarError {
  override readonly name = "NectarRateLimitedError";
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
  readonly retryable = true;
}

/**
 * An answer that is not what the contract says: HTML, half a JSON text, a missing field, a redirect.
 * Retryable, because a proxy's maintenance page looks just like it.
 */
export class NectarUnreadableError extends NectarError {
  override readonly name = "NectarUnreadableError";
  readonly retryable = true;
}
