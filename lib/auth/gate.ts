import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { clientOf } from "@/lib/auth/client-address";
import { closeSession } from "@/lib/auth/commands";
import { PATH_HEADER } from "@/lib/auth/path-header";
import { findViewer, type Viewer } from "@/lib/auth/queries";
import type { SessionClaims } from "@/lib/auth/session-token";
import {
  decodeSession,
  encodeSession,
  sessionCookieName,
  sessionCookieOptions,
} from "@/lib/auth/session-token";
import { ownPage, paths } from "@/lib/paths";

/** The signed-in person, or null. Checked against the database once a request. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const session = await decodeSession((await cookies()).get(sessionCookieName())?.value);
  return session ? findViewer(session.claims) : null;
});

/**
 * The session gate: the first line of every page, route and action behind it.
 * Without a session it redirects to sign-in, which leads back here.
 */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  redirect(paths.signIn((await headers()).get(PATH_HEADER) ?? undefined));
}

/** The page that the request is for: an action is sent to the address of its page. */
export async function currentPath(): Promise<string> {
  return ownPage((await headers()).get(PATH_HEADER)) ?? paths.dashboard();
}

/** Gives this browser the cookie of a session. Only in actions and route handlers. */
export async function startSession(claims: SessionClaims): Promise<void> {
  (await cookies()).set(sessionCookieName(), await encodeSession(claims), sessionCookieOptions());
}

/** Ends the session of this browser, copies of its cookie included. Only in actions and route handlers. */
export async function endSession(): Promise<void> {
  const session = await decodeSession((await cookies()).get(sessionCookieName())?.value);
  if (session) await closeSession(session.claims);
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}

/** Who is asking, for throttling only. */
export async function clientAddress(): Promise<string> {
  return clientOf((await headers()).get("x-forwarded-for"));
}
