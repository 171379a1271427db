import type { Scope } from "@/lib/auth/scope";
import { ForbiddenError } from "@/lib/errors";

/** What can be done in a company, beyond looking. */
export const actions = ["links.create", "sites.create"] as const;
export type Action = (typeof actions)[number];

/** The one table of who may do what. A role that is not in it may do nothing. */
const permissions: Record<string, readonly Action[]> = {
  OWNER: ["links.create", "sites.create"],
  ADMIN: ["links.create", "sites.create"],
  MEMBER: ["links.create"],
  VIEWER: [],
};

export function can(role: string, action: Action): boolean {
  return Object.hasOwn(permissions, role) && (permissions[role]?.includes(action) ?? false);
}

/** @throws ForbiddenError when the role of the scope does not allow the action. */
export function assertCan(scope: Scope, action: Action): void {
  if (!can(scope.role, action)) throw new ForbiddenError();
}
