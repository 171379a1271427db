import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { resetPassword, signInByLink } from "@/lib/access/commands";
import {
  askToChangeEmail,
  askToChangeEmailAgain,
  cancelEmailChange,
  confirmEmailChange,
  mailEmailAnswer,
} from "@/lib/access/email/commands";
import { isFresh } from "@/lib/access/email/freshness";
import { emailForm } from "@/lib/access/email/input";
import { findPendingEmail } from "@/lib/access/email/queries";
import { parseInput } from "@/lib/action-result";
import { authenticate } from "@/lib/auth/authenticate";
import { openSession } from "@/lib/auth/commands";
import { createMailedToken } from "@/lib/auth/mailed-tokens/commands";
import { hashPassword } from "@/lib/auth/passwords";
import { findViewer } from "@/lib/auth/queries";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { changeEnvironment } from "@/lib/env";
import { NotFoundError, UserError } from "@/lib/errors";
import { createInvite } from "@/lib/invites/commands";
import { joinAsNewcomer } from "@/lib/invites/join/commands";
import { linkIn, runMailbox } from "@/lib/testing/mailbox";
import { newTenant } from "@/lib/testing/tenant";
import { changePassword } from "@/lib/users/commands";

const { mailsTo, nextMail } = runMailbox();
const client = "192.0.2.1";
const password = "the password of today";
let passwordHash: Promise<string> | undefined;

const asking = (signedInAt = new Date()) => ({ client, language: "en", signedInAt }) as const;
const newAddress = () => `new-${randomUUID()}@people.example`;
const refused = (key: string) => ({ said: { key } });

type Self = { scope: Scope; userId: string; email: string };

/** Somebody of a company, with a password unless it is said otherwise. */
async function person({ withPassword = true } = {}): Promise<Self> {
  const { owner: scope } = await newTenant();
  passwordHash ??= hashPassword(password);
  const { id: userId, email } = await db().user.update({
    where: { id: scope.userId ?? "" },
    data: { passwordHash: withPassword ? await passwordHash : null },
  });
  return { scope, userId, email };
}

const ask = ({ scope }: Self, email: string, given = password) =>
  askToChangeEmail(scope, { email, password: given }, asking());

/** The token of the link that comes to the address. */
async function tokenFor(email: string, count = 1): Promise<string> {
  return (
    linkIn(await nextMail(email, count))
      .pathname.split("/")
      .at(-1) ?? ""
  );
}

const addressOf = async ({ userId }: Self) =>
  (await db().user.findUniqueOrThrow({ where: { id: userId } })).email;

