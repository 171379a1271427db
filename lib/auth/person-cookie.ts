import { ownCookie } from "@/lib/secure-cookies";

/** Whose browser it is, for as long as they have not signed out: it outlives their session (lib/kept-input). */
export const PERSON_COOKIE = "portal-person";

/** The longest that a session can last. */
const SECONDS = 90 * 24 * 60 * 60;

export function personCookieOptions() {
  return ownCookie(SECONDS);
}
