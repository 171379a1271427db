import { recordAudit } from "@/lib/audit/commands";
import { assertCan } from "@/lib/auth/permissions";
import type { Scope } from "@/lib/auth/scope";
import { markCompanyChanged, rememberPublicId } from "@/lib/companies/commands";
import { getCompany } from "@/lib/companies/queries";
import { db } from "@/lib/db";
import { NotFoundError, UserError } from "@/lib/errors";
import type { ConnectLinkForm } from "@/lib/links/input";
import { givenPrefill } from "@/lib/links/prefill";
import { findReusableEditLink, SHOWN_FOR_HOURS } from "@/lib/links/queries";
import { sealLinkUrl } from "@/lib/links/sealed-url";
import { countNewLink } from "@/lib/links/throttle";
import { NectarError } from "@/lib/nectar/errors";
import { nectar } from "@/lib/nectar/instance";
import type { NectarLink } from "@/lib/nectar/types";
import { isId } from "@/lib/validation";

type LinkRow = {
  kind: "CONNECT" | "EDIT";
  connectionId?: string;
  siteIds: string[];
  prefill: Record<string, string | string[]>;
};

/**
 * Makes a link by which the company connects a new utility account.
 * @returns the id of the stored link; the link itself comes from findShownLink
 * @throws UserError for a site that is not the company's and for too many links; NectarError when Nectar refuses
 *   or fails, in which case nothing is stored
 */
export async function createConnectLink(scope: Scope, input: ConnectLinkForm): Promise<{ id: string }> {
  assertCan(scope, "links.create");
  const { siteIds, ...prefill } = input;
  const sites = await db().site.findMany({
    where: { companyId: scope.companyId, id: { in: siteIds }, archivedAt: null },
    select: { nectarId: true },
  });
  if (sites.length !== siteIds.length) {
    throw new UserError("linkNotMade", { fields: { siteIds: { key: "siteElsewhere" } } });
  }
  const company = await getCompany(scope);
  await countNewLink(scope);
  const link = await nectar().createConnectLink(company.nectarId, {
    ...prefill,
    siteIds: sites.map((site) => site.nectarId),
  });
  return storeLink(scope, link, { kind: "CONNECT", siteIds, prefill: givenPrefill(prefill) });
}

/**
 * A link to Nectar's edit page of a connection: the one this person got a moment ago, so that a page that
 * refreshes itself does not take the form away from under their hands, else a new one.
 * @throws NotFoundError when the company has no such connection; UserError for too many links; NectarError when
 *   Nectar refuses or fails
 */
export async function openEditLink(scope: Scope, connectionId: string): Promise<{ id: string; url: string }> {
  assertCan(scope, "links.create");
  const connection = isId(connectionId)
    ? await db().connection.findUnique({
        where: { id: connectionId, companyId: scope.companyId },
        select: { nectarId: true, company: { select: { nectarId: true } } },
      })
    : null;
  if (!connection) throw new NotFoundError();

  const reusable = await findReusableEditLink(scope, connectionId);
  if (reusable) return reusable;

  await countNewLink(scope);
  const link = await nectar().createEditLink(connection.company.nectarId, connection.nectarId);
  const { id } = await storeLink(scope, link, { kind: "EDIT", connectionId, siteIds: [], prefill: {} });
  return { id, url: link.url };
}

/**
 * Revokes a link that somebody made for themselves: no page shows it any more, and Nectar ends it where it can.
 * @returns whether Nectar ended it; a magic link goes on working for whoever has it
 * @throws NotFoundError; NectarError when Nectar could end it but cannot be reached, and then nothing has changed
 */
export async function revokeLink(scope: Scope, id: string): Promise<{ ended: boolean }> {
  assertCan(scope, "links.revoke");
  const where = { id, companyId: scope.companyId, shareLinkId: null };
  const link = isId(id)
    ? await db().link.findUnique({ where, select: { invitationId: true, revokedAt: true } })
    : null;
  if (!link) throw new NotFoundError();
  const ended = link.invitationId !== null;
  if (link.revokedAt) return { ended };
  if (link.invitationId) await nectar().revokeLink(link.invitationId);
  await db().$transaction(async (tx) => {
    const { count } = await tx.link.updateMany({
      where: { ...where, revokedAt: null },
      data: { revokedAt: new Date(), sealedUrl: null },
    });
    if (count === 0) return;
    await recordAudit(scope, tx, { action: "link.revoked", targetId: id });
    await markCompanyChanged(scope, tx);
  });
  return { ended };
}

/**
 * Ends links at Nectar that were made inside a share link, and lets no page show them any more.
 * @returns how many Nectar cannot end, and for how many it could not be reached
 */
export async function endLinks(
  scope: Scope,
  links: { id: string; invitationId: string | null }[],
): Promise<{ beyond: number; failed: number }> {
  const outcomes = await Promise.all(
    links.map(async ({ id, invitationId }) => {
      const own = { id, companyId: scope.companyId };
      if (!invitationId) {
        await db().link.updateMany({ where: own, data: { sealedUrl: null } });
        return "beyond";
      }
      try {
        await nectar().revokeLink(invitationId);
      } catch (error) {
        if (!(error instanceof NectarError)) throw error;
        return "failed";
      }
      await db().link.updateMany({ where: own, data: { revokedAt: new Date(), sealedUrl: null } });
      return "ended";
    }),
  );
  const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
  return { beyond: count("beyond"), failed: count("failed") };
}

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

/** Blanks the sealed links that no page shows any more. For the housekeeping job. */
export async function forgetOldLinks(): Promise<number> {
  const { count } = await db().link.updateMany({
    where: {
      sealedUrl: { not: null },
      createdAt: { lt: new Date(Date.now() - SHOWN_FOR_HOURS * 3_600_000) },
    },
    data: { sealedUrl: null },
  });
  return count;
}

async function storeLink(scope: Scope, link: NectarLink, row: LinkRow): Promise<{ id: string }> {
  const sealedUrl = await sealLinkUrl(link.url);
  return db().$transaction(async (tx) => {
    const stored = await tx.link.create({
      data: {
        ...row,
        companyId: scope.companyId,
        createdById: scope.userId,
        sealedUrl,
        invitationId: link.handle,
      },
      select: { id: true },
    });
    if (link.publicCompanyId) await rememberPublicId(scope, tx, link.publicCompanyId);
    await recordAudit(scope, tx, {
      action: "link.created",
      targetId: stored.id,
      details: {
        kind: row.kind,
        siteIds: row.siteIds,
        ...(row.connectionId && { connectionId: row.connectionId }),
      },
    });
    return stored;
  });
}
