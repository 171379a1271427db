import { createMiddleware } from "hono/factory";

/**
 * Headers of every page. No inline script or style anywhere, so the policy needs no exception; colours of a
 * utility come from a generated style sheet for the same reason.
 */
function pageHeaders(frameAncestors: string, referrerPolicy: string) {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join("; ");
  return createMiddleware(async (c, next) => {
    await next();
    c.header("Content-Security-Policy", policy);
    c.header("Referrer-Policy", referrerPolicy);
    c.header("X-Content-Type-Options", "nosniff");
    c.header("Cache-Control", "no-store");
  });
}

/** Public pages: any product may embed them, and their address, which holds the secret, is told to nobody. */
export const publicPageHeaders = pageHeaders("*", "no-referrer");

/**
 * The control room: embedded by nobody else. The referrer policy lets its own forms send a real Origin, which
 * the guard checks ("no-referrer" turns it into "null").
 */
export const controlRoomHeaders = pageHeaders("'self'", "same-origin");
