import { recordAudit } from "@/lib/audit/commands";
import { assertCan } from "@/lib/auth/permissions";
import type { Scope } from "@/lib/auth/scope";
import { rememberPublicId } from "@/lib/companies/commands";
import { getCompany } from "@/lib/companies/queries";
import { db } from "@/lib/db";
import { NotFoundError, UserError } from "@/lib/errors";
import type { ConnectLinkForm } from "@/lib/links/input";
import { givenPrefill } from "@/lib/links/prefill";
import { findReusableEditLink, SHOWN_FOR_HOURS } from "@/lib/links/queries";
import { sealLinkUrl } from "@/lib/links/sealed-url";
import { countNewLink } from "@/lib/links/throttle";
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
