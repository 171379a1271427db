import ky from "ky";
import pLimit, { type LimitFunction } from "p-limit";
import { type NectarError, NectarUnavailableError } from "./errors";
import { toNectarError } from "./failures";
import { watchedFetch } from "./fetch-whole";
import { versionedBase } from "./paths";
import type { AnswerReader } from "./read-answer";
import { type RetrySettings, retryPolicy } from "./retry";
import type { NectarLog } from "./types";

export type TransportOptions = Partial<RetrySettings> & {
  /** With or without the version, which is `/v2.2` unless named. */
  apiUrl: string;
  apiKey: string;
  /** For one attempt, its body included. */
  timeoutMs?: number;
  /** For a whole call: waiting for its turn, all attempts and the waits between them. */
  budgetMs?: number;
  /** Gives each call its turn. Clients that share one share its limit. */
  limit?: LimitFunction;
  log?: NectarLog;
};

type NectarCall = {
  method: "GET" | "POST" | "PATCH";
  path: string;
  query?: URLSearchParams;
  body?: Record<string, unknown>;
  /** Whether carrying it out twice does no harm. */
  repeatable: boolean;
};

/** Makes one call and reads its answer. Throws a `NectarError`. */
export type NectarRequest = <T>(call: NectarCall, read: AnswerReader<T>) => Promise<T>;

/** Nectar enforces no rate limit yet, but asks for ten requests at once or fewer (docs: getting started). */
export function tenAtOnce(): LimitFunction {
  return pLimit(10);
}

/** The only holder of the API key. */
export function createTransport(options: TransportOptions): NectarRequest {
  const { apiKey, timeoutMs = 10_000, budgetMs = 30_000, limit = tenAtOnce(), log = () => {} } = options;
  const { maxRetries = 3, retryDelayMs = 300, maxRetryAfterMs = 5_000 } = options;
  // The platform's own complaint about such a header would quote the key.
  if (!/^[\x21-\x7e]+$/.test(apiKey))
    throw new Error("the Nectar API key has characters that a header cannot carry");

  const base = versionedBase(options.apiUrl);
  const redact = (text: string) => text.replaceAll(apiKey, "[key]");
  const http = ky.create({
    headers: { "X-API-Key": apiKey, accept: "application/json" },
    redirect: "manual",
    cache: "no-store",
    timeout: timeoutMs,
    // Bodies stay text for whoever reads them: `read` with a schema, a refusal's by describeProblem.
    parseJson: (text) => text,
  });

  return async (call, read) => {
    // Started before the turn has come: a queue must not add to what a person waits.
    const deadline = AbortSignal.timeout(budgetMs);
    const { seen, fetch } = watchedFetch();
    const started = performance.now();
    const tell = (error?: NectarError) =>
      log({
        kind: "request",
        method: call.method,
        path: call.path,
        ...seen,
        durationMs: Math.round(performance.now() - started),
        ...(error && { error: { name: error.name, detail: error.detail } }),
      });
    try {
      const answer = await limit(() => {
        if (deadline.aborted) throw new NectarUnavailableError("too many requests at once: no turn in time");
        return http(base + call.path, {
          method: call.method,
          searchParams: call.query,
          json: call.body,
          signal: deadline,
          retry: retryPolicy({ maxRetries, retryDelayMs, maxRetryAfterMs }, call.repeatable),
          fetch,
        });
      });
      const value = await read(answer);
      tell();
      return value;
    } catch (error) {
      const failure = toNectarError(error, redact);
      tell(failure);
      throw failure;
    }
  };
}
