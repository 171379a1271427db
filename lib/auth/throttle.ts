import { giveAllPointsBack, givePointBack, type RateLimit, takePoint } from "@/lib/rate-limit/commands";
import { refuseOver, takePointOrRefuse } from "@/lib/rate-limit/refuse";

// docs/decisions/0003 says what each is against.
const ofClientAtEmail: RateLimit = { name: "sign-in", points: 10, minutes: 15 };
const ofClient: RateLimit = { name: "client", points: 100, minutes: 15 };
const ofEmail: RateLimit = { name: "email", points: 50, minutes: 15 };
const ofUser: RateLimit = { name: "password", points: 10, minutes: 15 };

/** An attempt that has been counted as a failure, until it turns out to be none. */
export type Attempt = { succeeded: () => Promise<void> };

/**
 * Counts a sign-in before it is looked at, so that attempts side by side cannot exceed the limits.
 * @throws UserError that says how long to wait; an attempt that is not looked at counts for nobody else
 */
export async function startSignIn(email: string, client: string): Promise<Attempt> {
  const pair = `${email} ${client}`;
  const here = await takePoint(ofClientAtEmail, pair);
  refuseOver(here, "tooManyAttempts");
  const anywhere = await takePoint(ofClient, client);
  if (anywhere.waitSeconds > 0) await givePointBack(ofClientAtEmail, pair);
  refuseOver(anywhere, "tooManyAttempts");
  const byAnybody = await takePoint(ofEmail, email);
  // Strangers must not be able to lock somebody out: the first attempt of a client is always looked at.
  if (here.taken > 1 && byAnybody.waitSeconds > 0) {
    await Promise.all([givePointBack(ofClientAtEmail, pair), givePointBack(ofClient, client)]);
    refuseOver(byAnybody, "tooManyAttempts");
  }
  return {
    succeeded: async () => {
      await Promise.all([
        giveAllPointsBack(ofClientAtEmail, pair),
        givePointBack(ofClient, client),
        givePointBack(ofEmail, email),
      ]);
    },
  };
}

/** The same for somebody signed in who says their password again. @throws UserError */
export async function startPasswordCheck(userId: string): Promise<Attempt> {
  await takePointOrRefuse(ofUser, userId, "tooManyAttempts");
  return { succeeded: () => giveAllPointsBack(ofUser, userId) };
}
