import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/db";

/** So many points a key within a window, which begins with the first point taken. */
export type RateLimit = { name: string; points: number; minutes: number };

/** How many points of the window are taken, this one included, and how long to wait: 0 when it was free. */
export type TakenPoint = { taken: number; waitSeconds: number };

/**
 * Takes a point. It is counted before anything is done with it, and by the database, so that calls side by side
 * cannot take more than there are.
 */
export async function takePoint(limit: RateLimit, key: string): Promise<TakenPoint> {
  const state = await limiter(limit)
    .consume(key)
    .catch((reason: unknown) => {
      // "Over the limit" is a rejection with the same contents.
      if (reason instanceof RateLimiterRes) return reason;
      throw reason;
    });
  const over = state.consumedPoints > limit.points;
  return { taken: state.consumedPoints, waitSeconds: over ? Math.ceil(state.msBeforeNext / 1000) : 0 };
}

/** Gives one point back. */
export async function givePointBack(limit: RateLimit, key: string): Promise<void> {
  await limiter(limit).reward(key);
}

/** Gives all points back. */
export async function giveAllPointsBack(limit: RateLimit, key: string): Promise<void> {
  await limiter(limit).delete(key);
}

/** Removes counters whose window is over. For the housekeeping job. */
export async function forgetExpiredRateLimits(): Promise<number> {
  const { count } = await db().rateLimit.deleteMany({ where: { expire: { lt: new Date() } } });
  return count;
}

function limiter({ name, points, minutes }: RateLimit): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: db(),
    tableName: "rateLimit",
    keyPrefix: name,
    points,
    duration: minutes * 60,
    clearExpiredByTimeout: false,
  });
}