describe("a new address", () => {
  test("is somebody's once they confirm the link that was mailed there; both addresses are told", async () => {
    const self = await person();
    const wanted = newAddress();
    await ask(self, wanted);
    const mail = await nextMail(wanted);
    expect(mail.subject).toMatch(/^Confirm your new address/);
    // Whoever gets it by mistake learns nothing of who asked.
    expect(mail.text).not.toContain(self.email);
    expect(linkIn(mail).href).toMatch(/^http:\/\/localhost:3000\/confirm-email\/[\w-]{43}$/);
    const notice = await nextMail(self.email);
    expect(notice.text).toContain(wanted);
    expect(linkIn(notice).pathname).toBe("/forgot-password");
    expect(await addressOf(self)).toBe(self.email);
    expect(await findPendingEmail(self.scope)).toMatchObject({ email: wanted });

    const claims = await confirmEmailChange(self.scope, await tokenFor(wanted));
    expect(await findViewer(claims)).toMatchObject({ email: wanted, scope: self.scope });
    expect(await findPendingEmail(self.scope)).toBeNull();
    expect((await nextMail(self.email, 2)).text).toContain(wanted);
    expect(await authenticate({ email: wanted, password }, client)).toMatchObject({ userId: self.userId });
    await expect(authenticate({ email: self.email, password }, client)).rejects.toThrow(UserError);
    const { emailVerified } = await db().user.findUniqueOrThrow({ where: { id: self.userId } });
    expect(emailVerified).not.toBeNull();
  });

  test("is on the record of each company of the person, and shown to its open pages", async () => {
    const self = await person();
    const { id: second } = await newTenant();
    await db().membership.create({ data: { companyId: second, userId: self.userId, role: "VIEWER" } });
    const wanted = newAddress();
    await ask(self, wanted);
    await confirmEmailChange(self.scope, await tokenFor(wanted));
    const events = await db().auditEvent.findMany({ where: { userId: self.userId }, orderBy: { id: "asc" } });
    expect(events).toMatchObject([
      { action: "email.change-asked", companyId: self.scope.companyId, details: { to: wanted } },
      { action: "email.changed", details: { from: self.email, to: wanted } },
      { action: "email.changed", details: { from: self.email, to: wanted } },
    ]);
    expect(new Set(events.map(({ companyId }) => companyId)).size).toBe(2);
    const { version } = await db().company.findUniqueOrThrow({ where: { id: second } });
    expect(version).toBe(1);
  });

  test("ends every session, and what was mailed to the old one", async () => {
    const self = await person();
    const session = await openSession({ ...self, companyId: self.scope.companyId, sessionVersion: 0 });
    const links = {
      SIGN_IN: await createMailedToken(db(), { ...self, purpose: "SIGN_IN" }),
      RESET_PASSWORD: await createMailedToken(db(), { ...self, purpose: "RESET_PASSWORD" }),
    };
    const wanted = newAddress();
    await ask(self, wanted);
    await confirmEmailChange(self.scope, await tokenFor(wanted));
    expect(await findViewer(session)).toBeNull();
    // Not even when the old address is theirs again.
    await db().user.update({ where: { id: self.userId }, data: { email: self.email } });
    await expect(signInByLink(links.SIGN_IN)).rejects.toMatchObject(refused("mailedLinkOver"));
    await expect(resetPassword(links.RESET_PASSWORD, "a password of my own")).rejects.toMatchObject(
      refused("mailedLinkOver"),
    );
  });

  test("ends invitations to the old one, whoever reads its mail by then", async () => {
    const self = await person();
    await db().user.update({ where: { id: self.userId }, data: { emailVerified: new Date() } });
    const { owner: inviting } = await newTenant();
    changeEnvironment({ EMAIL_SERVER: undefined });
    const { link } = await createInvite(inviting, { email: self.email, role: "ADMIN" });
    const others = await createInvite(inviting, { email: newAddress(), role: "ADMIN" });
    const wanted = newAddress();
    await confirmEmailChange(
      self.scope,
      await createMailedToken(db(), { ...self, email: wanted, purpose: "VERIFY_EMAIL" }),
    );
    const successor = { name: "Sue Successor", password: "a password of her own" };
    const join = (url: string | null) => joinAsNewcomer(url?.split("/").at(-1) ?? "", successor, "en");
    await expect(join(link)).rejects.toMatchObject(refused("inviteNotOpen"));
    expect(await join(others.link)).toMatchObject({ companyId: inviting.companyId });
    expect(
      await db().auditEvent.findMany({ where: { companyId: inviting.companyId, action: "invite.revoked" } }),
    ).toMatchObject([{ userId: null, details: { email: self.email, role: "ADMIN" } }]);
  });
});

test("invitations to an address that was never shown to be theirs are somebody else's, and stay", async () => {
  const self = await person();
  const { owner: inviting } = await newTenant();
  changeEnvironment({ EMAIL_SERVER: undefined });
  const { link } = await createInvite(inviting, { email: self.email, role: "MEMBER" });
  const change = { ...self, email: newAddress(), purpose: "VERIFY_EMAIL" } as const;
  await confirmEmailChange(self.scope, await createMailedToken(db(), change));
  const newcomer = { name: "Olga Owner", password: "a password of her own" };
  expect(await joinAsNewcomer(link?.split("/").at(-1) ?? "", newcomer, "en")).toMatchObject({
    companyId: inviting.companyId,
  });
});

