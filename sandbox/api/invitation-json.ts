import { z } from "zod";
import { connectionStatus } from "../connections/status";
import { invitationUrl } from "../invitations/addresses";
import { eventTypes } from "../invitations/events";
import { storedPrefill } from "../invitations/prefill";
import { type InvitationDetails, type listInvitationEvents, tokenOf } from "../invitations/queries";
import { invitationStatus, statusOf } from "../invitations/status";
import { day, time, uuid } from "./answer-fields";

const prefillAnswer = z
  .object({
    url: z.string(),
    datasourceId: z.string(),
    initialSites: z.array(uuid),
    utilityTypes: z.array(z.string()),
    country: z.string(),
    connectionOwnerEmail: z.string(),
    dataCollectionStartDate: day,
  })
  .partial();

const invitationFields = {
  id: uuid,
  token: z.string().meta({ description: "Opaque: the last part of `invitationUrl`." }),
  invitationType: z.enum(["CREATE_CONNECTION", "EDIT_CONNECTION"]),
  status: invitationStatus,
  invitationUrl: z.string().meta({ format: "uri" }),
  companyId: uuid,
  connectionId: uuid.nullable(),
  allowedEmails: z.array(z.string()),
  expiresAt: time.nullable().meta({ description: "Null: never." }),
  maxUses: z.int().nullable().meta({ description: "Null: without limit." }),
  useCount: z.int(),
  createdAt: time,
  prefill: prefillAnswer,
  createdConnections: z.array(
    z.object({ id: uuid, datasourceName: z.string(), status: connectionStatus, created: time }),
  ),
};

/** An invitation as Nectar documents it (`/developer-guide/connection-invitations`). */
export const invitationAnswer = z.object(invitationFields).meta({ id: "Invitation" });

/** The detail: with the log. Its name, and those of its fields and events, are chosen by the sandbox. */
export const invitationDetailAnswer = z
  .object({
    ...invitationFields,
    events: z.array(
      z.object({
        type: z.enum(eventTypes),
        createdAt: time,
        email: z.string().nullable(),
        connectionId: uuid.nullable(),
      }),
    ),
  })
  .meta({ id: "InvitationDetail" });

/** An invitation as the API shows it. */
export async function invitationJson(
  invitation: InvitationDetails,
): Promise<z.input<typeof invitationAnswer>> {
  const token = await tokenOf(invitation);
  return {
    id: invitation.id,
    token,
    invitationType: invitation.connectionId === null ? "CREATE_CONNECTION" : "EDIT_CONNECTION",
    status: statusOf(invitation),
    invitationUrl: invitationUrl(token),
    companyId: invitation.companyId,
    connectionId: invitation.connectionId,
    allowedEmails: invitation.allowedEmails,
    expiresAt: invitation.expiresAt?.toISOString() ?? null,
    maxUses: invitation.maxUses,
    useCount: invitation.useCount,
    createdAt: invitation.createdAt.toISOString(),
    prefill: storedPrefill.parse(invitation.prefill),
    createdConnections: invitation.createdConnections.map(({ id, providerName, status, createdAt }) => ({
      id,
      datasourceName: providerName,
      status: connectionStatus.parse(status),
      created: createdAt.toISOString(),
    })),
  };
}

/** An invitation with its log, as the detail shows it. */
export async function invitationDetailJson(
  invitation: InvitationDetails,
  events: Awaited<ReturnType<typeof listInvitationEvents>>,
): Promise<z.input<typeof invitationDetailAnswer>> {
  return {
    ...(await invitationJson(invitation)),
    events: events.map(({ type, createdAt, email, connectionId }) => ({
      type: z.enum(eventTypes).parse(type),
      createdAt: createdAt.toISOString(),
      email,
      connectionId,
    })),
  };
}
