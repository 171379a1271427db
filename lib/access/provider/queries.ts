import { isLastWayIn, loginName } from "@/lib/access/provider/logins";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";

/** The logins at OpenID Connect providers by which this person gets in, the oldest first. */
export async function listLogins({ companyId, userId }: Scope) {
  const user =
    userId &&
    (await db().user.findUnique({
      where: { id: userId, memberships: { some: { companyId } } },
      select: {
        passwordHash: true,
        accounts: {
          select: { id: true, provider: true, createdAt: true },
          orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        },
      },
    }));
  if (!user) return [];
  const ways = { hasPassword: user.passwordHash !== null, logins: user.accounts };
  return user.accounts.map((login) => ({
    id: login.id,
    name: loginName(login.provider),
    createdAt: login.createdAt,
    isLastWayIn: isLastWayIn(login, ways),
  }));
}

export type LinkedLogin = Awaited<ReturnType<typeof listLogins>>[number];
