import { assertCan, can } from "@/lib/auth/permissions";
import type { Scope } from "@/lib/auth/scope";
import { Role } from "@/lib/generated/prisma/enums";

/** The roles, the one that may do most first. */
export const roles = [Role.OWNER, Role.ADMIN, Role.MEMBER, Role.VIEWER] as const;

/** The roles that somebody of this role may give, and whose bearers they may manage. */
export function manageableRoles(role: string): Role[] {
  if (!can(role, "members.manage")) return [];
  return roles.filter((one) => one !== Role.OWNER || can(role, "owners.manage"));
}

/** @throws ForbiddenError unless the role of the scope may manage people of all these roles */
export function assertMayManage(scope: Scope, ...concerned: Role[]): void {
  assertCan(scope, "members.manage");
  if (concerned.includes(Role.OWNER)) assertCan(scope, "owners.manage");
}
