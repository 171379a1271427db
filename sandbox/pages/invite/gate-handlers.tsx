import { z } from "zod";
import type { InvitationEmailCheck } from "../../generated/client";
import { mailboxOf } from "../../invitations/addresses";
import {
  answerEmailCheck,
  findEmailCheck,
  maxCodeTries,
  renewEmailCheck,
  startEmailCheck,
} from "../../invitations/email-checks";
import { logView } from "../../invitations/events";
import { newGuest } from "../../invitations/guests";
import { readForm } from "../form";
import { guestPaths } from "../paths";
import { page } from "../shell/document";
import { CodeView } from "./code-view";
import { type InviteContext, isOpenedByPerson } from "./context";
import { GateView } from "./gate-view";

/**
 * Opens an invitation: straight to the connect or edit page where anybody may use it or the link was mailed to the
 * person, else to the e-mail gate. Writes nothing but that somebody looked.
 */
export async function open(c: InviteContext) {
  const { invitation } = c.var;
  const mailbox = (await mailboxOf(invitation.id, c.req.query("key") ?? "")) ?? undefined;
  if (isOpenedByPerson(c)) await logView(invitation.id, mailbox);
  const isOpen = invitation.allowedEmails.length === 0 || mailbox !== undefined;
  return isOpen ? letIn(c, mailbox) : page(c, gatePage(c, ""));
}

async function letIn(c: InviteContext, email?: string) {
  const { id, connectionId } = c.var.invitation;
  const page = connectionId === null ? "connect" : "edit";
  const guest = await newGuest(id, email);
  return c.redirect(guestPaths(c.req.param("token") ?? "", page, guest).start(), 303);
}

/** "Send code". */
export async function submitEmail(c: InviteContext) {
  const { invitation, t } = c.var;
  const typed = (await readForm(c)).text("email").trim();
  if (!z.email().max(254).safeParse(typed).success) {
    return page(c, gatePage(c, typed, t("invite.emailInvalid")), 422);
  }
  const check = await startEmailCheck(invitation, typed, t);
  if (check === null) return page(c, gatePage(c, typed, t("invite.tooManyCodes")), 429);
  return toCode(c, check);
}

/** Where the mailed code is typed, with what was wrong about the last one. */
export async function showCode(c: InviteContext) {
  const check = await namedCheck(c);
  return check ? page(c, codePage(c, check, wrongCode(c, check))) : toGate(c);
}

/** "Verify". What follows is read from the check, so that reloading the next page shows the same. */
export async function submitCode(c: InviteContext) {
  const { invitation, t } = c.var;
  const check = await namedCheck(c);
  if (check === null) return toGate(c);
  const typed = (await readForm(c)).text("code").trim();
  if (typed === "") return page(c, codePage(c, check, t("invite.codeMissing")), 422);
  const isProved = await answerEmailCheck(invitation, check, typed);
  return isProved ? letIn(c, check.email) : toCode(c, check);
}

/** "Send a new code". */
export async function sendNewCode(c: InviteContext) {
  const { invitation, t } = c.var;
  const check = await namedCheck(c);
  if (check === null) return toGate(c);
  const renewed = await renewEmailCheck(invitation, check, t);
  if (renewed === null) return page(c, codePage(c, check, undefined, t("invite.tooManyCodes")), 429);
  return toCode(c, renewed);
}

async function namedCheck(c: InviteContext): Promise<InvitationEmailCheck | null> {
  return findEmailCheck(c.var.invitation.id, c.req.query("check") ?? "");
}

function toCode(c: InviteContext, { id }: InvitationEmailCheck) {
  return c.redirect(c.var.paths.step("code", { check: id }), 303);
}

function toGate(c: InviteContext) {
  return c.redirect(c.var.paths.start(), 303);
}

function wrongCode(c: InviteContext, { failedCodes }: InvitationEmailCheck): string | undefined {
  if (failedCodes === 0) return undefined;
  const left = maxCodeTries - failedCodes;
  return left > 0 ? c.var.t("invite.codeWrong", { left }) : c.var.t("invite.codeLocked");
}

function gatePage(c: InviteContext, email: string, error?: string) {
  const { invitation, paths } = c.var;
  return (
    <GateView
      companyName={invitation.company.name}
      isEdit={invitation.connectionId !== null}
      action={paths.step("email")}
      email={email}
      error={error}
    />
  );
}

function codePage(c: InviteContext, check: InvitationEmailCheck, error?: string, refusal?: string) {
  const { invitation, paths } = c.var;
  const at = { check: check.id };
  return (
    <CodeView
      companyName={invitation.company.name}
      isEdit={invitation.connectionId !== null}
      email={check.email}
      action={paths.step("code", at)}
      newCodeAction={paths.step("new-code", at)}
      gateHref={paths.start()}
      error={error}
      refusal={refusal}
    />
  );
}
