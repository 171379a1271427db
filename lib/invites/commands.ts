import { recordAudit } from "@/lib/audit/commands";
import { personOf, type Scope, systemScope } from "@/lib/auth/scope";
import { markCompanyChanged } from "@/lib/companies/commands";
import { type Db, db } from "@/lib/db";
import { NotFoundError, UserError } from "@/lib/errors";
import type { Role } from "@/lib/generated/prisma/enums";
import { asLanguage } from "@/lib/i18n/languages";
import type { InviteForm } from "@/lib/invites/input";
import { inviteLetter } from "@/lib/invites/letter";
import { countInvite } from "@/lib/invites/throttle";
import { sendLetter } from "@/lib/mail/commands";
import { canSendMail } from "@/lib/mail/deliver";
import { lockMembers } from "@/lib/members/commands";
import { assertMayManage } from "@/lib/members/roles";
import { paths } from "@/lib/paths";
import { publicUrl } from "@/lib/public-url";
import { newSecretToken } from "@/lib/secret-token";
import { isId } from "@/lib/validation";

/** How long an invitation is good, in days. */
const INVITE_DAYS = 7;

/** For so long the page of an invitation can say what became of it. */
const KEPT_DAYS = 30;

/** Whom it was sent to. Without a mail server there is a link to hand over instead: it is never to be had again. */
export type SentInvite = { email: string; link: string | null };

/**
 * Invites a colleague, by mail.
 * @throws ForbiddenError when the role is not one's to give; UserError when the person belongs to the company already, is
 *   invited already, or too many were invited
 */
export async function createInvite(scope: Scope, { email, role }: InviteForm): Promise<SentInvite> {
  assertMayManage(scope, role);
  await countInvite(scope.companyId, email);
  return db().$transaction(async (tx) => {
    const actor = await lockMembers(tx, scope);
    assertMayManage(actor, role);
    await refuseMember(tx, scope, email);
    await endExpired(tx, scope, email);
    if (await tx.invite.count({ where: { ...openInvites(scope), email } })) throw refusal("inviteOpen");
    const { token, tokenHash } = newSecretToken();
    const { id } = await tx.invite.create({
      data: { companyId: scope.companyId, email, role, tokenHash, ...sentNow(scope) },
      select: { id: true },
    });
    await recordInvite(actor, tx, "invite.created", { id, email, role });
    return send(tx, scope, { email, role, token });
  });
}

/**
 * Sends an invitation again, with a new link and its whole time: the link sent before is over.
 * @throws as `createInvite`; UserError when it was used or revoked meanwhile
 */
export async function renewInvite(scope: Scope, id: string): Promise<SentInvite> {
  const { email } = await findOwn(db(), scope, id);
  await countInvite(scope.companyId, email);
  return db().$transaction(async (tx) => {
    const { actor, invite } = await lockInvite(tx, scope, id);
    await refuseMember(tx, scope, invite.email);
    const { token, tokenHash } = newSecretToken();
    const { count } = await tx.invite.updateMany({
      where: { ...openInvites(scope), id },
      data: { tokenHash, ...sentNow(scope) },
    });
    if (count === 0) throw new UserError("inviteNotOpen");
    await recordInvite(actor, tx, "invite.renewed", invite);
    return send(tx, scope, { ...invite, token });
  });
}

