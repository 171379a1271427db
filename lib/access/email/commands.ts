import { isFresh } from "@/lib/access/email/freshness";
import type { EmailForm } from "@/lib/access/email/input";
import { findPendingEmail } from "@/lib/access/email/queries";
import { countEmailChange } from "@/lib/access/email/throttle";
import {
  confirmEmailLetter,
  emailAskedLetter,
  emailChangedLetter,
  emailTakenLetter,
} from "@/lib/access/letters";
import { findMailRecipient } from "@/lib/access/queries";
import { type Asked, sealRequest } from "@/lib/access/request";
import { recordAudit } from "@/lib/audit/commands";
import { replaceSessions } from "@/lib/auth/commands";
import { confirmPassword } from "@/lib/auth/confirm-password";
import { createMailedToken, endMailedTokens, redeemMailedToken } from "@/lib/auth/mailed-tokens/commands";
import { findMailedToken } from "@/lib/auth/mailed-tokens/queries";
import type { Scope } from "@/lib/auth/scope";
import type { SessionClaims } from "@/lib/auth/session-token";
import { markCompanyChanged } from "@/lib/companies/commands";
import { type Db, db } from "@/lib/db";
import { NotFoundError, UserError } from "@/lib/errors";
import { Prisma } from "@/lib/generated/prisma/client";
import { asLanguage, type Language } from "@/lib/i18n/languages";
import { endInvitesTo, findInvitingCompanies } from "@/lib/invites/commands";
import { sendLetter } from "@/lib/mail/commands";
import { canSendMail } from "@/lib/mail/deliver";
import { lockCompany } from "@/lib/members/commands";
import { queueAccessRequest } from "@/lib/queue";

/** Who asks: the client (from clientOf), what its browser speaks, and when the person signed in there. */
export type Asking = { client: string; language: Language; signedInAt: Date };

/**
 * Takes note that somebody wants to have another address, and mails a link there by which they confirm it; the address
 * that they have is told. Nothing changes until then. Whether the new one is somebody else's is looked at by a job, so
 * that neither the answer nor the time it takes can tell.
 * @throws UserError without a mail server, when it is their address already, when the password is wrong or, of somebody
 *   who has none, the session is not fresh, and when too many mails were asked for
 */
export async function askToChangeEmail(
  scope: Scope,
  { email, password }: EmailForm,
  { client, language, signedInAt }: Asking,
): Promise<void> {
  if (!canSendMail()) throw new UserError("mailNotSent");
  const user = await findSelf(db(), scope);
  if (email === user.email) throw refusal({ email: { key: "emailSame" } });
  if (user.passwordHash) {
    if (!password) throw refusal({ password: { key: "currentPasswordMissing" } });
    await confirmPassword(user, { password, field: "password", refusal: "emailKept" });
  } else if (!isFresh(signedInAt)) throw new UserError("signInAnew");
  await countEmailChange(user.id, email, client);
  await db().$transaction(async (tx) => {
    await askForConfirmation(scope, tx, { userId: user.id, email }, language);
    await sendLetter(tx, await emailAskedLetter(user.email, asLanguage(user.language) ?? language, email));
  });
}

/**
 * Mails the link to the address that waits to be confirmed once more; the one before is over.
 * @throws UserError without a mail server, when nothing waits any more, and when too many mails were asked for
 */
export async function askToChangeEmailAgain(
  scope: Scope,
  { client, language }: Omit<Asking, "signedInAt">,
): Promise<{ email: string }> {
  if (!canSendMail()) throw new UserError("mailNotSent");
  const user = await findSelf(db(), scope);
  const pending = await findPendingEmail(scope);
  if (!pending) throw new UserError("emailNotPending");
  await countEmailChange(user.id, pending.email, client);
  await db().$transaction((tx) =>
    askForConfirmation(scope, tx, { userId: user.id, email: pending.email }, language),
  );
  return { email: pending.email };
}

