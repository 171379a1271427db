import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { clientOf } from "@/lib/auth/client-address";
import { closeSession, enterCompany, noteUse } from "@/lib/auth/commands";
import { PATH_HEADER } from "@/lib/auth/path-header";
import { PERSON_COOKIE, personCookieOptions } from "@/lib/auth/person-cookie";
import { findCompaniesOfSession, findViewer, type OwnCompany, type Viewer } from "@/lib/auth/queries";
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
  const claims = await currentClaims();
  const viewer = claims && (await findViewer(claims));
  if (viewer) await noteUse(viewer, (await headers()).get("user-agent"));
  return viewer;
});

/** The companies of whoever is signed in here, the one used last first; none when nobody is. */
export const currentCompanies = cache(async (): Promise<OwnCompany[]> => {
  const claims = await currentClaims();
  return claims ? findCompaniesOfSession(claims) : [];
});

/**
 * The session gate: the first line of every page, route and action behind it.
 * Without a session it redirects to sign-in, which leads back here.
 */
export async function requireViewer(): Promise<Viewer> {
  return (await currentViewer()) ?? turnAway();
}

/**
 * Leads somebody who has no business here to where they may begin. A session whose company is closed to the person
 * never turns to another one by itself: what they were about to send was meant for the first.
 */
export async function turnAway(): Promise<never> {
  if ((await currentCompanies()).length > 0) redirect(paths.companies());
  redirect(paths.signIn((await headers()).get(PATH_HEADER) ?? undefined));
}

/** The page that the request is for: an action is sent to the address of its page. */
export async function currentPath(): Promise<string> {
  return ownPage((await headers()).get(PATH_HEADER)) ?? paths.dashboard();
}

/** Gives this browser the cookie of a session. Only in actions and route handlers. */
export async function startSession(claims: SessionClaims): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), await encodeSession(claims), sessionCookieOptions());
  jar.set(PERSON_COOKIE, claims.userId, personCookieOptions());
}

/** Turns the session of this browser to another company. Only in actions. @throws NotFoundError as `enterCompany` */
export async function moveSession(companyId: string): Promise<void> {
  const claims = await currentClaims();
  if (!claims) await turnAway();
  else await startSession(await enterCompany(claims, companyId));
}

/** Ends the session of this browser, copies of its cookie included. Only in actions and route handlers. */
export async function endSession(): Promise<void> {
  const claims = await currentClaims();
  if (claims) await closeSession(claims);
  const jar = await cookies();
  jar.set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
  jar.set(PERSON_COOKIE, "", { ...personCookieOptions(), maxAge: 0 });
}

/**
 * Who was signed in here last and has not signed out, whatever became of their session; null when the browser does not
 * say. It is the word of the browser: good for leaving something to that person, never for giving them anything.
 */
export async function lastPerson(): Promise<string | null> {
  const claims = await currentClaims();
  return claims?.userId ?? (await cookies()).get(PERSON_COOKIE)?.value ?? null;
}

/** Who is asking, for throttling only. */
export async function clientAddress(): Promise<string> {
  return clientOf((await headers()).get("x-forwarded-for"));
}

/** What the cookie of this browser says, unless it is forged or expired. */
async function currentClaims(): Promise<SessionClaims | null> {
  return (await decodeSession((await cookies()).get(sessionCookieName())?.value))?.claims ?? null;
}
