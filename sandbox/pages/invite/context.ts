import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { logFirstView } from "../../invitations/events";
import { findInvitationByToken, type InvitationDetails } from "../../invitations/queries";
import { statusOf } from "../../invitations/status";
import { invalidLink } from "../links/invalid-link";
import { invitationPaths, type LinkPaths } from "../paths";
import { type PublicEnv, wearWhiteLabel } from "../shell/presentation";
import { endedInvitation } from "./ended-view";

export type InviteEnv = PublicEnv & { Variables: { invitation: InvitationDetails; paths: LinkPaths } };
export type InviteContext = Context<InviteEnv>;

/** Finds the invitation in the address, whatever became of it, or answers that the link is not valid. */
export const withInvitation = createMiddleware<InviteEnv>(async (c, next) => {
  const token = c.req.param("token") ?? "";
  const invitation = await findInvitationByToken(token);
  if (invitation === null) return invalidLink(c);
  await wearWhiteLabel(c, invitation.company.organizationId);
  c.set("invitation", invitation);
  c.set("paths", invitationPaths(token));
  await next();
});

/** Answers why an invitation that has ended does not open. */
export const isActive = createMiddleware<InviteEnv>(async (c, next) => {
  const status = statusOf(c.var.invitation);
  if (status !== "ACTIVE") return endedInvitation(c, status);
  await next();
});

/**
 * Whether a person opens this page, by what browsers say of a request (Fetch Metadata). The previews of mail and chat
 * programs and scanners of links do not say it, and a browser that loads ahead says so.
 */
export function isOpenedByPerson(c: Context): boolean {
  const isAhead = /prefetch|prerender/i.test(c.req.header("Sec-Purpose") ?? c.req.header("Purpose") ?? "");
  return c.req.method === "GET" && c.req.header("Sec-Fetch-Mode") === "navigate" && !isAhead;
}

/**
 * Whoever sends a form has seen the page. It matters for browsers that send no Fetch Metadata: all of them, where the
 * sandbox has an http address other than localhost.
 */
export const countSender = createMiddleware<InviteEnv>(async (c, next) => {
  if (c.req.method === "POST") await logFirstView(c.var.invitation.id);
  await next();
});
