import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ZodError } from "zod";
import { InvalidInputError } from "../invalid-input";
import { log } from "../log";

/** An answer other than success, in Nectar's one error shape: `{"detail": "..."}`. */
export class ApiError extends Error {
  override name = "ApiError";

  constructor(
    readonly status: ContentfulStatusCode,
    readonly detail: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
  }
}

/** Turns what a handler threw into an answer; what nobody expected is logged under an id that the answer names. */
export function answerError(error: Error, c: Context): Response {
  if (error instanceof ApiError) return c.json({ detail: error.detail }, error.status, error.headers);
  if (error instanceof InvalidInputError) return c.json({ detail: error.message }, 400);
  const reference = crypto.randomUUID();
  log.error({ reference, err: error }, "unexpected error");
  return c.json({ detail: `Internal error, reference ${reference}.` }, 500);
}

/** Which fields are wrong and why, in one line; never the values, which may be secret. */
export function invalidInput(error: ZodError): ApiError {
  const reasons = error.issues.slice(0, 5).map((issue) => {
    const field = issue.path.join(".");
    return field ? `${field}: ${issue.message}` : issue.message;
  });
  return new ApiError(400, reasons.join("; "));
}
