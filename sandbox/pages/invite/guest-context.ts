import { createMiddleware } from "hono/factory";
import { findConnection } from "../../connections/queries";
import { type Guest, openGuest } from "../../invitations/guests";
import { storedPrefill } from "../../invitations/prefill";
import { hasConnected, hasEdited, type InvitationDetails } from "../../invitations/queries";
import { statusOf } from "../../invitations/status";
import type { ConnectClaims } from "../../links/secrets";
import { findProviderByKey } from "../../providers/directory";
import { type ConnectEnv, enterConnect } from "../connect/context";
import { type EditEnv, enterEdit } from "../edit/context";
import { invalidLink } from "../links/invalid-link";
import { findLinkedCompany, type LinkedCompany } from "../links/queries";
import { guestPaths } from "../paths";
import { type RunOwner, runOwner } from "../runs/queries";
import type { InviteEnv } from "./context";
import { endedInvitation } from "./ended-view";

/** A run belongs to one guest: nobody else whom the same invitation let in can take it up. */
function ownerOf(guest: Guest): RunOwner {
  return runOwner(`guest ${guest.id}`);
}

/** What a magic link with the same prefill would carry. */
function claimsOf({ prefill }: InvitationDetails, { id, publicId }: LinkedCompany): ConnectClaims {
  const { initialSites = [], datasourceId, url, ...rest } = storedPrefill.parse(prefill);
  const provider = datasourceId === undefined ? undefined : findProviderByKey(datasourceId);
  return {
    kind: "connect",
    companyId: id,
    publicId,
    sites: initialSites,
    url: provider?.url ?? url,
    ...rest,
  };
}

/**
 * Opens the connect page for a guest. An invitation that has ended lets nobody go on, except somebody whose run has made
 * its connection: they see it to its end.
 */
export const asConnectGuest = createMiddleware<InviteEnv & ConnectEnv>(async (c, next) => {
  const { invitation, paths } = c.var;
  const company = await findLinkedCompany(invitation.companyId);
  if (company === null || invitation.connectionId !== null) return invalidLink(c);
  const guest = await openGuest(invitation.id, c.req.param("guest") ?? "");
  if (guest === null) return c.redirect(paths.start(), 303);
  const status = statusOf(invitation);
  const isUsedUp = status !== "ACTIVE";
  if (isUsedUp && !(await hasConnected(invitation.id, c.req.query("run") ?? ""))) {
    return endedInvitation(c, status);
  }
  const link = { claims: claimsOf(invitation, company), company, guest, isUsedUp };
  enterConnect(c, link, guestPathsOf(c.req.param(), "connect"), ownerOf(guest));
  await next();
});

/** Opens the edit page for a guest. With no uses left, a guest whose edit was the last may still finish it. */
export const asEditGuest = createMiddleware<InviteEnv & EditEnv>(async (c, next) => {
  const { invitation, paths } = c.var;
  const company = await findLinkedCompany(invitation.companyId);
  const connection = invitation.connectionId && (await findConnection(invitation.connectionId));
  if (!company || !connection) return invalidLink(c);
  const guest = await openGuest(invitation.id, c.req.param("guest") ?? "");
  if (guest === null) return c.redirect(paths.start(), 303);
  const status = statusOf(invitation);
  const mayGoOn = status === "ACTIVE" || (status === "FULFILLED" && (await hasEdited(guest)));
  if (!mayGoOn) return endedInvitation(c, status);
  enterEdit(c, { connection, company, guest }, guestPathsOf(c.req.param(), "edit"), ownerOf(guest));
  await next();
});

function guestPathsOf({ token = "", guest = "" }: Record<string, string>, page: "connect" | "edit") {
  return guestPaths(token, page, guest);
}
