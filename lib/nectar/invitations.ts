import { NectarUnreadableError } from "./errors";
import { compareUrl, invitationUrl, type LinkParts } from "./link-parts";
import type { NewLinks } from "./links";
import { json } from "./read-answer";
import { schemas } from "./schemas";
import type { ConnectLinkInput, LinkLimits, NectarLink } from "./types";

/** The shortest life that Nectar takes (docs: connection invitations). */
const SHORTEST_SECONDS = 60;

type About = { companyId: string; connectionId: string | null };

/**
 * Nectar's invitations, the successor of magic links: limited, listed and revocable. One that is made twice because an
 * answer got lost has an address that nobody knows, so that both calls are repeated like reads.
 */
export function invitations({ request, paths, dashUrl, log }: LinkParts): NewLinks {
  async function create(path: string, body: Record<string, unknown>, about: About): Promise<NectarLink> {
    const answer = await request(
      { method: "POST", path, body, repeatable: true },
      json(schemas.newInvitation),
    );
    // Unlike a magic link it says whose it is: one for somebody else is not handed out.
    const isOther = (said: string | null, asked: string | null) => said !== null && said !== asked;
    if (isOther(answer.companyId, about.companyId) || isOther(answer.connectionId, about.connectionId)) {
      throw new NectarUnreadableError("the invitation is for another company or connection than was asked");
    }
    const url = invitationUrl(dashUrl, answer.token);
    compareUrl(log, url, answer.invitationUrl);
    return { url, publicCompanyId: null, handle: answer.id };
  }

  return {
    connect: (companyId, input, limits = {}) =>
      create(
        paths.newInvitation(companyId),
        { ...limitFields(limits), prefill: prefill(input) },
        { companyId, connectionId: null },
      ),
    edit: (companyId, connectionId, limits = {}) =>
      create(paths.newReconnectInvitation(connectionId), limitFields(limits), { companyId, connectionId }),
  };
}

function limitFields({ expiresAt, maxUses }: LinkLimits): Record<string, unknown> {
  const seconds = expiresAt && Math.ceil((expiresAt.getTime() - Date.now()) / 1000);
  return {
    expiresInSeconds: seconds === undefined ? undefined : Math.max(SHORTEST_SECONDS, seconds),
    maxUses,
    // The portal writes its own mails, with a page of its own in between.
    sendEmail: false,
  };
}

function prefill(input: ConnectLinkInput): Record<string, unknown> {
  return {
    initialSites: input.siteIds.length ? input.siteIds : undefined,
    url: input.providerUrl,
    dataCollectionStartDate: input.collectFrom,
    utilityTypes: input.utilityTypes?.length ? input.utilityTypes : undefined,
    country: input.country,
    connectionOwnerEmail: input.ownerEmail,
  };
}
