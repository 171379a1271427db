import { z } from "zod";
import { db } from "../db";
import type { Prisma } from "../generated/client";
import type { ListWindow } from "../list-window";
import { unseal } from "../seal";
import type { Guest } from "./guests";
import { tokenDigest } from "./token";
import { storedUseKey } from "./uses";

/** What every reader of an invitation needs beside its own columns. */
export const withInvitationDetails = {
  company: true,
  connection: true,
  createdConnections: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
} satisfies Prisma.InvitationInclude;

/** An invitation with its company, the connection to edit (if it is for one), and the connections that it made. */
export type InvitationDetails = Prisma.InvitationGetPayload<{ include: typeof withInvitationDetails }>;

/** One invitation, or null. The id must be a uuid; whether the caller may see it is the caller's question. */
export async function findInvitation(id: string): Promise<InvitationDetails | null> {
  return db.invitation.findUnique({ where: { id }, include: withInvitationDetails });
}

/** The invitation that a token opens, whatever its status, or null: for a deleted company too. Takes any text. */
export async function findInvitationByToken(token: string): Promise<InvitationDetails | null> {
  return db.invitation.findFirst({
    where: { tokenDigest: tokenDigest(token), company: { deletedAt: null } },
    include: withInvitationDetails,
  });
}

/** The token of an invitation. */
export async function tokenOf(invitation: { sealedToken: string }): Promise<string> {
  return unseal(z.string(), invitation.sealedToken);
}

/** The log of an invitation, oldest first. */
export async function listInvitationEvents(invitationId: string) {
  return db.invitationEvent.findMany({ where: { invitationId }, orderBy: { id: "asc" } });
}

/** Whether a guest of an edit invitation has saved a change already. */
export async function hasEdited({ id, invitationId }: Guest): Promise<boolean> {
  const useKey = storedUseKey(invitationId, `guest ${id}`);
  return (await db.invitationEvent.count({ where: { useKey } })) > 0;
}

/** Whether a wizard run has made its connection with this invitation. `runId` may be any text. */
export async function hasConnected(invitationId: string, runId: string): Promise<boolean> {
  if (!z.uuid().safeParse(runId).success) return false;
  return (await db.connection.count({ where: { wizardRunId: runId, invitationId } })) > 0;
}

/**
 * The invitations of a company, oldest first so that pages stay put while new ones arrive. `pageOf` says which rows to
 * read of how many there are.
 */
export async function listInvitations<Page extends ListWindow>(
  companyId: string,
  pageOf: (total: number) => Page,
): Promise<{ invitations: InvitationDetails[]; total: number; page: Page }> {
  const where = { companyId };
  const total = await db.invitation.count({ where });
  const page = pageOf(total);
  const invitations = await db.invitation.findMany({
    where,
    include: withInvitationDetails,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    skip: page.skip,
    take: page.take,
  });
  return { invitations, total, page };
}