describe("a link to confirm", () => {
  test("is good once, and of many uses at once for one", async () => {
    const self = await person();
    const wanted = newAddress();
    const token = await createMailedToken(db(), { ...self, email: wanted, purpose: "VERIFY_EMAIL" });
    const uses = await Promise.allSettled(
      Array.from({ length: 8 }, () => confirmEmailChange(self.scope, token)),
    );
    expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(confirmEmailChange(self.scope, token)).rejects.toMatchObject(refused("mailedLinkOver"));
    expect(await addressOf(self)).toBe(wanted);
  });

  test("is over in a day", async () => {
    const self = await person();
    const token = await createMailedToken(db(), { ...self, email: newAddress(), purpose: "VERIFY_EMAIL" });
    const { expiresAt } = await db().mailedToken.findFirstOrThrow({ where: { userId: self.userId } });
    expect(Math.round((expiresAt.getTime() - Date.now()) / 3_600_000)).toBe(24);
    await db().mailedToken.updateMany({ where: { userId: self.userId }, data: { expiresAt: new Date() } });
    expect(await findPendingEmail(self.scope)).toBeNull();
    await expect(confirmEmailChange(self.scope, token)).rejects.toMatchObject(refused("mailedLinkOver"));
  });

  test("changes nothing for somebody else who is signed in, and stays good", async () => {
    const [self, other] = [await person(), await person()];
    const wanted = newAddress();
    const token = await createMailedToken(db(), { ...self, email: wanted, purpose: "VERIFY_EMAIL" });
    await expect(confirmEmailChange(other.scope, token)).rejects.toMatchObject(refused("emailForAnother"));
    expect(await addressOf(other)).toBe(other.email);
    await confirmEmailChange(self.scope, token);
    expect(await addressOf(self)).toBe(wanted);
  });

  test.each(["SIGN_IN", "RESET_PASSWORD"] as const)("is no link for %s", async (purpose) => {
    const self = await person();
    const token = await createMailedToken(db(), { ...self, purpose });
    await expect(confirmEmailChange(self.scope, token)).rejects.toMatchObject(refused("mailedLinkOver"));
  });

  test.each(["", "x", "\0", "a".repeat(10_000), "<script>", "' or 1=1"])("is not %j", async (token) => {
    const { scope } = await person();
    await expect(confirmEmailChange(scope, token)).rejects.toMatchObject(refused("mailedLinkOver"));
  });

  test("is over once another is sent, and once it is given up", async () => {
    const self = await person();
    const wanted = newAddress();
    await ask(self, wanted);
    const first = await tokenFor(wanted);
    expect(await askToChangeEmailAgain(self.scope, asking())).toEqual({ email: wanted });
    const second = await tokenFor(wanted, 2);
    await expect(confirmEmailChange(self.scope, first)).rejects.toMatchObject(refused("mailedLinkOver"));
    await cancelEmailChange(self.scope);
    await expect(confirmEmailChange(self.scope, second)).rejects.toMatchObject(refused("mailedLinkOver"));
    expect(await findPendingEmail(self.scope)).toBeNull();
    await expect(cancelEmailChange(self.scope)).rejects.toThrow(NotFoundError);
    await expect(askToChangeEmailAgain(self.scope, asking())).rejects.toMatchObject(
      refused("emailNotPending"),
    );
    // The old address is told once: what was given up has changed nothing.
    expect(mailsTo(self.email)).toHaveLength(1);
  });

  test("that waits in the queue is not mailed any more once it is given up", async () => {
    const self = await person();
    const email = newAddress();
    const token = await createMailedToken(db(), { ...self, email, purpose: "VERIFY_EMAIL" });
    await cancelEmailChange(self.scope);
    const before = await db().$queryRaw`select 1 from pgboss.job where name = 'send-mail'`;
    await mailEmailAnswer({ kind: "changeEmail", email, language: "en", token });
    expect(await db().$queryRaw`select 1 from pgboss.job where name = 'send-mail'`).toEqual(before);
  });

  test.each([
    [
      "a new password",
      (self: Self) =>
        changePassword(self.scope, { currentPassword: password, newPassword: "another password" }),
    ],
    [
      "a new password by mail, as the notice to the old address advises",
      async (self: Self) =>
        resetPassword(
          await createMailedToken(db(), { ...self, purpose: "RESET_PASSWORD" }),
          "another password",
        ),
    ],
  ])("is over after %s", async (_, end) => {
    const self = await person();
    const token = await createMailedToken(db(), { ...self, email: newAddress(), purpose: "VERIFY_EMAIL" });
    await end(self);
    await expect(confirmEmailChange(self.scope, token)).rejects.toMatchObject(refused("mailedLinkOver"));
    expect(await addressOf(self)).toBe(self.email);
  });
});

