import type { SignUpForm } from "@/lib/access/input";
import {
  knownLetter,
  passwordResetLetter,
  resetLetter,
  signInLetter,
  signUpLetter,
} from "@/lib/access/letters";
import { findMailRecipient } from "@/lib/access/queries";
import { type Asked, sealRequest } from "@/lib/access/request";
import { signUpState } from "@/lib/access/sign-up/state";
import { countMail } from "@/lib/access/throttle";
import { recordAudit } from "@/lib/audit/commands";
import { claimAddress, openSession } from "@/lib/auth/commands";
import {
  createMailedToken,
  endMailedTokens,
  MAILED_TOKEN_MINUTES,
  redeemMailedToken,
} from "@/lib/auth/mailed-tokens/commands";
import { findMailedToken } from "@/lib/auth/mailed-tokens/queries";
import { hashPassword } from "@/lib/auth/passwords";
import { findUserForSignIn } from "@/lib/auth/queries";
import type { SessionClaims } from "@/lib/auth/session-token";
import { db } from "@/lib/db";
import { UserError } from "@/lib/errors";
import { asLanguage, type Language } from "@/lib/i18n/languages";
import { sendLetter } from "@/lib/mail/commands";
import { canSendMail } from "@/lib/mail/deliver";
import { queueAccessRequest } from "@/lib/queue";
import { newSecretToken } from "@/lib/secret-token";

/**
 * Takes note that somebody wants a link to be mailed. Whether the address is known is looked at by a job, so that
 * neither the answer nor the time it takes can tell.
 * @param client who is asking, from clientOf
 * @throws UserError when too many mails were asked for, to that address or from that client, and without a mail server
 */
export async function askForLink(request: Asked<"reset"> | Asked<"signIn">, client: string): Promise<void> {
  if (!canSendMail()) throw new UserError("mailNotSent");
  await countMail(request.email, client);
  await queueAccessRequest({ sealed: await sealRequest(request) });
}

/**
 * Takes note that somebody wants to begin with a company; what follows comes by mail, likewise. The password is hashed
 * whether the address is known or not.
 * @throws UserError as `askForLink`, and when sign-up is closed
 */
export async function askToSignUp(
  { password, ...wanted }: SignUpForm,
  language: Language,
  client: string,
): Promise<void> {
  const state = signUpState();
  if (state !== "open") throw new UserError(state === "closed" ? "signUpClosed" : "mailNotSent");
  await countMail(wanted.email, client);
  const passwordHash = await hashPassword(password);
  const sealed = await sealRequest({ kind: "signUp", ...wanted, passwordHash, language });
  await queueAccessRequest({ sealed });
}

/** Mails the link to choose a new password, to somebody who is known. */
export async function mailResetLink({ email, language }: Asked<"reset">): Promise<void> {
  const user = await findMailRecipient(email);
  if (!user) return;
  await db().$transaction(async (tx) => {
    const token = await createMailedToken(tx, { userId: user.id, email, purpose: "RESET_PASSWORD" });
    await sendLetter(tx, await resetLetter(email, asLanguage(user.language) ?? language, token));
  });
}

/** Mails the link that signs in, to somebody who belongs to a company. */
export async function mailSignInLink({ email, language, from }: Asked<"signIn">): Promise<void> {
  const user = await findMailRecipient(email);
  if (!user || user._count.memberships === 0) return;
  await db().$transaction(async (tx) => {
    const token = await createMailedToken(tx, { userId: user.id, email, purpose: "SIGN_IN" });
    await sendLetter(tx, await signInLetter(email, asLanguage(user.language) ?? language, token, from));
  });
}

/** Mails the link by which a sign-up goes on; to somebody who has an account already, a mail that says so. */
export async function mailSignUpAnswer({ kind: _, ...wanted }: Asked<"signUp">): Promise<void> {
  const { email, language } = wanted;
  const user = await findMailRecipient(email);
  await db().$transaction(async (tx) => {
    if (user) return sendLetter(tx, await knownLetter(email, asLanguage(user.language) ?? language));
    const { token, tokenHash } = newSecretToken();
    const expiresAt = new Date(Date.now() + MAILED_TOKEN_MINUTES.VERIFY_EMAIL * 60_000);
    await tx.signUp.create({ data: { ...wanted, tokenHash, expiresAt } });
    await sendLetter(tx, await signUpLetter(email, language, token));
  });
}

/**
 * Sets the password that somebody chose behind a mailed link, and ends every session of theirs and every other link
 * that they were mailed. It is told to each of their companies, and to them.
 * @throws UserError when the link is used, expired or was never one
 */
export async function resetPassword(token: string, newPassword: string): Promise<void> {
  // A hash is slow on purpose: not for whoever sends something made up.
  if (!(await findMailedToken(token, "RESET_PASSWORD"))) throw new UserError("mailedLinkOver");
  const passwordHash = await hashPassword(newPassword);
  await db().$transaction(async (tx) => {
    const redeemed = await redeemMailedToken(tx, token, "RESET_PASSWORD");
    if (!redeemed) throw new UserError("mailedLinkOver");
    const { userId, email } = redeemed;
    // Tokens before the user, as everywhere: two that take hold of both must do so in one order.
    await endMailedTokens(tx, userId);
    const user = await tx.user.update({
      where: { id: userId },
      data: {
        passwordHash,
        emailVerified: new Date(),
        sessionVersion: { increment: 1 },
        sessions: { deleteMany: {} },
      },
      select: { language: true, memberships: { select: { companyId: true, role: true } } },
    });
    for (const membership of user.memberships)
      await recordAudit({ ...membership, userId }, tx, { action: "password.reset" });
    if (canSendMail())
      await sendLetter(tx, await passwordResetLetter(email, asLanguage(user.language) ?? "en"));
  });
}

/**
 * Opens a session for whoever holds a sign-in link. @returns what its cookie says
 * @throws UserError when the link is used, expired or was never one, and for somebody who belongs to no company
 */
export async function signInByLink(token: string): Promise<SessionClaims> {
  return db().$transaction(async (tx) => {
    const redeemed = await redeemMailedToken(tx, token, "SIGN_IN");
    if (!redeemed) throw new UserError("mailedLinkOver");
    const { userId, email } = redeemed;
    await claimAddress(tx, userId);
    await tx.user.update({ where: { id: userId, email }, data: { emailVerified: new Date() } });
    const user = await findUserForSignIn(email, tx);
    const companyId = user?.memberships[0]?.companyId;
    if (!user || !companyId) throw new UserError("noCompany");
    return openSession({ userId, companyId, sessionVersion: user.sessionVersion }, tx);
  });
}

/** Removes sign-ups that nobody finished, and those that are done. For the housekeeping job. */
export async function forgetOldSignUps(): Promise<number> {
  const { count } = await db().signUp.deleteMany({
    where: { OR: [{ expiresAt: { lt: new Date() } }, { usedAt: { not: null } }] },
  });
  return count;
}
