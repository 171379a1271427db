import { beforeEach, describe, expect, test } from "vitest";
import { openSession } from "@/lib/auth/commands";
import { findViewer } from "@/lib/auth/queries";
import { type Scope, systemScope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { Role } from "@/lib/generated/prisma/enums";
import { changeRole, leaveCompany, removeMember } from "@/lib/members/commands";
import { findMember, listMembers } from "@/lib/members/queries";
import { manageableRoles, roles } from "@/lib/members/roles";
import { everyTable } from "@/lib/testing/dump";
import { newMember, newTenant, type Tenant } from "@/lib/testing/tenant";

const forbidden = "Your role in this company does not allow that.";
const lastOwner = "A company needs an owner.";

let tenant: Tenant;
beforeEach(async () => {
  tenant = await newTenant();
});

const idOf = (scope: Scope) => scope.userId ?? "";
const roleOf = async (scope: Scope) => (await findMember(tenant.owner, idOf(scope)))?.role;
const change = (by: Scope, whom: Scope, role: Role, seenRole = Role[whom.role as Role]) =>
  changeRole(by, idOf(whom), { role, seenRole });
const sessionOf = ({ companyId, userId }: Scope) =>
  openSession({ companyId, userId: userId ?? "", sessionVersion: 0 });

/** Owners manage everybody, administrators all but owners, the others nobody: written down once more on purpose. */
const manages: Record<Role, Role[]> = {
  OWNER: ["OWNER", "ADMIN", "MEMBER", "VIEWER"],
  ADMIN: ["ADMIN", "MEMBER", "VIEWER"],
  MEMBER: [],
  VIEWER: [],
};

describe.each(roles)("%s", (role) => {
  const allowed = (...concerned: Role[]) => concerned.every((one) => manages[role].includes(one));

  test("may manage those that the table says", () => {
    expect(manageableRoles(role)).toEqual(manages[role]);
  });

  test.each(roles.flatMap((from) => roles.filter((to) => to !== from).map((to) => [from, to] as const)))(
    "makes of %s %s, if it is allowed",
    async (from, to) => {
      const [actor, target] = [await newMember(tenant.id, role), await newMember(tenant.id, from)];
      const changing = change(actor, target, to);
      if (allowed(from, to)) await changing;
      else await expect(changing).rejects.toThrow(forbidden);
      expect(await roleOf(target)).toBe(allowed(from, to) ? to : from);
    },
  );

  test.each(roles)("removes %s, if it is allowed", async (whom) => {
    const [actor, target] = [await newMember(tenant.id, role), await newMember(tenant.id, whom)];
    const removing = removeMember(actor, idOf(target));
    if (allowed(whom)) await removing;
    else await expect(removing).rejects.toThrow(forbidden);
    expect(await roleOf(target)).toBe(allowed(whom) ? undefined : whom);
  });

  test("may leave", async () => {
    const actor = await newMember(tenant.id, role);
    await leaveCompany(actor);
    expect(await roleOf(actor)).toBeUndefined();
  });
});

describe("the last owner", () => {
  test.each([
    ["become something else", () => change(tenant.owner, tenant.owner, "ADMIN")],
    ["be removed", () => removeMember(tenant.owner, idOf(tenant.owner))],
    ["leave", () => leaveCompany(tenant.owner)],
  ])("cannot %s", async (_, act) => {
    await newMember(tenant.id, "ADMIN");
    await expect(act()).rejects.toThrow(lastOwner);
    expect(await roleOf(tenant.owner)).toBe("OWNER");
  });

  test.each([
    ["demote each other", (by: Scope, whom: Scope) => change(by, whom, "VIEWER")],
    ["remove each other", (by: Scope, whom: Scope) => removeMember(by, idOf(whom))],
    ["both step down", (by: Scope) => change(by, by, "MEMBER")],
    ["both leave", (by: Scope) => leaveCompany(by)],
  ])("stays when two owners %s at once", async (_, act) => {
    for (let round = 0; round < 5; round++) {
      tenant = await newTenant();
      const other = await newMember(tenant.id, "OWNER");
      const outcomes = await Promise.allSettled([act(tenant.owner, other), act(other, tenant.owner)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(await db().membership.count({ where: { companyId: tenant.id, role: "OWNER" } })).toBe(1);
    }
  });

  test("stays when five owners all leave at once", async () => {
    const owners = [tenant.owner];
    for (let n = 0; n < 4; n++) owners.push(await newMember(tenant.id, "OWNER"));
    await Promise.allSettled(owners.map(leaveCompany));
    expect(await db().membership.count({ where: { companyId: tenant.id } })).toBe(1);
  });
});

describe("a page that is out of date", () => {
  test("changes no role that was changed meanwhile", async () => {
    const member = await newMember(tenant.id, "MEMBER");
    await change(tenant.owner, member, "ADMIN");
    await expect(change(tenant.owner, member, "VIEWER", "MEMBER")).rejects.toThrow("in the meantime");
    expect(await roleOf(member)).toBe("ADMIN");
  });

  test("is told of somebody who is gone, and so is whoever is gone", async () => {
    const [admin, member] = [await newMember(tenant.id, "ADMIN"), await newMember(tenant.id, "MEMBER")];
    await removeMember(tenant.owner, idOf(member));
    await expect(change(admin, member, "VIEWER")).rejects.toThrow("any more");
    await expect(removeMember(admin, idOf(member))).rejects.toThrow("any more");
    await removeMember(tenant.owner, idOf(admin));
    await expect(change(admin, tenant.owner, "VIEWER")).rejects.toMatchObject({ name: "NotFoundError" });
  });

  test("lends nobody the role that they had when it was opened", async () => {
    const [admin, member] = [await newMember(tenant.id, "ADMIN"), await newMember(tenant.id, "MEMBER")];
    await change(tenant.owner, admin, "VIEWER");
    await expect(removeMember(admin, idOf(member))).rejects.toThrow(forbidden);
  });
});

test("a removed person's session is over; in another company it goes on", async () => {
  const [leaving, staying] = [await newMember(tenant.id, "MEMBER"), await newMember(tenant.id, "MEMBER")];
  const elsewhere = await newTenant();
  await db().membership.create({
    data: { companyId: elsewhere.id, userId: idOf(staying), role: "VIEWER" },
  });
  const [ended, kept] = [await sessionOf(leaving), await sessionOf(staying)];
  await removeMember(tenant.owner, idOf(leaving));
  await removeMember(tenant.owner, idOf(staying));
  expect(await findViewer(ended)).toBeNull();
  expect(await findViewer(kept)).toBeNull();
  expect(await findViewer({ ...kept, companyId: elsewhere.id })).toMatchObject({ scope: { role: "VIEWER" } });
  expect(await db().session.count({ where: { userId: idOf(leaving) } })).toBe(0);
});

test("open invitations end with the right to make them", async () => {
  const admin = await newMember(tenant.id, "ADMIN");
  const invite = (by: Scope, role: Role) =>
    db().invite.create({
      data: {
        companyId: tenant.id,
        email: "guest@people.example",
        role,
        tokenHash: crypto.randomUUID(),
        invitedById: by.userId,
        expiresAt: new Date(Date.now() + 60_000),
      },
    });
  const owner = await newMember(tenant.id, "OWNER");
  await invite(owner, "OWNER");
  const kept = await invite(owner, "MEMBER");
  await invite(admin, "MEMBER");
  await change(tenant.owner, owner, "ADMIN");
  await removeMember(tenant.owner, idOf(admin));
  const open = await db().invite.findMany({ where: { companyId: tenant.id, revokedAt: null } });
  expect(open.map(({ id }) => id)).toEqual([kept.id]);
});

test("what was done is on the record, and nothing where nothing was done", async () => {
  const member = await newMember(tenant.id, "MEMBER");
  const before = await everyTable();
  await change(tenant.owner, member, "MEMBER");
  expect(await everyTable()).toBe(before);
  await change(tenant.owner, member, "VIEWER");
  await removeMember(tenant.owner, idOf(member));
  const events = await db().auditEvent.findMany({ where: { companyId: tenant.id }, orderBy: { id: "asc" } });
  expect(events).toMatchObject([
    { action: "member.role-changed", targetId: member.userId, details: { from: "MEMBER", to: "VIEWER" } },
    { action: "member.removed", targetId: member.userId },
  ]);
});

test("the portal itself manages nobody", async () => {
  const member = await newMember(tenant.id, "MEMBER");
  await expect(change(systemScope(tenant.id), member, "ADMIN")).rejects.toMatchObject({
    name: "NotFoundError",
  });
});

test("the list is in pages, owners first, and another company's people are not in it", async () => {
  await newTenant();
  for (let n = 0; n < 52; n++) await newMember(tenant.id, n % 2 === 0 ? "VIEWER" : "ADMIN");
  const [one, two] = [await listMembers(tenant.owner, 1), await listMembers(tenant.owner, 99)];
  expect([one.total, one.pages, one.rows.length, two.page, two.rows.length]).toEqual([53, 2, 50, 2, 3]);
  expect(one.rows[0]?.role).toBe("OWNER");
  expect(one.rows[1]?.role).toBe("ADMIN");
  expect(await findMember(tenant.owner, "not an id")).toBeNull();
});
