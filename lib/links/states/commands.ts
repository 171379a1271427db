import type { Scope } from "@/lib/auth/scope";
import { markCompanyChanged } from "@/lib/companies/commands";
import { db } from "@/lib/db";
import { NectarError } from "@/lib/nectar/errors";
import { nectar } from "@/lib/nectar/instance";

/** So many links are asked for when a page shows them, and each once a minute. */
const ASKED_AT_ONCE = 10;
const ASKED_AGAIN_MS = 60_000;

/**
 * Asks Nectar what has become of links that it can be asked about: those of the list, and those inside its share links.
 * Open pages refresh themselves when something has. What Nectar does not answer stays as it was.
 */
export async function refreshLinkStates(scope: Scope, ids: string[]): Promise<void> {
  const links = await db().link.findMany({
    where: {
      companyId: scope.companyId,
      invitationId: { not: null },
      revokedAt: null,
      endedAs: null,
      AND: [
        { OR: [{ id: { in: ids } }, { shareLinkId: { in: ids } }] },
        { OR: [{ checkedAt: null }, { checkedAt: { lt: new Date(Date.now() - ASKED_AGAIN_MS) } }] },
      ],
    },
    orderBy: { createdAt: "desc" },
    take: ASKED_AT_ONCE,
    select: { id: true, invitationId: true, useCount: true },
  });
  const changes = await Promise.all(links.map((link) => refreshLinkState(scope, link)));
  if (changes.includes(true)) await db().$transaction((tx) => markCompanyChanged(scope, tx));
}

async function refreshLinkState(
  scope: Scope,
  link: { id: string; invitationId: string | null; useCount: number },
): Promise<boolean> {
  if (!link.invitationId) return false;
  try {
    const { status, useCount } = await nectar().linkState(link.invitationId);
    await db().link.updateMany({
      where: { id: link.id, companyId: scope.companyId },
      data: { endedAs: status === "ACTIVE" ? null : status, useCount, checkedAt: new Date() },
    });
    return status !== "ACTIVE" || useCount !== link.useCount;
  } catch (error) {
    if (error instanceof NectarError) return false;
    throw error;
  }
}
