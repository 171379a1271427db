import { isDeepStrictEqual } from "node:util";
import { recordAudit } from "@/lib/audit/commands";
import { assertCan } from "@/lib/auth/permissions";
import type { Scope } from "@/lib/auth/scope";
import { markCompanyChanged } from "@/lib/companies/commands";
import { getCompany } from "@/lib/companies/queries";
import { db } from "@/lib/db";
import { NotFoundError, UserError } from "@/lib/errors";
import { unlessUnderWay } from "@/lib/lock";
import { nectar } from "@/lib/nectar/instance";
import type { SiteForm } from "@/lib/sites/input";
import { getSite } from "@/lib/sites/queries";
import { assertNotTaken, refusal } from "@/lib/sites/refusals";
import { countSiteChange } from "@/lib/sites/throttle";

/**
 * Creates a site at Nectar, then here with Nectar's id: a site that Nectar does not know would be of no use
 * in a link. Nectar takes two sites of one name, so a form that is sent twice at once is taken once.
 * @throws UserError when the company has a site of that name or own id, it is being created or too many were; NectarError when
 *   Nectar refuses or fails, in which case nothing is stored
 */
export async function createSite(scope: Scope, input: SiteForm): Promise<{ id: string; name: string }> {
  assertCan(scope, "sites.create");
  await countSiteChange(scope);
  const created = await unlessUnderWay(lockOf(scope, input.name), () => createUnlessTaken(scope, input));
  if (!created) throw refusal("siteNotCreated", "name", "siteBeingCreated");
  return created.done;
}

async function createUnlessTaken(scope: Scope, input: SiteForm): Promise<{ id: string; name: string }> {
  await assertNotTaken(scope, input, "siteNotCreated");
  const company = await getCompany(scope);
  const { id: nectarId } = await nectar().createSite(company.nectarId, input);
  const data = { ...columnsOf(input), companyId: scope.companyId };
  return db().$transaction(async (tx) => {
    // A comparison with Nectar may have seen it and stored it before we do.
    const site = await tx.site.upsert({
      where: { nectarId, companyId: scope.companyId },
      create: { ...data, nectarId },
      update: data,
      select: { id: true, name: true },
    });
    await recordAudit(scope, tx, {
      action: "site.created",
      targetId: site.id,
      details: { name: site.name },
    });
    await markCompanyChanged(scope, tx);
    return site;
  });
}

/**
 * Changes what a site is called and where it is, at Nectar first.
 * @param version of the site as the form showed it
 * @throws NotFoundError; UserError when somebody changed it meanwhile, its name or own id is another site's, or too many
 *   were changed;
 *   NectarError when Nectar refuses or fails, in which case nothing is changed here
 */
export async function updateSite(scope: Scope, id: string, version: number, input: SiteForm): Promise<void> {
  assertCan(scope, "sites.edit");
  await countSiteChange(scope);
  // Of two changes at once the one that is refused here must not be the one that Nectar keeps.
  const locks = [`site ${id}`, lockOf(scope, input.name)];
  const updated = await unlessUnderWay(locks, async () => {
    const site = await getSite(scope, id);
    if (!site) throw new NotFoundError();
    const data = columnsOf(input);
    // Sent twice: the second one has nothing to do.
    if (site.version !== version && isDeepStrictEqual({ ...site, ...data }, site)) return;
    if (site.version !== version)
      throw new UserError("siteChangedMeanwhile", { values: { name: site.name } });
    await assertNotTaken(scope, input, "siteNotChanged", id);
    await nectar().updateSite(site.nectarId, data);
    await db().$transaction(async (tx) => {
      const { count } = await tx.site.updateMany({
        where: { id, companyId: scope.companyId, version },
        data: { ...data, version: { increment: 1 } },
      });
      if (count === 0) throw new UserError("siteChangedMeanwhile", { values: { name: site.name } });
      await recordAudit(scope, tx, {
        action: "site.updated",
        targetId: id,
        details: { name: data.name, ...(site.name !== data.name && { before: site.name }) },
      });
      await markCompanyChanged(scope, tx);
    });
  });
  if (!updated) throw refusal("siteNotChanged", "name", "siteBeingCreated");
}

/**
 * Puts a site away, or takes it back: here only (docs/nectar-contract.md, "Companies and sites"). Doing it twice does
 * nothing.
 * @returns its name
 * @throws NotFoundError; UserError when Nectar itself has archived the site that is to be taken back
 */
export async function setSiteArchived(scope: Scope, id: string, archived: boolean): Promise<string> {
  assertCan(scope, "sites.edit");
  const site = await getSite(scope, id);
  if (!site) throw new NotFoundError();
  if (site.archivedAtNectar && !archived) throw new UserError("siteArchivedAtNectar");
  await db().$transaction(async (tx) => {
    const { count } = await tx.site.updateMany({
      where: { id, companyId: scope.companyId, archivedAt: archived ? null : { not: null } },
      data: { archivedAt: archived ? new Date() : null, version: { increment: 1 } },
    });
    if (count === 0) return;
    const action = archived ? "site.archived" : "site.restored";
    await recordAudit(scope, tx, { action, targetId: id, details: { name: site.name } });
    await markCompanyChanged(scope, tx);
  });
  return site.name;
}

/** Creating and renaming to one name at once would make two of it at Nectar. */
function lockOf({ companyId }: Scope, name: string): string {
  return `site ${companyId} ${name}`;
}

function columnsOf({ name, address, externalId }: SiteForm) {
  return { name, address: address ?? "", externalId: externalId ?? null };
}
