import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashPassword } from "@/lib/auth/passwords";
import { findViewer } from "@/lib/auth/queries";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { changeEnvironment } from "@/lib/env";
import type { Role } from "@/lib/generated/prisma/enums";
import { createInvite, renewInvite, revokeInvite } from "@/lib/invites/commands";
import { acceptInvite, joinAsNewcomer, joinWithPassword } from "@/lib/invites/join/commands";
import { findInvite } from "@/lib/invites/queries";
import { removeMember } from "@/lib/members/commands";
import { findMember } from "@/lib/members/queries";
import { everyTable } from "@/lib/testing/dump";
import { newInvite, outsider, withMailServer } from "@/lib/testing/invites";
import { newMember, newTenant, newUser, type Tenant } from "@/lib/testing/tenant";

const notOpen = "This invitation is not open any more";
const newcomer = { name: "Nora New", password: "a password of twelve" };
const client = "192.0.2.7";

let tenant: Tenant;
let email: string;
beforeEach(async () => {
  tenant = await newTenant();
  email = `${randomUUID()}@people.example`;
});
afterEach(() => changeEnvironment({ EMAIL_SERVER: undefined, EMAIL_FROM: undefined }));

const invited = (role?: Role, to = email, by?: Scope) => newInvite(tenant, to, role, by);

describe("an invitation", () => {
  test("makes a user of somebody new, with the role it names", async () => {
    const { token } = await invited("ADMIN");
    expect(await findInvite(token)).toMatchObject({ state: "open", email, isKnown: false, isMember: false });
    const claims = await joinAsNewcomer(token, newcomer, "de");
    expect(await findViewer(claims)).toMatchObject({
      email,
      name: newcomer.name,
      language: "de",
      scope: { companyId: tenant.id, role: "ADMIN" },
    });
    expect(await findInvite(token)).toMatchObject({ state: "used", isMember: true });
  });

  test("lets in somebody who is signed in with its address", async () => {
    const guest = await outsider();
    const { token } = await invited("VIEWER", guest.email);
    expect(await acceptInvite(guest.scope, token)).toEqual({ companyId: tenant.id });
    expect(await findMember(tenant.owner, guest.scope.userId ?? "")).toMatchObject({ role: "VIEWER" });
  });

  test("lets in somebody by the password of its address, one without any company too", async () => {
    const user = await newUser({ passwordHash: await hashPassword(newcomer.password) });
    const { token } = await invited("MEMBER", user.email);
    await expect(joinWithPassword(token, "not the password", client)).rejects.toThrow(
      "do not belong together",
    );
    const claims = await joinWithPassword(token, newcomer.password, client);
    expect(await findViewer(claims)).toMatchObject({ scope: { companyId: tenant.id, role: "MEMBER" } });
  });

  test("keeps of its token a hash alone, and mails it sealed", async () => {
    withMailServer();
    expect(await createInvite(tenant.owner, { email, role: "MEMBER" })).toEqual({ email, link: null });
    changeEnvironment({ EMAIL_SERVER: undefined });
    const other = `${randomUUID()}@people.example`;
    const { token } = await invited("MEMBER", other);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await everyTable()).not.toContain(token);
  });

  test("proves the address where it was mailed, and not where its link was handed over", async () => {
    const { token } = await invited();
    await joinAsNewcomer(token, newcomer, "en");
    const mailed = await invited("MEMBER", `mailed-${email}`);
    await db().invite.update({ where: { id: mailed.id }, data: { mailedAt: new Date() } });
    await joinAsNewcomer(mailed.token, newcomer, "en");
    const users = await db().user.findMany({
      where: { email: { contains: email } },
      orderBy: { email: "asc" },
    });
    const verified = Object.fromEntries(users.map((user) => [user.email, user.emailVerified !== null]));
    expect(verified).toEqual({ [email]: false, [`mailed-${email}`]: true });
  });
});

