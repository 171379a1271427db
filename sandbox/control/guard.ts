import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { env } from "../env";

const LOOPBACK_PEER = /^(?:::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/;
const LOOPBACK_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;

/** What proxies add to the requests of others; any one of them will do. */
const PROXY_HEADERS = [
  "Forwarded",
  "Via",
  "X-Forwarded-For",
  "X-Forwarded-Host",
  "X-Forwarded-Proto",
  "X-Real-IP",
];

/** Whether a Host header names this sandbox: its configured origin, or a loopback name. */
function isOwnHost(host: string | undefined): host is string {
  return host !== undefined && (LOOPBACK_HOST.test(host) || host === new URL(env().SANDBOX_ORIGIN).host);
}

/** A person who follows a link to here from anywhere: the other site sees nothing of the answer, and GET changes nothing. */
function isNavigation(c: Context): boolean {
  return (
    c.req.method === "GET" &&
    c.req.header("Sec-Fetch-Mode") === "navigate" &&
    c.req.header("Sec-Fetch-Dest") === "document"
  );
}

/**
 * Guards what has no key. The peer must be on this machine, and not a proxy that speaks for others; the host must be
 * ours, so that a foreign name pointed at this machine (DNS rebinding) reads nothing; and a browser must come from our
 * own pages.
 */
export const loopbackOnly = createMiddleware(async (c, next) => {
  const peer = getConnInfo(c).remote.address ?? "";
  const host = c.req.header("Host");
  const origin = c.req.header("Origin");
  const site = c.req.header("Sec-Fetch-Site");
  const isOwnOrigin = origin === undefined || origin === `http://${host}` || origin === env().SANDBOX_ORIGIN;
  const isOwnSite = site === undefined || site === "same-origin" || site === "none" || isNavigation(c);
  const isForwarded = PROXY_HEADERS.some((name) => c.req.header(name) !== undefined);
  // A webhook endpoint may be any address; what the sandbox itself posts there is nobody's command.
  const isWebhook = c.req.header("svix-id") !== undefined;
  if (LOOPBACK_PEER.test(peer) && !isForwarded && !isWebhook && isOwnHost(host) && isOwnOrigin && isOwnSite)
    return next();
  return c.json({ detail: "The control room answers this machine only, and no other site." }, 403);
});
