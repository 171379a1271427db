import type { Role } from "@/lib/generated/prisma/enums";

/**
 * Who asks, and for which company. Every query and command takes one first and filters by its companyId, so
 * that there is no way to name another company's row. The session gate makes it for a person; a background
 * job makes one for the company it works on.
 */
export type Scope = {
  companyId: string;
  /** Null for the portal itself. */
  userId: string | null;
  role: Role | "SYSTEM";
};

/** No user's id. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** The person of a scope, to look for. The portal itself is no person: nothing is found then, and never everybody. */
export function personOf({ userId }: Scope): string {
  return userId ?? NOBODY;
}

/** The scope of a background job. */
export function systemScope(companyId: string): Scope {
  return { companyId, userId: null, role: "SYSTEM" };
}