/** Takes an invitation back. @throws as `renewInvite` */
export async function revokeInvite(scope: Scope, id: string): Promise<{ email: string }> {
  return db().$transaction(async (tx) => {
    const { actor, invite } = await lockInvite(tx, scope, id);
    const { count } = await tx.invite.updateMany({
      where: { ...openInvites(scope), id },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw new UserError("inviteNotOpen");
    await recordInvite(actor, tx, "invite.revoked", invite);
    return { email: invite.email };
  });
}

/** Which companies have an open invitation to an address. */
export function findInvitingCompanies(tx: Db, email: string): Promise<{ companyId: string }[]> {
  return tx.invite.findMany({
    where: { ...open, email },
    select: { companyId: true },
    distinct: ["companyId"],
  });
}

/**
 * Ends the invitations to an address that somebody has given up: who reads its mail by now is not whom they were meant
 * for. Part of the transaction that changed it, which holds the companies of `findInvitingCompanies` (lockCompany).
 */
export async function endInvitesTo(tx: Db, email: string): Promise<void> {
  const ended = await tx.invite.updateManyAndReturn({
    where: { ...open, email },
    data: { revokedAt: new Date() },
    select: { id: true, companyId: true, email: true, role: true },
  });
  for (const { companyId, ...invite } of ended)
    await recordInvite(systemScope(companyId), tx, "invite.revoked", invite);
}

/** Removes invitations that were over long ago. For the housekeeping job. */
export async function forgetOldInvites(): Promise<number> {
  const { count } = await db().invite.deleteMany({
    where: { expiresAt: { lt: new Date(Date.now() - KEPT_DAYS * 86_400_000) } },
  });
  return count;
}

/** Neither used nor revoked. */
const open = { acceptedAt: null, revokedAt: null };

function openInvites({ companyId }: Scope) {
  return { companyId, ...open };
}

function sentNow({ userId }: Scope) {
  const now = new Date();
  return {
    invitedById: userId,
    expiresAt: new Date(now.getTime() + INVITE_DAYS * 86_400_000),
    mailedAt: canSendMail() ? now : null,
  };
}

type Invite = { id: string; email: string; role: Role };

async function lockInvite(tx: Db, scope: Scope, id: string): Promise<{ actor: Scope; invite: Invite }> {
  const actor = await lockMembers(tx, scope);
  return { actor, invite: await findOwn(tx, actor, id) };
}

/** @throws NotFoundError; ForbiddenError when it is for a role that the person may not give */
async function findOwn(tx: Db, scope: Scope, id: string): Promise<Invite> {
  assertMayManage(scope);
  const invite = isId(id)
    ? await tx.invite.findUnique({
        where: { id, companyId: scope.companyId },
        select: { id: true, email: true, role: true },
      })
    : null;
  if (!invite) throw new NotFoundError();
  assertMayManage(scope, invite.role);
  return invite;
}

async function refuseMember(tx: Db, { companyId }: Scope, email: string): Promise<void> {
  if (await tx.membership.count({ where: { companyId, user: { email } } })) throw refusal("memberAlready");
}

/** One that has run out makes room for another to the same address. */
async function endExpired(tx: Db, scope: Scope, email: string): Promise<void> {
  const now = new Date();
  await tx.invite.updateMany({
    where: { ...openInvites(scope), email, expiresAt: { lte: now } },
    data: { revokedAt: now },
  });
}

async function recordInvite(
  actor: Scope,
  tx: Db,
  action: "invite.created" | "invite.renewed" | "invite.revoked",
  { id, email, role }: Invite,
): Promise<void> {
  await recordAudit(actor, tx, { action, targetId: id, details: { email, role } });
  await markCompanyChanged(actor, tx);
}

/** Mails the link in the language of the one who reads it, as far as it is known; or hands it back. */
async function send(
  tx: Db,
  scope: Scope,
  { email, role, token }: { email: string; role: Role; token: string },
): Promise<SentInvite> {
  const url = publicUrl(paths.join(token));
  if (!canSendMail()) return { email, link: url };
  const company = await tx.company.findUniqueOrThrow({
    where: { id: scope.companyId },
    select: { name: true, brandColor: true, language: true },
  });
  const by = await tx.user.findUniqueOrThrow({
    where: { id: personOf(scope) },
    select: { name: true, language: true },
  });
  const reader = await tx.user.findUnique({ where: { email }, select: { language: true } });
  const language =
    asLanguage(reader?.language) ?? asLanguage(company.language) ?? asLanguage(by.language) ?? "en";
  const letter = { to: email, role, by: by.name, company, url, days: INVITE_DAYS };
  await sendLetter(tx, await inviteLetter(language, letter));
  return { email, link: null };
}

function refusal(key: "inviteOpen" | "memberAlready"): UserError {
  return new UserError("inviteNotSent", { fields: { email: { key } } });
}
