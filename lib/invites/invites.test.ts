import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { changeEnvironment } from "@/lib/env";
import type { Role } from "@/lib/generated/prisma/enums";
import { createInvite, forgetOldInvites, renewInvite, revokeInvite } from "@/lib/invites/commands";
import { listInvites } from "@/lib/invites/queries";
import { removeMember } from "@/lib/members/commands";
import { roles } from "@/lib/members/roles";
import { newInvite, outsider } from "@/lib/testing/invites";
import { newMember, newTenant, type Tenant } from "@/lib/testing/tenant";

const notOpen = "This invitation is not open any more";
const forbidden = "Your role in this company does not allow that.";

let tenant: Tenant;
let email: string;
beforeEach(async () => {
  tenant = await newTenant();
  email = `${randomUUID()}@people.example`;
});
afterEach(() => changeEnvironment({ EMAIL_SERVER: undefined, EMAIL_FROM: undefined }));

const invited = (role?: Role, to = email, by?: Scope) => newInvite(tenant, to, role, by);

/** Written down once more on purpose: whom each role may invite. */
const invites: Record<Role, Role[]> = {
  OWNER: ["OWNER", "ADMIN", "MEMBER", "VIEWER"],
  ADMIN: ["ADMIN", "MEMBER", "VIEWER"],
  MEMBER: [],
  VIEWER: [],
};

describe.each(roles)("%s", (role) => {
  test.each(roles)("invites, sends again and revokes for %s, if it is allowed", async (wanted) => {
    const actor = await newMember(tenant.id, role);
    const allowed = invites[role].includes(wanted);
    const { id } = await invited(wanted);
    const acts = [
      () => createInvite(actor, { email: `other-${email}`, role: wanted }),
      () => renewInvite(actor, id),
      () => revokeInvite(actor, id),
    ];
    for (const act of acts) {
      if (allowed) await act();
      else await expect(act()).rejects.toThrow(forbidden);
    }
  });
});

describe("inviting", () => {
  test("refuses who is a member, and who is invited already, until that has expired", async () => {
    const { scope, email: known } = await outsider();
    await db().membership.create({
      data: { companyId: tenant.id, userId: scope.userId ?? "", role: "VIEWER" },
    });
    await expect(createInvite(tenant.owner, { email: known, role: "VIEWER" })).rejects.toMatchObject({
      fields: { email: { key: "memberAlready" } },
    });
    const { id } = await invited();
    await expect(createInvite(tenant.owner, { email, role: "VIEWER" })).rejects.toMatchObject({
      fields: { email: { key: "inviteOpen" } },
    });
    await db().invite.update({ where: { id }, data: { expiresAt: new Date() } });
    expect(await listInvites(tenant.owner)).toMatchObject([{ id, isExpired: true }]);
    await invited("VIEWER");
    expect(await listInvites(tenant.owner)).toMatchObject([{ email, role: "VIEWER", isExpired: false }]);
  });

  test("is limited, to one address and all in all", async () => {
    const { id } = await invited();
    for (let n = 0; n < 4; n++) await renewInvite(tenant.owner, id);
    await expect(renewInvite(tenant.owner, id)).rejects.toThrow("Many invitations were sent");
  });

  test("is over with the right to it: a page that is out of date changes nothing", async () => {
    const admin = await newMember(tenant.id, "ADMIN");
    await db().membership.updateMany({ where: { userId: admin.userId ?? "" }, data: { role: "VIEWER" } });
    await expect(createInvite(admin, { email, role: "VIEWER" })).rejects.toThrow(forbidden);
    await removeMember(tenant.owner, admin.userId ?? "");
    await expect(createInvite(admin, { email, role: "VIEWER" })).rejects.toMatchObject({
      name: "NotFoundError",
    });
    const { id } = await invited();
    await revokeInvite(tenant.owner, id);
    await expect(revokeInvite(tenant.owner, id)).rejects.toThrow(notOpen);
    await expect(renewInvite(tenant.owner, id)).rejects.toThrow(notOpen);
    await expect(revokeInvite(tenant.owner, "not an id")).rejects.toMatchObject({ name: "NotFoundError" });
  });

  test("is on the record, without the token", async () => {
    const { id, token } = await invited();
    await renewInvite(tenant.owner, id);
    await revokeInvite(tenant.owner, id);
    const events = await db().auditEvent.findMany({
      where: { companyId: tenant.id },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ action }) => action)).toEqual([
      "invite.created",
      "invite.renewed",
      "invite.revoked",
    ]);
    expect(JSON.stringify(events)).not.toContain(token);
  });
});

test("invitations that were over long ago are forgotten", async () => {
  const { id } = await invited();
  await db().invite.update({
    where: { id },
    data: { expiresAt: new Date(Date.now() - 31 * 86_400_000) },
  });
  expect(await forgetOldInvites()).toBeGreaterThan(0);
  expect(await db().invite.findUnique({ where: { id } })).toBeNull();
});
