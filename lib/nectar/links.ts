import { invitations } from "./invitations";
import type { LinkParts } from "./link-parts";
import { magicLinks } from "./magic-links";
import { anythingButPage, json } from "./read-answer";
import { schemas } from "./schemas";
import type { ConnectLinkInput, LinkLimits, LinkState, NectarLink } from "./types";

/** The two ways to Nectar's pages: the magic link of its integration guide, and its successor. */
export type LinkKind = "magic-link" | "invitation";

/** Makes links of one kind. */
export type NewLinks = {
  connect: (companyId: string, input: ConnectLinkInput, limits?: LinkLimits) => Promise<NectarLink>;
  edit: (companyId: string, connectionId: string, limits?: LinkLimits) => Promise<NectarLink>;
};

/** The same, with what can be asked of links that have a handle, whatever kind is made today. */
export type LinkMaker = NewLinks & {
  state: (handle: string) => Promise<LinkState>;
  revoke: (handle: string) => Promise<void>;
};

/** The one place that knows by which kind of link a person gets to Nectar's pages. Nothing above it does. */
export function linkMaker(kind: LinkKind, parts: LinkParts): LinkMaker {
  const { request, paths } = parts;
  const made = kind === "invitation" ? invitations(parts) : magicLinks(parts);
  return {
    ...made,
    state: (handle) =>
      request(
        { method: "GET", path: paths.invitation(handle), repeatable: true },
        json(schemas.invitationState),
      ),
    // What a revocation answers is on no page: asked twice it ends up the same, and a 2xx is enough.
    revoke: (handle) =>
      request({ method: "POST", path: paths.revocation(handle), repeatable: true }, anythingButPage),
  };
}
