import { z } from "zod";
import { createInvitation, resendInvitation, revokeInvitation } from "../invitations/commands";
import type { InvitationPrefill } from "../invitations/prefill";
import {
  findInvitation,
  type InvitationDetails,
  listInvitationEvents,
  listInvitations,
} from "../invitations/queries";
import { InvitationEndedError } from "../invitations/status";
import { assertOwnSites } from "../sites/own-sites";
import { companyOf, connectionOf, pathId, visible } from "./access";
import type { ApiContext } from "./auth";
import { ApiError } from "./errors";
import { siteIds } from "./fields";
import {
  invitationAnswer,
  invitationDetailAnswer,
  invitationDetailJson,
  invitationJson,
} from "./invitation-json";
import { operation } from "./operation";
import { pageAt, pageNumber, pageShape } from "./paging";
import { prefillFields } from "./prefill";

const guide = "/developer-guide/connection-invitations";
const tag = "Invitations";

/** A hundred years: what Nectar's pages leave open at the top must end before dates do. */
const MAX_SECONDS = 100 * 365 * 24 * 60 * 60;

/** What both kinds of invitation take. Null means the same as an absent field. */
const limits = {
  allowedEmails: z.array(z.email().max(254)).max(100, "at most 100").nullish().meta({
    description: "Who may use it, after proving the address. Empty or absent: anybody with the link.",
  }),
  expiresInSeconds: z
    .int()
    .min(60)
    .max(MAX_SECONDS)
    .nullish()
    .meta({ description: "Absent: never expires." }),
  maxUses: z.int().min(1).max(2_147_483_647).nullish().meta({ description: "Absent: unlimited." }),
  sendEmail: z.boolean().nullish().meta({ description: "Mail it to each of `allowedEmails`." }),
};

const prefill = z.object({
  ...prefillFields,
  initialSites: siteIds.nullish(),
});

const reconnectBody = z.object(limits);
const contributorBody = z.object({ ...limits, prefill: prefill.nullish() });

function lifeOf({ allowedEmails, expiresInSeconds, maxUses, sendEmail }: z.output<typeof reconnectBody>) {
  return {
    allowedEmails: allowedEmails ?? [],
    expiresInSeconds: expiresInSeconds ?? undefined,
    maxUses: maxUses ?? undefined,
    sendEmail: sendEmail ?? false,
  };
}

/** What was sent, without what was not. */
function prefillOf(sent: z.output<typeof prefill>): InvitationPrefill {
  return Object.fromEntries(
    Object.entries(sent).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** The invitation that the path names. */
async function invitationOf(c: ApiContext): Promise<InvitationDetails> {
  return visible(c, await findInvitation(pathId(c, "invitationId", "Invitation")), "Invitation");
}

async function detail(invitation: InvitationDetails) {
  return invitationDetailJson(invitation, await listInvitationEvents(invitation.id));
}

const createContributorInvitation = operation({
  id: "createConnectionInvitation",
  method: "POST",
  paths: ["/invitation/company/{companyId}", "/company/{companyId}/invitation"],
  summary: "Invite somebody to connect",
  tag,
  source: `${guide}; /api-reference/v2-0/invitations/create-connection-invitation`,
  find: companyOf,
  body: contributorBody,
  status: 201,
  answer: invitationAnswer,
  handle: async ({ subject: company, body }) => {
    const filled = prefillOf(body.prefill ?? {});
    await assertOwnSites(company.id, filled.initialSites ?? [], "prefill.initialSites");
    return invitationJson(
      await createInvitation({ companyId: company.id, ...lifeOf(body), prefill: filled }),
    );
  },
});

const createReconnectInvitation = operation({
  id: "createReconnectInvitation",
  method: "POST",
  paths: [
    "/invitation/connection/{connectionId}",
    "/company/{companyId}/connection/{connectionId}/invitation",
  ],
  summary: "Invite somebody to edit a connection",
  tag,
  source: `${guide}; /api-reference/v2-2/invitations/create-reconnect-invitation`,
  find: connectionOf,
  body: reconnectBody,
  status: 201,
  answer: invitationAnswer,
  handle: async ({ subject: { id, companyId }, body }) =>
    invitationJson(await createInvitation({ companyId, connectionId: id, ...lifeOf(body), prefill: {} })),
});

const listCompanyInvitations = operation({
  id: "listInvitations",
  method: "GET",
  paths: ["/invitation/company/{companyId}", "/company/{companyId}/invitation"],
  summary: "List the invitations of a company",
  description: "Oldest first, of both kinds. The envelope is that of Nectar's other lists.",
  tag,
  source: "/developer-guide/magic-link-integration (the path); the rest is chosen by the sandbox",
  find: companyOf,
  query: z.object({ page: pageNumber }),
  status: 200,
  answer: z.object({ totalInvitations: z.int(), ...pageShape, invitations: z.array(invitationAnswer) }),
  handle: async ({ subject: company, query }) => {
    const found = await listInvitations(company.id, (total) => pageAt(total, query.page));
    return {
      totalInvitations: found.total,
      ...found.page.numbers,
      invitations: await Promise.all(found.invitations.map(invitationJson)),
    };
  },
});

const getInvitation = operation({
  id: "getInvitation",
  method: "GET",
  paths: ["/invitation/{invitationId}"],
  summary: "Get an invitation with its log",
  tag,
  source: "/api-reference/v2-2/invitations/get-invitation-detail",
  find: invitationOf,
  status: 200,
  answer: invitationDetailAnswer,
  handle: async ({ subject }) => detail(subject),
});

const revoke = operation({
  id: "revokeInvitation",
  method: "POST",
  paths: ["/invitation/{invitationId}/revoke"],
  summary: "Revoke an invitation",
  description: "One that has ended already stays as it is, so asking twice does no harm.",
  tag,
  source: "/developer-guide/magic-link-integration (the path); the answer is chosen by the sandbox",
  find: invitationOf,
  status: 200,
  answer: invitationDetailAnswer,
  handle: async ({ subject: { id } }) => {
    const revoked = await revokeInvitation(id);
    if (revoked === null) throw new ApiError(404, "Invitation not found.");
    return detail(revoked);
  },
});

const resend = operation({
  id: "resendInvitation",
  method: "POST",
  paths: ["/invitation/{invitationId}/resend"],
  summary: "Mail an invitation again",
  description: "To each of its `allowedEmails`. Nectar's dashboard can do it; a path is not documented.",
  tag,
  source: "chosen by the sandbox",
  find: invitationOf,
  status: 200,
  answer: invitationDetailAnswer,
  errors: { 400: "It names nobody, or is not active." },
  handle: async ({ subject: { id, allowedEmails } }) => {
    if (allowedEmails.length === 0) throw new ApiError(400, "This invitation has no allowedEmails to mail.");
    try {
      return await detail(await resendInvitation(id));
    } catch (error) {
      if (error instanceof InvitationEndedError) throw new ApiError(400, "This invitation is not active.");
      throw error;
    }
  },
});

export const invitationOperations = [
  createContributorInvitation,
  createReconnectInvitation,
  listCompanyInvitations,
  getInvitation,
  revoke,
  resend,
];
