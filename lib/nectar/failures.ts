import { HTTPError, TimeoutError } from "ky";
import {
  NectarError,
  NectarForbiddenError,
  NectarInvalidError,
  NectarNotFoundError,
  NectarRateLimitedError,
  NectarUnauthorizedError,
  NectarUnavailableError,
  NectarUnreadableError,
} from "./errors";
import { describeProblem } from "./problem";
import { networkCode, retryAfterMs } from "./retry";

/**
 * Turns whatever a call threw into a `NectarError` that knows nothing of the request.
 * `redact` takes the API key out of text that Nectar sent, should an answer ever repeat it.
 */
export function toNectarError(error: unknown, redact: (text: string) => string): NectarError {
  if (error instanceof NectarError) return error;
  if (error instanceof HTTPError) return fromAnswer(error, redact);
  if (error instanceof TimeoutError) return new NectarUnavailableError("no answer in time");
  if (error instanceof DOMException) return new NectarUnavailableError("no answer in time, retries included");
  // Neither message nor cause: both may quote the request.
  return new NectarUnavailableError(`network error ${networkCode(error) ?? "of unknown kind"}`);
}

function fromAnswer({ response, data }: HTTPError, redact: (text: string) => string): NectarError {
  const { status } = response;
  // The body as text: ky has read it already and left it unparsed (transport.ts).
  const detail = `${status}: ${redact(describeProblem(typeof data === "string" ? data : ""))}`;
  if (status === 401) return new NectarUnauthorizedError(detail);
  if (status === 403) return new NectarForbiddenError(detail);
  if (status === 404) return new NectarNotFoundError(detail);
  if (status === 429) return new NectarRateLimitedError(detail, retryAfterMs(response));
  if (status === 408 || status >= 500) return new NectarUnavailableError(detail);
  if (status >= 400) return new NectarInvalidError(detail);
  return new NectarUnreadableError(
    `${status}: redirects are not followed, as they would carry the key along`,
  );
}
