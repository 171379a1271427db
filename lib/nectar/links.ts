import { NectarUnreadableError } from "./errors";
import type { NectarPaths } from "./paths";
import { json } from "./read-answer";
import { schemas } from "./schemas";
import type { NectarRequest } from "./transport";
import type { ConnectLinkInput, MagicLink, NectarLog } from "./types";

/**
 * The one place that knows by which kind of link a person gets to Nectar's pages. Today that is the magic
 * link of Nectar's integration guide; its successor, the invitation, would be a second pair of functions
 * with these signatures.
 */
export type LinkMaker = {
  connect: (companyId: string, input: ConnectLinkInput) => Promise<MagicLink>;
  edit: (companyId: string, connectionId: string) => Promise<MagicLink>;
};

type Parts = { request: NectarRequest; paths: NectarPaths; dashUrl: string; log: NectarLog };

/**
 * Magic links. Making one twice is harmless (they are neither listed nor counted by Nectar), so both
 * calls are repeated like reads when an answer gets lost.
 */
export function magicLinks({ request, paths, dashUrl, log }: Parts): LinkMaker {
  return {
    async connect(companyId, input) {
      const answer = await request(
        { method: "POST", path: paths.connectLink(companyId), body: prefill(input), repeatable: true },
        json(schemas.connectLink),
      );
      const publicId = publicIdOf(answer);
      const url = connectUrl(dashUrl, publicId, answer.companyMagicLinkSecret);
      if (answer.magicLinkUrl && answer.magicLinkUrl !== url) {
        log({ kind: "link-url-differs", origin: originOf(answer.magicLinkUrl) });
      }
      return { url, publicCompanyId: publicId, secret: answer.companyMagicLinkSecret };
    },

    async edit(companyId, connectionId) {
      const answer = await request(
        { method: "POST", path: paths.editLink(companyId, connectionId), repeatable: true },
        json(schemas.editLink),
      );
      const publicId = publicIdOf(answer);
      const secret = answer.connectionMagicLinkSecret;
      return { url: editUrl(dashUrl, publicId, secret), publicCompanyId: publicId, secret };
    },
  };
}

/** Only `sites` is named by the guide; the other names are those of the connection and of invitations. */
function prefill(input: ConnectLinkInput): Record<string, unknown> {
  return {
    sites: input.siteIds,
    url: input.providerUrl,
    dataCollectionStartDate: input.collectFrom,
    // An empty list could be read as "none of them"; it means that nothing was chosen beforehand.
    utilityTypes: input.utilityTypes?.length ? input.utilityTypes : undefined,
    country: input.country,
    connectionOwnerEmail: input.ownerEmail,
  };
}

function publicIdOf(answer: { publicId: string | null; publicCompanyId: string | null }): string {
  const publicId = answer.publicId ?? answer.publicCompanyId;
  if (!publicId) throw new NectarUnreadableError("the link answer has neither publicId nor publicCompanyId");
  return publicId;
}

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
