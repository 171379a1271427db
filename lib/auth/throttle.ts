import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/db";

const WINDOW_SECONDS = 15 * 60;

/** Ten failures for one address and one client; fifty for one address from anywhere, against a botnet. */
const limits = { byClient: 10, byEmail: 50 };

/** Seconds to wait before another sign-in for this email address is looked at; 0 when it may go ahead. */
export async function signInWaitSeconds(email: string, client: string): Promise<number> {
  const counters = await Promise.all(
    limiters(email, client).map(async ({ limiter, key, points }) => {
      const state = await limiter.get(key);
      return state && state.consumedPoints >= points ? Math.ceil(state.msBeforeNext / 1000) : 0;
    }),
  );
  return Math.max(...counters);
}

/** Counts a sign-in that failed. */
export async function countFailedSignIn(email: string, client: string): Promise<void> {
  await Promise.all(
    limiters(email, client).map(({ limiter, key }) =>
      limiter.consume(key).catch((reason: unknown) => {
        // Over the limit is a rejection, and is what the next attempt will be told.
        if (!(reason instanceof RateLimiterRes)) throw reason;
      }),
    ),
  );
}

/** Forgets the failures of this client after a sign-in that worked. */
export async function forgetFailedSignIns(email: string, client: string): Promise<void> {
  const [byClient] = limiters(email, client);
  await byClient?.limiter.delete(byClient.key);
}

function limiters(email: string, client: string) {
  return [
    { limiter: limiter("client", limits.byClient), key: `${email} ${client}`, points: limits.byClient },
    { limiter: limiter("email", limits.byEmail), key: email, points: limits.byEmail },
  ];
}

function limiter(keyPrefix: string, points: number): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: db(),
    tableName: "signInAttempt",
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
    clearExpiredByTimeout: false,
  });
}

/** Removes counters whose window is over. For the housekeeping job. */
export async function forgetExpiredThrottles(): Promise<number> {
  const { count } = await db().signInAttempt.deleteMany({ where: { expire: { lt: new Date() } } });
  return count;
}
