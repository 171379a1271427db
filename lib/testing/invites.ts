import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { changeEnvironment } from "@/lib/env";
import type { Role } from "@/lib/generated/prisma/enums";
import { createInvite } from "@/lib/invites/commands";
import { newMember, newTenant, type Tenant } from "@/lib/testing/tenant";

/** Invites somebody. Without a mail server the link comes back: its last part is the token. */
export async function newInvite(tenant: Tenant, email: string, role: Role = "MEMBER", by = tenant.owner) {
  const { link } = await createInvite(by, { email, role });
  const { id } = await db().invite.findFirstOrThrow({
    where: { companyId: tenant.id, email, revokedAt: null },
  });
  return { id, token: link?.split("/").at(-1) ?? "" };
}

/** Somebody with an account, of a company of their own. */
export async function outsider(): Promise<{ scope: Scope; email: string }> {
  const scope = await newMember((await newTenant()).id, "OWNER");
  const user = await db().user.findUniqueOrThrow({ where: { id: scope.userId ?? "" } });
  return { scope, email: user.email };
}

/** From now on invitations are mailed, to a server that is not there. */
export const withMailServer = () =>
  changeEnvironment({ EMAIL_SERVER: "smtp://127.0.0.1:1", EMAIL_FROM: "portal@portal.example" });
