import { describe, expect, test } from "vitest";
import { type Action, actions, assertCan, can } from "@/lib/auth/permissions";
import { systemScope } from "@/lib/auth/scope";
import { ForbiddenError } from "@/lib/errors";
import { Role } from "@/lib/generated/prisma/enums";

/** The table again, written down once more on purpose: a change of it is a decision, not a slip. */
const admin: Action[] = [
  "links.create",
  "links.revoke",
  "sites.create",
  "sites.edit",
  "members.manage",
  "company.edit",
  "activity.read",
  "developers.use",
];
const allowed: Record<Role, Action[]> = {
  OWNER: [...admin, "owners.manage"],
  ADMIN: admin,
  MEMBER: ["links.create", "links.revoke"],
  VIEWER: [],
};

const cells = Object.values(Role).flatMap((role) =>
  actions.map((action) => [role, action, allowed[role].includes(action)] as const),
);

describe("permissions", () => {
  test.each(cells)("%s, %s: %s", (role, action, expected) => {
    expect(can(role, action)).toBe(expected);
    const act = () => assertCan({ companyId: "c", userId: "u", role }, action);
    if (expected) expect(act).not.toThrow();
    else expect(act).toThrow(ForbiddenError);
  });

  test.each(["", "owner", "SUPERUSER", "SYSTEM", "constructor", "__proto__", "hasOwnProperty"])(
    "the unknown role %j may do nothing",
    (role) => {
      for (const action of actions) expect(can(role, action)).toBe(false);
    },
  );

  test("background jobs do nothing that a person has to answer for", () => {
    for (const action of actions) expect(() => assertCan(systemScope("c"), action)).toThrow(ForbiddenError);
  });
});
