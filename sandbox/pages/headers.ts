import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { presentationOf } from "./shell/presentation";

/**
 * Headers of every page. No inline script or style anywhere, so the policy needs no exception; colours of a
 * utility come from a generated style sheet for the same reason.
 */
function pageHeaders(frameAncestors: string, referrerPolicy: string, frames = "'none'") {
  const policy = (c: Context) =>
    [
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      "font-src 'self'",
      `img-src ${["'self'", ...logoOrigin(c)].join(" ")}`,
      "connect-src 'self'",
      `frame-src ${frames}`,
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${frameAncestors}`,
    ].join("; ");
  return createMiddleware(async (c, next) => {
    await next();
    c.header("Content-Security-Policy", policy(c));
    c.header("Referrer-Policy", referrerPolicy);
    c.header("X-Content-Type-Options", "nosniff");
    c.header("Cache-Control", "no-store");
  });
}

/** Where the logo of the white label of this page comes from; the schema lets only plain https hosts pass. */
function logoOrigin(c: Context): string[] {
  const { logoUrl } = presentationOf(c).whiteLabel;
  return logoUrl === null ? [] : [new URL(logoUrl).origin];
}

/** Public pages: any product may embed them, and their address, which holds the secret, is told to nobody. */
export const publicPageHeaders = pageHeaders("*", "no-referrer");

/**
 * In a frame with a bare `sandbox` attribute a page has no origin, and is to itself another site: without this the search
 * while typing could not ask for its own page. It opens nothing: there are no cookies, and who has the address has the page.
 */
export const readableWithoutOrigin = createMiddleware(async (c, next) => {
  await next();
  c.header("Access-Control-Allow-Origin", "*");
});

/**
 * The control room: embedded by nobody else. The referrer policy lets its own forms send a real Origin, which
 * the guard checks ("no-referrer" turns it into "null"). It frames its own preview of a white label.
 */
export const controlRoomHeaders = pageHeaders("'self'", "same-origin", "'self'");

/** The webhook portal: its address is a secret, so no other site learns it, and its forms send a real Origin. */
export const webhookPortalHeaders = pageHeaders("'none'", "same-origin");
