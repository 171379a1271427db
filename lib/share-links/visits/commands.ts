import { createHash } from "node:crypto";
import { recordAudit } from "@/lib/audit/commands";
import { type Scope, systemScope } from "@/lib/auth/scope";
import { markCompanyChanged, rememberPublicId } from "@/lib/companies/commands";
import { type Db, db } from "@/lib/db";
import { endLinks } from "@/lib/links/ending/commands";
import { sealLinkUrl } from "@/lib/links/sealed-url";
import { nectar } from "@/lib/nectar/instance";
import type { LinkLimits, NectarLink } from "@/lib/nectar/types";
import { type RateLimit, takePoint } from "@/lib/rate-limit/commands";
import type { Share } from "@/lib/share-links/visits/queries";
import { isId } from "@/lib/validation";

/** One browser that looks again within a minute has not opened the link anew. */
const opening: RateLimit = { name: "share-open", points: 1, minutes: 1 };

/** Counts that somebody looked at the page. @param browser what tells one browser from another; only its hash is kept */
export async function countOpening(share: Share, browser: string): Promise<void> {
  const key = createHash("sha256").update(`${share.id} ${browser}`).digest("base64url");
  if ((await takePoint(opening, key)).waitSeconds > 0) return;
  const now = new Date();
  await db().$transaction(async (tx) => {
    await tx.shareLink.updateMany({
      where: { id: share.id, firstOpenedAt: null },
      data: { firstOpenedAt: now },
    });
    await tx.shareLink.update({
      where: { id: share.id },
      data: { openCount: { increment: 1 }, lastOpenedAt: now },
    });
    await markCompanyChanged(systemScope(share.companyId), tx);
  });
}

/**
 * Starts: counts a use and makes a fresh link to Nectar's page. The use is counted before Nectar is asked, in one
 * statement, so that of many who press at once no more get through than there are uses; it is given back when no link
 * came of it.
 * @param visitId made with the page, so that one who presses twice starts once
 * @returns false when the share link cannot be used (any more)
 * @throws NectarError when Nectar refuses or fails
 */
export async function startVisit(share: Share, visitId: string): Promise<boolean> {
  const scope = systemScope(share.companyId);
  if (!isId(visitId) || share.state === "gone") return false;
  const begun = await begin(scope, share, visitId);
  if (begun !== "counted") return begun === "begun before";
  let link: NectarLink;
  let isOpen: boolean;
  try {
    link = await makeLink(scope, share);
    isOpen = await keep(scope, share, visitId, link);
  } catch (error) {
    await giveBack(scope, share, visitId);
    throw error;
  }
  if (!isOpen) await endLinks(scope, [{ id: visitId, invitationId: link.handle }]);
  return isOpen;
}

type Begun = "counted" | "begun before" | "refused";

async function begin(scope: Scope, share: Share, visitId: string): Promise<Begun> {
  return db().$transaction(async (tx): Promise<Begun> => {
    // First, so that a second press waits here until the first has counted, and then finds that it did.
    const { count: isNew } = await tx.link.createMany({
      data: [
        {
          id: visitId,
          companyId: scope.companyId,
          kind: share.kind,
          connectionId: share.connection?.id,
          siteIds: share.siteIds,
          prefill: share.prefill,
          shareLinkId: share.id,
        },
      ],
      skipDuplicates: true,
    });
    if (isNew === 0) {
      const own = { id: visitId, companyId: scope.companyId, shareLinkId: share.id };
      return (await tx.link.count({ where: own })) > 0 ? "begun before" : "refused";
    }
    const counted = await tx.$executeRaw`
      update "ShareLink" set "useCount" = "useCount" + 1, "lastUsedAt" = now()
      where id = ${share.id}::uuid and "revokedAt" is null
        and ("expiresAt" is null or "expiresAt" > now())
        and ("maxUses" is null or "useCount" < "maxUses")`;
    if (counted === 1) {
      await markCompanyChanged(scope, tx);
      return "counted";
    }
    await tx.link.delete({ where: { id: visitId, companyId: scope.companyId } });
    return "refused";
  });
}

async function makeLink(scope: Scope, share: Share): Promise<NectarLink> {
  const { nectarId } = await db().company.findUniqueOrThrow({
    where: { id: scope.companyId },
    select: { nectarId: true },
  });
  // Where Nectar knows limits, one start is good for one use there, and for no longer than the share link.
  const limits: LinkLimits = {
    expiresAt: share.expiresAt ?? undefined,
    maxUses: share.maxUses === null ? undefined : 1,
  };
  if (share.kind === "EDIT") {
    const connection = await db().connection.findUniqueOrThrow({
      where: { id: share.connection?.id, companyId: scope.companyId },
      select: { nectarId: true },
    });
    return nectar().createEditLink(nectarId, connection.nectarId, limits);
  }
  const sites = await db().site.findMany({
    where: { companyId: scope.companyId, id: { in: share.siteIds } },
    select: { nectarId: true },
  });
  return nectar().createConnectLink(
    nectarId,
    { ...share.prefill, siteIds: sites.map((site) => site.nectarId) },
    limits,
  );
}

async function giveBack(scope: Scope, share: Share, visitId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.link.delete({ where: { id: visitId, companyId: scope.companyId } });
    await tx.shareLink.update({ where: { id: share.id }, data: { useCount: { decrement: 1 } } });
    await markCompanyChanged(scope, tx);
  });
}

/**
 * Keeps the link for the visit, unless the share link was revoked while Nectar was making it: then it is only noted.
 * @returns whether it may be used
 */
async function keep(scope: Scope, share: Share, visitId: string, link: NectarLink): Promise<boolean> {
  const sealedUrl = await sealLinkUrl(link.url);
  return db().$transaction(async (tx) => {
    const isOpen = await lockUnrevoked(tx, share.id);
    await tx.link.update({
      where: { id: visitId, companyId: scope.companyId },
      data: { invitationId: link.handle, sealedUrl: isOpen ? sealedUrl : null },
    });
    if (link.publicCompanyId) await rememberPublicId(scope, tx, link.publicCompanyId);
    await recordAudit(scope, tx, {
      action: "link.created",
      targetId: visitId,
      details: { kind: share.kind, siteIds: share.siteIds, shareLinkId: share.id },
    });
    return isOpen;
  });
}

/** A revocation that comes now waits, and then finds the link. */
async function lockUnrevoked(tx: Db, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "ShareLink" where id = ${id}::uuid and "revokedAt" is null for update`;
  return rows.length === 1;
}
