import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { shareState } from "@/lib/share-links/state";

/** The company's connections to choose one from for somebody else to edit, by provider. */
export function listConnectionChoices(scope: Scope) {
  return db().connection.findMany({
    where: { companyId: scope.companyId },
    select: { id: true, providerName: true, username: true },
    orderBy: [{ providerName: "asc" }, { id: "asc" }],
    take: 500,
  });
}

/** Whether a share link leads anywhere. For the job that mails it: one that was revoked meanwhile is not mailed. */
export async function isShareLinkActive(id: string): Promise<boolean> {
  const life = { revokedAt: true, expiresAt: true, maxUses: true, useCount: true } as const;
  const share = await db().shareLink.findUnique({ where: { id }, select: life });
  return share !== null && shareState(share) === "active";
}
