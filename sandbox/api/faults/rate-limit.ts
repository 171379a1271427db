import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Faults } from "../../control/faults";
import { ApiError } from "../errors";

type Limit = NonNullable<Faults["rateLimit"]>;

let current: { name: string; limiter: RateLimiterMemory } | undefined;

/** Counting starts anew when another limit is set. */
function limiterOf({ calls, perSeconds }: Limit): RateLimiterMemory {
  const name = `${calls}/${perSeconds}`;
  if (current?.name !== name) {
    current = { name, limiter: new RateLimiterMemory({ points: calls, duration: perSeconds }) };
  }
  return current.limiter;
}

/** Counts a call of this key (or of nobody). Throws a 429 with `Retry-After` when there were too many. */
export async function countCall(limit: Faults["rateLimit"], key: string): Promise<void> {
  if (!limit) {
    current = undefined;
    return;
  }
  try {
    await limiterOf(limit).consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.ceil(refusal.msBeforeNext / 1000);
    throw new ApiError(429, `Request was throttled. Expected available in ${seconds} seconds.`, {
      "Retry-After": String(seconds),
    });
  }
}
