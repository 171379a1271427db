import { NectarUnreadableError } from "./errors";
import type { NectarPaths } from "./paths";
import type { NectarRequest } from "./transport";
import type { NectarLog } from "./types";

/** What makers of links work with. */
export type LinkParts = { request: NectarRequest; paths: NectarPaths; dashUrl: string; log: NectarLog };

/**
 * The page where a new connection is made, on the configured origin whatever the answer says.
 * Throws `NectarUnreadableError` for a part that cannot stand in a URL path.
 */
export function connectUrl(dashUrl: string, publicId: string, secret: string): string {
  return `${new URL(dashUrl).origin}/p/connect/${segment(publicId)}/${segment(secret)}`;
}

/** The page where an existing connection is edited; otherwise as `connectUrl`. */
export function editUrl(dashUrl: string, publicCompanyId: string, secret: string): string {
  return `${new URL(dashUrl).origin}/p/connect/${segment(publicCompanyId)}/workflow/${segment(secret)}`;
}

/** The page of an invitation of either kind; otherwise as `connectUrl`. */
export function invitationUrl(dashUrl: string, token: string): string {
  return `${new URL(dashUrl).origin}/p/i/${segment(token)}`;
}

/** Logs it when the answer has a ready-made address that is not the one built here. */
export function compareUrl(log: NectarLog, built: string, answered: string | null): void {
  if (answered && answered !== built) log({ kind: "link-url-differs", origin: originOf(answered) });
}

/** One path segment. Dots alone would climb out of the path, encoded or not. */
function segment(part: string): string {
  if (part === "" || part === "." || part === ".." || !part.isWellFormed()) {
    throw new NectarUnreadableError("the link answer has a part that cannot stand in a URL");
  }
  return encodeURIComponent(part);
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : "not a URL";
}
