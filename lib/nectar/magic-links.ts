import { NectarUnreadableError } from "./errors";
import { compareUrl, connectUrl, editUrl, type LinkParts } from "./link-parts";
import type { NewLinks } from "./links";
import { json } from "./read-answer";
import { schemas } from "./schemas";
import type { ConnectLinkInput } from "./types";

/**
 * Magic links. Nectar neither lists, limits nor revokes them, so making one twice is harmless: both calls are repeated
 * like reads when an answer gets lost, and limits are left out.
 */
export function magicLinks({ request, paths, dashUrl, log }: LinkParts): NewLinks {
  return {
    async connect(companyId, input) {
      const answer = await request(
        { method: "POST", path: paths.connectLink(companyId), body: prefill(input), repeatable: true },
        json(schemas.connectLink),
      );
      const publicId = publicIdOf(answer);
      const url = connectUrl(dashUrl, publicId, answer.companyMagicLinkSecret);
      compareUrl(log, url, answer.magicLinkUrl);
      return { url, publicCompanyId: publicId, handle: null };
    },

    async edit(companyId, connectionId) {
      const answer = await request(
        { method: "POST", path: paths.editLink(companyId, connectionId), repeatable: true },
        json(schemas.editLink),
      );
      const publicId = publicIdOf(answer);
      const url = editUrl(dashUrl, publicId, answer.connectionMagicLinkSecret);
      return { url, publicCompanyId: publicId, handle: null };
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