describe("an address that is somebody else's", () => {
  test("gets the same answer, and its owner a mail that says so instead of a link", async () => {
    const [self, other] = [await person(), await person()];
    const free = newAddress();
    const shown = [];
    for (const email of [free, other.email]) {
      expect(await ask(self, email)).toBeUndefined();
      const { email: waiting } = (await findPendingEmail(self.scope)) ?? {};
      expect(waiting).toBe(email);
      const events = await db().auditEvent.findMany({ where: { userId: self.userId } });
      shown.push({ tokens: await db().mailedToken.count({ where: { userId: self.userId } }), events });
    }
    expect(shown.map(({ tokens, events }) => [tokens, events.length])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    const mail = await nextMail(other.email);
    expect(mail.subject).toMatch(/^You have an account/);
    expect(mail.text).not.toContain(self.email);
    expect(linkIn(mail).pathname).toBe("/sign-in");
  });

  test("since the link was mailed is not taken from them", async () => {
    const self = await person();
    const wanted = newAddress();
    const token = await createMailedToken(db(), { ...self, email: wanted, purpose: "VERIFY_EMAIL" });
    const { id } = await db().user.create({ data: { email: wanted, name: "Quicker" } });
    await expect(confirmEmailChange(self.scope, token)).rejects.toMatchObject(refused("emailTaken"));
    expect(await addressOf(self)).toBe(self.email);
    // Nothing was used up by it.
    await db().user.delete({ where: { id } });
    await confirmEmailChange(self.scope, token);
    expect(await addressOf(self)).toBe(wanted);
  });

  test("of two who want the same one, one gets it", async () => {
    const people = [await person(), await person(), await person()];
    const wanted = newAddress();
    const outcomes = await Promise.allSettled(
      people.map(async (self) =>
        confirmEmailChange(
          self.scope,
          await createMailedToken(db(), { ...self, email: wanted, purpose: "VERIFY_EMAIL" }),
        ),
      ),
    );
    const reasons = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(reasons).toMatchObject([refused("emailTaken"), refused("emailTaken")]);
  });
});

describe("who asks", () => {
  test("says the right password, or nothing comes of it", async () => {
    const self = await person();
    const wanted = newAddress();
    for (const [given, key] of [
      ["", "currentPasswordMissing"],
      ["not the password", "currentPasswordWrong"],
      ["<b>\u202eproof</b>", "currentPasswordWrong"],
    ] as const)
      await expect(ask(self, wanted, given)).rejects.toMatchObject({
        ...refused("emailKept"),
        fields: { password: { key } },
      });
    expect(await findPendingEmail(self.scope)).toBeNull();
    expect(mailsTo(wanted)).toEqual([]);
  });

  test("has ten tries at the password, and five mails an hour", async () => {
    const self = await person();
    for (let n = 0; n < 5; n += 1) await ask(self, newAddress());
    await expect(ask(self, newAddress())).rejects.toMatchObject(refused("tooManyMails"));
    await expect(askToChangeEmailAgain(self.scope, asking())).rejects.toMatchObject(refused("tooManyMails"));
    for (let n = 0; n < 10; n += 1)
      await expect(ask(self, newAddress(), "wrong")).rejects.toMatchObject(refused("emailKept"));
    await expect(ask(self, newAddress())).rejects.toMatchObject(refused("tooManyAttempts"));
  });

  test("without a password has signed in a moment ago", async () => {
    const { scope } = await person({ withPassword: false });
    const email = newAddress();
    const at = (minutesAgo: number) => asking(new Date(Date.now() - minutesAgo * 60_000));
    await expect(askToChangeEmail(scope, { email, password: "" }, at(16))).rejects.toMatchObject(
      refused("signInAnew"),
    );
    await askToChangeEmail(scope, { email, password: "" }, at(14));
    expect(await findPendingEmail(scope)).toMatchObject({ email });
  });

  test("wants another address than they have", async () => {
    const self = await person();
    await expect(ask(self, self.email)).rejects.toMatchObject({
      ...refused("emailKept"),
      fields: { email: { key: "emailSame" } },
    });
  });

  test("is told when there is no mail server", async () => {
    const self = await person();
    changeEnvironment({ EMAIL_SERVER: undefined });
    await expect(ask(self, newAddress())).rejects.toMatchObject(refused("mailNotSent"));
    await expect(askToChangeEmailAgain(self.scope, asking())).rejects.toMatchObject(refused("mailNotSent"));
  });

  test("belongs to the company that they are in", async () => {
    const self = await person();
    await db().membership.deleteMany({ where: { userId: self.userId } });
    const token = await createMailedToken(db(), { ...self, email: newAddress(), purpose: "VERIFY_EMAIL" });
    for (const attempt of [
      () => ask(self, newAddress()),
      () => confirmEmailChange(self.scope, token),
      () => cancelEmailChange(self.scope),
    ])
      await expect(attempt()).rejects.toThrow(NotFoundError);
    expect(await findPendingEmail(self.scope)).toBeNull();
  });
});

describe("the form", () => {
  const parsed = (email: string) => parseInput(emailForm, { email, password });

  test("takes an address as people write it", () =>
    expect(parsed("  Ada@People.Example ").email).toBe("ada@people.example"));

  test.each([
    "",
    " ",
    "ada",
    "ada@",
    "@people.example",
    "ada@people.example, bob@people.example",
    "ada@people.example\r\nBcc: bob@people.example",
    "<b>ada</b>@people.example",
    "ada@people.example<script>",
    "\u202eada@people.example",
    "آدا@people.example",
    "ada@people.example\0",
    `${"a".repeat(250)}@people.example`,
  ])("refuses %j, with a sentence at the field", (email) => {
    const attempt = () => parsed(email);
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow(expect.objectContaining({ fields: { email: expect.anything() } }));
  });

  test("refuses a password that is no password's length", () =>
    expect(() => parseInput(emailForm, { email: "ada@people.example", password: "x".repeat(201) })).toThrow(
      expect.objectContaining({ fields: { password: expect.objectContaining({ key: "tooLong" }) } }),
    ));
});

test("a session is fresh for a quarter of an hour", () => {
  const now = new Date("2026-05-01T12:00:00Z");
  expect(isFresh(new Date("2026-05-01T11:45:01Z"), now)).toBe(true);
  expect(isFresh(new Date("2026-05-01T11:45:00Z"), now)).toBe(false);
});
