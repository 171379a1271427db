import { now } from "../clock/clock";
import { db, type Transaction } from "../db";
import { defaultLanguage } from "../i18n/language";
import { translatorOf } from "../i18n/translator";
import { enqueueMail } from "../mail/queue";
import { seal } from "../seal";
import { signals } from "../signals";
import { findWhiteLabel } from "../white-label/queries";
import { mailedInvitationUrl } from "./addresses";
import { logEvent } from "./events";
import { invitationMail } from "./mails/invitation-mail";
import type { InvitationPrefill } from "./prefill";
import { findInvitation, type InvitationDetails, tokenOf, withInvitationDetails } from "./queries";
import { active, InvitationEndedError, statusOf } from "./status";
import { newToken, tokenDigest } from "./token";

export type NewInvitation = {
  companyId: string;
  /** The connection to edit; without it the invitation is for making new ones. */
  connectionId?: string;
  /** Empty: anybody who has the link. */
  allowedEmails: string[];
  /** From now, by the sandbox's clock; absent: never. */
  expiresInSeconds?: number;
  /** Absent: without limit. */
  maxUses?: number;
  sendEmail: boolean;
  prefill: InvitationPrefill;
};

/** Each mailbox once, in the spelling that came last. */
function mailboxes({ allowedEmails }: { allowedEmails: string[] }): string[] {
  return [...new Map(allowedEmails.map((email) => [email.toLowerCase(), email])).values()];
}

/** Queues a mail to everybody who is invited, each with a link of their own, in the organization's language. */
async function mailInvitation(tx: Transaction, invitation: InvitationDetails): Promise<void> {
  const { language } = await findWhiteLabel(invitation.company.organizationId);
  const t = translatorOf(language ?? defaultLanguage);
  const token = await tokenOf(invitation);
  for (const email of mailboxes(invitation)) {
    const url = await mailedInvitationUrl(token, invitation.id, email);
    await enqueueMail(tx, await invitationMail(invitation, { email, url }, t));
    await logEvent(tx, invitation.id, "EMAIL_SENT", email);
  }
}

/** Makes an invitation, and mails it where `sendEmail` says so and somebody is named. */
export async function createInvitation(input: NewInvitation): Promise<InvitationDetails> {
  const { expiresInSeconds, prefill, ...columns } = input;
  const token = newToken();
  const createdAt = now();
  const expiresAt =
    expiresInSeconds === undefined ? null : new Date(createdAt.getTime() + expiresInSeconds * 1000);
  const sealedToken = await seal(token);
  const invitation = await db.$transaction(async (tx) => {
    const created = await tx.invitation.create({
      data: { ...columns, prefill, createdAt, expiresAt, tokenDigest: tokenDigest(token), sealedToken },
      include: withInvitationDetails,
    });
    if (input.sendEmail) await mailInvitation(tx, created);
    return created;
  });
  signals.emit("mail");
  return invitation;
}

/** Ends an invitation. One that has ended already, in whatever way, stays as it is: asking twice does no harm. */
export async function revokeInvitation(id: string): Promise<InvitationDetails | null> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({ where: active(id), data: { revokedAt: now() } });
    if (count === 1) await logEvent(tx, id, "REVOKED");
  });
  return findInvitation(id);
}

/** Mails an invitation again to everybody who is invited. Throws `InvitationEndedError` when it works no more. */
export async function resendInvitation(id: string): Promise<InvitationDetails> {
  const invitation = await findInvitation(id);
  if (invitation === null || statusOf(invitation) !== "ACTIVE") throw new InvitationEndedError(id);
  await db.$transaction((tx) => mailInvitation(tx, invitation));
  signals.emit("mail");
  return invitation;
}
