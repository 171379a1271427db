import { brandFields } from "@/lib/branding/queries";
import { db } from "@/lib/db";
import { storedPrefill } from "@/lib/links/prefill";
import { unsealLinkUrl } from "@/lib/links/sealed-url";
import { hashToken } from "@/lib/secret-token";
import { shareState } from "@/lib/share-links/state";
import { isId } from "@/lib/validation";

/** 256 bits, base64url: anything else is no token, and needs no look into the database. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** As long as a start takes at most (lib/nectar/transport.ts): then whoever was at it is not any more. */
const PREPARED_WITHIN_MS = 45_000;

/**
 * What the page of a share link says to whoever has its address, which is all the permission there is. Found by the hash
 * of the token in a unique index, so that how long it takes tells nothing of a token that is nearly right.
 * @returns null for an unknown token
 */
export async function findShare(token: string) {
  if (!TOKEN.test(token)) return null;
  const share = await db().shareLink.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      id: true,
      companyId: true,
      kind: true,
      note: true,
      siteIds: true,
      prefill: true,
      revokedAt: true,
      expiresAt: true,
      maxUses: true,
      useCount: true,
      company: { select: brandFields },
      createdBy: { select: { name: true } },
      connection: { select: { id: true, providerName: true } },
    },
  });
  if (!share) return null;
  const sites = await db().site.findMany({
    where: { companyId: share.companyId, id: { in: share.siteIds } },
    select: { name: true },
    orderBy: { name: "asc" },
  });
  const { company, createdBy, prefill, ...rest } = share;
  return {
    ...rest,
    prefill: storedPrefill(prefill),
    companyName: company.name,
    brand: company,
    sender: createdBy?.name ?? company.name,
    sites: sites.map(({ name }) => name),
    // What it was for may be gone.
    state: share.kind === "EDIT" && !share.connection ? ("gone" as const) : shareState(share),
  };
}

export type Share = NonNullable<Awaited<ReturnType<typeof findShare>>>;

/**
 * Where somebody is who has started: with the address of Nectar's page, or still waiting for it. Null when there is
 * nothing (any more) to go on with.
 */
export async function findVisit(share: Share, visitId: string) {
  if (!isId(visitId)) return null;
  const link = await db().link.findFirst({
    where: { id: visitId, companyId: share.companyId, shareLinkId: share.id, revokedAt: null },
    select: { sealedUrl: true, createdAt: true },
  });
  if (!link) return null;
  const url = await unsealLinkUrl(link.sealedUrl);
  if (url) return { url };
  const isYoung = link.createdAt.getTime() > Date.now() - PREPARED_WITHIN_MS;
  return isYoung && link.sealedUrl === null ? { url: null } : null;
}
