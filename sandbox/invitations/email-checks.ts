import { randomInt } from "node:crypto";
import { z } from "zod";
import { DAY_MS } from "../dates";
import { db } from "../db";
import type { InvitationEmailCheck } from "../generated/client";
import type { Translator } from "../i18n/translator";
import { enqueueMail } from "../mail/queue";
import { seal, unseal } from "../seal";
import { signals } from "../signals";
import { logEvent } from "./events";
import { codeMail } from "./mails/code-mail";
import type { InvitationDetails } from "./queries";

/** Wrong codes after which a check is closed. */
export const maxCodeTries = 5;

/** Codes that may be asked for with one address within an hour: with the tries above, 25 guesses at a million. */
const CODES_AN_HOUR = 5;

const HOUR_MS = 60 * 60 * 1000;
const CODE_LIFETIME_MS = 10 * 60 * 1000;

/** In real milliseconds, as all codes. */
const challengeSchema = z.object({ code: z.string(), expiresAt: z.number() });

/** Whether an address, in lower case, is one that the invitation names. */
function isInvited({ allowedEmails }: InvitationDetails, email: string): boolean {
  return allowedEmails.some((allowed) => allowed.toLowerCase() === email);
}

/**
 * Takes an address at the gate, and mails a code to it if it is invited. For one that is not, the same work is done and
 * nothing is sent, so that neither the answer nor its time tells who is invited. Null when too many codes were asked for
 * with this address.
 */
export async function startEmailCheck(
  invitation: InvitationDetails,
  typed: string,
  t: Translator,
): Promise<InvitationEmailCheck | null> {
  const email = typed.trim().toLowerCase();
  const invitationId = invitation.id;
  const createdAt = new Date();
  await db.invitationEmailCheck.deleteMany({
    where: { createdAt: { lt: new Date(createdAt.getTime() - DAY_MS) } },
  });
  const lately = { gt: new Date(createdAt.getTime() - HOUR_MS) };
  const asked = await db.invitationEmailCheck.count({ where: { invitationId, email, createdAt: lately } });
  if (asked >= CODES_AN_HOUR) return null;
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const sealedCode = await seal({ code, expiresAt: createdAt.getTime() + CODE_LIFETIME_MS });
  const mail = await codeMail(invitation.company.name, email, code, t);
  const check = await db.$transaction(async (tx) => {
    await enqueueMail(tx, mail, !isInvited(invitation, email));
    return tx.invitationEmailCheck.create({ data: { invitationId, email, sealedCode, createdAt } });
  });
  signals.emit("mail");
  return check;
}

/** A check of this invitation that is still open or was closed by wrong codes, or null. `id` may be any text. */
export async function findEmailCheck(invitationId: string, id: string): Promise<InvitationEmailCheck | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return db.invitationEmailCheck.findFirst({ where: { id, invitationId, closedAt: null } });
}

/** Sends another code to the address of a check, which is closed: its own code no longer works. */
export async function renewEmailCheck(
  invitation: InvitationDetails,
  check: InvitationEmailCheck,
  t: Translator,
): Promise<InvitationEmailCheck | null> {
  const renewed = await startEmailCheck(invitation, check.email, t);
  if (renewed !== null) {
    await db.invitationEmailCheck.updateMany({ where: { id: check.id }, data: { closedAt: new Date() } });
  }
  return renewed;
}

/** Tries a code. A right one is good once; each wrong one counts. True when the address is proved. */
export async function answerEmailCheck(
  invitation: InvitationDetails,
  check: InvitationEmailCheck,
  typed: string,
): Promise<boolean> {
  const { code, expiresAt } = await unseal(challengeSchema, check.sealedCode);
  const isRight = typed.replace(/\s/g, "") === code && Date.now() < expiresAt;
  const open = { id: check.id, closedAt: null, failedCodes: { lt: maxCodeTries } };
  if (!isRight || !isInvited(invitation, check.email)) {
    await db.invitationEmailCheck.updateMany({ where: open, data: { failedCodes: { increment: 1 } } });
    return false;
  }
  return db.$transaction(async (tx) => {
    const { count } = await tx.invitationEmailCheck.updateMany({
      where: open,
      data: { closedAt: new Date() },
    });
    if (count === 1) await logEvent(tx, invitation.id, "EMAIL_VERIFIED", check.email);
    return count === 1;
  });
}
