import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { METHOD_HEADER, PATH_HEADER } from "@/lib/auth/path-header";
import { PERSON_COOKIE, personCookieOptions } from "@/lib/auth/person-cookie";
import {
  decodeSession,
  encodeSession,
  sessionCookieName,
  sessionCookieOptions,
} from "@/lib/auth/session-token";
import { FLASH_COOKIE } from "@/lib/flash-cookie";
import { contentSecurityPolicy, securityHeaders } from "@/lib/security-headers";

/**
 * Runs before every page: sets the security headers, tells the page its own address, and renews the cookie of
 * a session in use. It decides nothing about access; that is the gate's (lib/auth/gate.ts).
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts and styles.
  headers.set("Content-Security-Policy", policy);
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set(METHOD_HEADER, request.method);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(securityHeaders())) response.headers.set(name, value);
  await renewSession(request, response);
  // Said by the page that is being asked for. Without a script nothing else would take it away. As a header: what
  // `response.cookies` deletes is gone for that page too.
  if (request.cookies.has(FLASH_COOKIE) && request.headers.get("sec-fetch-dest") === "document")
    response.headers.append("Set-Cookie", `${FLASH_COOKIE}=; Path=/; Max-Age=0`);
  return response;
}

// next-auth has pages of its own under /api/auth; the other routes answer programs, and a webhook's body shall
// not be read twice.
export const config = {
  matcher: ["/((?!api/(?!auth/)|_next/static|_next/image|icon.svg|favicon.ico).*)"],
};

async function renewSession(request: NextRequest, response: NextResponse): Promise<void> {
  // Actions and next-auth's routes set the cookie themselves, and theirs must be the last word.
  if (request.method !== "GET" || request.nextUrl.pathname.startsWith("/api/")) return;
  const session = await decodeSession(request.cookies.get(sessionCookieName())?.value);
  if (!session) return;
  const { userId } = session.claims;
  if (session.renew || request.cookies.get(PERSON_COOKIE)?.value !== userId)
    response.cookies.set(PERSON_COOKIE, userId, personCookieOptions());
  if (!session.renew) return;
  response.cookies.set(sessionCookieName(), await encodeSession(session.claims), sessionCookieOptions());
}
