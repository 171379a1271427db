/** As long as a mailed sign-in link is good. Minutes. */
const FRESH_MINUTES = 15;

/**
 * Whether a session began so lately that it still shows who is in front of the screen: what stands for the password of
 * somebody who has none.
 */
export function isFresh(signedInAt: Date, now = new Date()): boolean {
  return now.getTime() - signedInAt.getTime() < FRESH_MINUTES * 60_000;
}
