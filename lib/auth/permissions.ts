import type { Scope } from "@/lib/auth/scope";
import { ForbiddenError } from "@/lib/errors";

/** What can be done in a company, beyond looking at its connections, sites, bills and usage. */
export const actions = [
  "links.create",
  "links.revoke",
  "sites.create",
  "sites.edit",
  "members.manage",
  "owners.manage",
  "company.edit",
  "activity.read",
  "developers.use",
] as const;
export type Action = (typeof actions)[number];

const member: readonly Action[] = ["links.create", "links.revoke"];
const admin: readonly Action[] = [
  ...member,
  "sites.create",
  "sites.edit",
  "members.manage",
  "company.edit",
  "activity.read",
  "developers.use",
];

/** The one table of who may do what. A role that is not in it may do nothing. */
const permissions: Record<string, readonly Action[]> = {
  // Only owners make owners, and unmake them.
  OWNER: [...admin, "owners.manage"],
  ADMIN: admin,
  MEMBER: member,
  VIEWER: [],
};

export function can(role: string, action: Action): boolean {
  return Object.hasOwn(permissions, role) && (permissions[role]?.includes(action) ?? false);
}

/** @throws ForbiddenError when the role of the scope does not allow the action. */
export function assertCan(scope: Scope, action: Action): void {
  if (!can(scope.role, action)) throw new ForbiddenError();
}