/** Gives a change up that waits to be confirmed. @throws NotFoundError when none does (any more) */
export async function cancelEmailChange(scope: Scope): Promise<void> {
  await db().$transaction(async (tx) => {
    const { id: userId } = await findSelf(tx, scope);
    const { count } = await tx.mailedToken.updateMany({
      where: { userId, purpose: "VERIFY_EMAIL", usedAt: null, expiresAt: { gt: new Date() } },
      data: { usedAt: new Date() },
    });
    if (count === 0) throw new NotFoundError();
    await recordAudit(scope, tx, { action: "email.change-given-up" });
  });
}

/** Mails what came of a wish: the link to confirm it, or to somebody who has the address a mail that says so. */
export async function mailEmailAnswer({ email, language, token }: Asked<"changeEmail">): Promise<void> {
  // Given up meanwhile, or asked for once more.
  if (!(await findMailedToken(token, "VERIFY_EMAIL"))) return;
  const owner = await findMailRecipient(email);
  const letter = owner
    ? await emailTakenLetter(email, asLanguage(owner.language) ?? language)
    : await confirmEmailLetter(email, language, token);
  await db().$transaction((tx) => sendLetter(tx, letter));
}

/**
 * Gives somebody who is signed in the address whose mail they read. All that opened something by the old one is over:
 * sessions, mailed links and invitations. It is told to each of their companies, and to the old address.
 *
 * Holding the link is not enough: an address may be mistyped, and whoever got the link then would get the account.
 * @returns the claims of a session that is valid again, for the browser that asked
 * @throws UserError when the link is used, expired or was never one, is for somebody else, or when the address is
 *   somebody's by now; but for the first, it stays good
 */
export async function confirmEmailChange(scope: Scope, token: string): Promise<SessionClaims> {
  const now = new Date();
  const attempt = db().$transaction(async (tx) => {
    const { id, email: old, emailVerified, language, memberships } = await findSelf(tx, scope);
    // An address that was never shown to be theirs may be somebody else's, and so may the invitations to it.
    const inviting = emailVerified ? await findInvitingCompanies(tx, old) : [];
    const companyIds = new Set([...memberships, ...inviting].map(({ companyId }) => companyId));
    for (const companyId of [...companyIds].sort()) await lockCompany(tx, companyId);
    const redeemed = await redeemMailedToken(tx, token, "VERIFY_EMAIL");
    if (!redeemed) throw new UserError("mailedLinkOver");
    if (redeemed.userId !== id) throw new UserError("emailForAnother");
    await endMailedTokens(tx, id);
    const { email } = redeemed;
    await tx.user.update({ where: { id }, data: { email, emailVerified: now } });
    if (emailVerified) await endInvitesTo(tx, old);
    for (const membership of memberships) {
      const own = { ...membership, userId: id };
      await recordAudit(own, tx, {
        action: "email.changed",
        targetId: id,
        details: { from: old, to: email },
      });
      await markCompanyChanged(own, tx);
    }
    if (canSendMail())
      await sendLetter(tx, await emailChangedLetter(old, asLanguage(language) ?? "en", email));
    return replaceSessions(tx, { userId: id, companyId: scope.companyId });
  });
  return attempt.catch((error: unknown) => {
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    throw isTaken ? new UserError("emailTaken") : error;
  });
}

/** Makes the link and has it mailed, or not: part of a transaction, so that there is neither without the other. */
async function askForConfirmation(
  scope: Scope,
  tx: Db,
  to: { userId: string; email: string },
  language: Language,
): Promise<void> {
  const token = await createMailedToken(tx, { ...to, purpose: "VERIFY_EMAIL" });
  const { email } = to;
  await queueAccessRequest(
    { sealed: await sealRequest({ kind: "changeEmail", email, language, token }) },
    tx,
  );
  await recordAudit(scope, tx, { action: "email.change-asked", details: { to: email } });
}

/** The person of the scope. @throws NotFoundError when they do not belong to its company (any more) */
async function findSelf(tx: Db, { companyId, userId }: Scope) {
  const user =
    userId &&
    (await tx.user.findUnique({
      where: { id: userId, memberships: { some: { companyId } } },
      select: {
        id: true,
        email: true,
        emailVerified: true,
        language: true,
        passwordHash: true,
        memberships: { select: { companyId: true, role: true } },
      },
    }));
  if (!user) throw new NotFoundError();
  return user;
}

function refusal(fields: UserError["fields"]): UserError {
  return new UserError("emailKept", { fields });
}