describe("nobody gets in", () => {
  /** All ways in, for everybody who may try; none of them changes anything. */
  async function expectClosed(token: string, reason: string, scope?: Scope) {
    const someone = scope ?? (await outsider()).scope;
    const before = await everyTable(["RateLimit"]);
    await expect(acceptInvite(someone, token)).rejects.toThrow(reason);
    if (!scope) {
      await expect(joinAsNewcomer(token, newcomer, "en")).rejects.toThrow(reason);
      await expect(joinWithPassword(token, "a password", client)).rejects.toThrow(reason);
    }
    expect(await everyTable(["RateLimit"])).toBe(before);
  }

  test("with another address", async () => {
    const { token } = await invited();
    await expectClosed(token, "for another address", (await outsider()).scope);
    await expectClosed(token, "for another address", await newMember(tenant.id, "VIEWER"));
    expect(await findInvite(token)).toMatchObject({ state: "open" });
  });

  test("as somebody whose scope is not their own", async () => {
    const guest = await outsider();
    const { token } = await invited("MEMBER", guest.email);
    const forged = { ...(await outsider()).scope, userId: guest.scope.userId };
    await expect(acceptInvite(forged, token)).rejects.toMatchObject({ name: "NotFoundError" });
  });

  test("with an invitation that was used", async () => {
    const { token } = await invited();
    await joinAsNewcomer(token, newcomer, "en");
    await expect(joinAsNewcomer(token, newcomer, "en")).rejects.toThrow(notOpen);
    await expect(joinWithPassword(token, newcomer.password, client)).rejects.toThrow(notOpen);
  });

  test("again, once removed, with the invitation that once let them in", async () => {
    const guest = await outsider();
    const { token } = await invited("MEMBER", guest.email);
    await acceptInvite(guest.scope, token);
    await removeMember(tenant.owner, guest.scope.userId ?? "");
    await expect(acceptInvite(guest.scope, token)).rejects.toThrow(notOpen);
  });

  test("with one that expired", async () => {
    const { id, token } = await invited();
    await db().invite.update({ where: { id }, data: { expiresAt: new Date() } });
    expect(await findInvite(token)).toMatchObject({ state: "expired" });
    await expect(joinAsNewcomer(token, newcomer, "en")).rejects.toThrow(notOpen);
  });

  test("with one that was revoked", async () => {
    const { id, token } = await invited();
    await revokeInvite(tenant.owner, id);
    expect(await findInvite(token)).toMatchObject({ state: "revoked" });
    await expect(joinAsNewcomer(token, newcomer, "en")).rejects.toThrow(notOpen);
  });

  test("with the link from before it was sent again", async () => {
    const { id, token } = await invited();
    const { link } = await renewInvite(tenant.owner, id);
    await expectClosed(token, notOpen);
    expect(await findInvite(token)).toBeNull();
    await joinAsNewcomer(link?.split("/").at(-1) ?? "", newcomer, "en");
  });

  test("with a token that somebody made up or changed", async () => {
    const { token } = await invited();
    const flipped = `${token.startsWith("A") ? "B" : "A"}${token.slice(1)}`;
    for (const made of ["", "\0", flipped, token.toLowerCase(), `${token}=`, "x".repeat(5_000)]) {
      await expectClosed(made, notOpen);
    }
  });

  test("as somebody new where there is an account for the address", async () => {
    const guest = await outsider();
    const { token } = await invited("MEMBER", guest.email);
    await expect(joinAsNewcomer(token, newcomer, "en")).rejects.toThrow("There is an account");
    await db().user.update({ where: { id: guest.scope.userId ?? "" }, data: { passwordHash: null } });
    await expect(joinWithPassword(token, newcomer.password, client)).rejects.toThrow(
      "do not belong together",
    );
  });

  test("to another role than they have", async () => {
    const guest = await outsider();
    const { id, token } = await invited("ADMIN", guest.email);
    await db().membership.create({
      data: { companyId: tenant.id, userId: guest.scope.userId ?? "", role: "VIEWER" },
    });
    await expect(acceptInvite(guest.scope, token)).rejects.toThrow("You belong to this company already.");
    await expect(renewInvite(tenant.owner, id)).rejects.toThrow("Nobody was invited.");
    expect(await findMember(tenant.owner, guest.scope.userId ?? "")).toMatchObject({ role: "VIEWER" });
  });
});

describe("of twenty at once", () => {
  const outcomesOf = async (attempts: Promise<unknown>[]) => {
    const outcomes = await Promise.allSettled(attempts);
    return outcomes.filter(({ status }) => status === "fulfilled").length;
  };
  const times = <T>(make: () => T) => Array.from({ length: 20 }, make);

  test("one is made a user", async () => {
    const { token } = await invited();
    expect(await outcomesOf(times(() => joinAsNewcomer(token, newcomer, "en")))).toBe(1);
    expect(await db().user.count({ where: { email } })).toBe(1);
    expect(await db().session.count({ where: { user: { email } } })).toBe(1);
  });

  test("one is accepted", async () => {
    const guest = await outsider();
    const { token } = await invited("MEMBER", guest.email);
    expect(await outcomesOf(times(() => acceptInvite(guest.scope, token)))).toBe(1);
    const accepted = await db().auditEvent.count({
      where: { companyId: tenant.id, action: "invite.accepted" },
    });
    expect(accepted).toBe(1);
  });

  test("one is either accepted or revoked, and all come to an end", async () => {
    const guest = await outsider();
    const { id, token } = await invited("MEMBER", guest.email);
    const attempts = [
      ...times(() => acceptInvite(guest.scope, token)),
      ...times(() => revokeInvite(tenant.owner, id)),
    ];
    expect(await outcomesOf(attempts)).toBe(1);
  });

  test("one invites the same address", async () => {
    const attempts = Array.from({ length: 5 }, () => createInvite(tenant.owner, { email, role: "VIEWER" }));
    expect(await outcomesOf(attempts)).toBe(1);
  });
});
