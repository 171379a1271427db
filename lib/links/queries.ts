import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { unsealLinkUrl } from "@/lib/links/sealed-url";
import { isId } from "@/lib/validation";

/** For so long a page can show a link again: a reload, a way back. Then it is made anew. */
export const SHOWN_FOR_HOURS = 24;

/** For so long an edit page that refreshes itself keeps the same link. */
const EDIT_REUSE_MINUTES = 30;

/**
 * A connect link that this person made, with its address, to show it in the frame. Null for anybody else's,
 * an unknown one, and one that is not kept any more.
 */
export async function findShownLink(scope: Scope, id: string) {
  if (!isId(id) || !scope.userId) return null;
  const link = await db().link.findUnique({
    where: {
      id,
      companyId: scope.companyId,
      createdById: scope.userId,
      kind: "CONNECT",
      revokedAt: null,
      endedAs: null,
    },
    select: { createdAt: true, sealedUrl: true },
  });
  const url = link && (await unsealLinkUrl(link.sealedUrl));
  return url ? { id, createdAt: link.createdAt, url } : null;
}

/** The edit link that this person got for this connection within the last half hour, if it is still kept. */
export async function findReusableEditLink(scope: Scope, connectionId: string) {
  if (!scope.userId) return null;
  const link = await db().link.findFirst({
    where: {
      companyId: scope.companyId,
      connectionId,
      createdById: scope.userId,
      kind: "EDIT",
      shareLinkId: null,
      revokedAt: null,
      endedAs: null,
      createdAt: { gt: new Date(Date.now() - EDIT_REUSE_MINUTES * 60_000) },
    },
    orderBy: { createdAt: "desc" },
    select: { id: true, sealedUrl: true },
  });
  const url = link && (await unsealLinkUrl(link.sealedUrl));
  return url ? { id: link.id, url } : null;
}
