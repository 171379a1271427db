import { decode, encode, type JWT } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";
import { ownCookie, secureCookies } from "@/lib/secure-cookies";

/** A session ends this long after its last use; when it ends at the latest, its row says (lib/auth/commands.ts). */
export const SESSION_SECONDS = 14 * 24 * 60 * 60;

/** A used session's cookie is renewed when it is older than this. */
const RENEW_AFTER_SECONDS = 60 * 60;

const claimsSchema = z.object({
  sessionId: z.uuid(),
  userId: z.uuid(),
  companyId: z.uuid(),
  sessionVersion: z.int(),
});
const issuedAt = z.object({ iat: z.number() });

/** What a session cookie says. The gate checks it against the database at every request. */
export type SessionClaims = z.infer<typeof claimsSchema>;

/** next-auth's own cookie name, so that its routes and ours read the same session. */
export function sessionCookieName(): string {
  return secureCookies() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/** The attributes next-auth gives the session cookie. */
export function sessionCookieOptions() {
  return ownCookie(SESSION_SECONDS);
}

export function encodeSession(claims: SessionClaims): Promise<string> {
  return encode({ token: claims, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });
}

/** The claims of a cookie, and whether it is time to renew it; null when it is forged, foreign or expired. */
export async function decodeSession(
  cookie: string | undefined,
): Promise<{ claims: SessionClaims; renew: boolean } | null> {
  const token = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const claims = toClaims(token);
  if (!claims) return null;
  const { data } = issuedAt.safeParse(token);
  return { claims, renew: Date.now() / 1000 - (data?.iat ?? 0) > RENEW_AFTER_SECONDS };
}

/** Our claims within a next-auth token. */
export function toClaims(token: JWT | null): SessionClaims | null {
  return claimsSchema.safeParse(token).data ?? null;
}
