import { type Audited, recordAudit } from "@/lib/audit/commands";
import { type Scope, systemScope } from "@/lib/auth/scope";
import { markCompanyChanged } from "@/lib/companies/commands";
import { type Db, db } from "@/lib/db";
import type { Site } from "@/lib/generated/prisma/client";
import type { NectarSite } from "@/lib/nectar/types";
import { listAwaitedRows } from "@/lib/sites/import/queries";
import { isOf } from "@/lib/sites/import/stored";
import { freeName, isCalled } from "@/lib/sites/names";
import { isId } from "@/lib/validation";

/** A chain of shops has thousands of sites, and each new name is a statement. */
const PATIENCE_MS = 60_000;

/**
 * Stores what Nectar says of the company's sites: new ones are added, the others take Nectar's name, address and own
 * id, and are archived and brought back with Nectar. A site that was changed here since `versions` is left alone: the
 * answer may be older than the change. So are the sites of an import that is not done: they come all at once.
 * @returns whether sites were added
 */
export async function followSites(
  scope: Scope,
  seen: NectarSite[],
  versions: Map<string, number>,
): Promise<boolean> {
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`sites ${scope.companyId}`}, 0))`;
      const stored = await tx.site.findMany({ where: { companyId: scope.companyId } });
      const awaited = await listAwaitedRows(scope, tx);
      const known = new Map(stored.map((site) => [site.nectarId, site]));
      const names = new Set(stored.map(({ name }) => name));
      const told = [...new Map(seen.filter(({ id }) => isId(id)).map((each) => [each.id, each])).values()];
      const isNew = (site: NectarSite) =>
        !known.has(site.id) && !site.isArchived && !awaited.some((row) => isOf(row, site));

      const events = await add(scope, tx, told.filter(isNew), names);
      const added = events.length;
      const changes = told.flatMap((site) => {
        const before = known.get(site.id);
        const isOld = before && versions.get(site.id) === before.version;
        return (isOld && changeOf(before, site, names)) || [];
      });
      await change(scope, tx, changes);
      events.push(...changes.map(({ event }) => event));
      if (events.length === 0) return false;
      await recordAudit(systemScope(scope.companyId), tx, ...events);
      await markCompanyChanged(scope, tx);
      return added > 0;
    },
    { timeout: PATIENCE_MS },
  );
}

/** @returns what is to be recorded of it */
async function add(scope: Scope, tx: Db, sites: NectarSite[], names: Set<string>): Promise<Audited[]> {
  const { companyId } = scope;
  const rows = sites.map((site) => {
    const name = freeName(nameOf(site), (wanted) => names.has(wanted));
    names.add(name);
    return { companyId, nectarId: site.id, name, address: site.address ?? "", externalId: site.externalId };
  });
  const added = await tx.site.createManyAndReturn({
    data: rows,
    // Nectar's id may be another company's here.
    skipDuplicates: true,
    select: { id: true, name: true },
  });
  return added.map(({ id, name }) => ({ action: "site.created", targetId: id, details: { name } }));
}

type Change = { id: string; isRenamed: boolean; data: SiteData; event: Audited };
type SiteData = Pick<Site, "name" | "address" | "externalId" | "archivedAtNectar" | "archivedAt">;

/** What has to be changed of a site for it to be as Nectar says, or null. Its new name is taken from then on. */
function changeOf(before: Site, site: NectarSite, names: Set<string>): Change | null {
  const wanted = nameOf(site);
  const isNamed = before.name === wanted || (isCalled(before.name, wanted) && names.has(wanted));
  const name = isNamed ? before.name : freeName(wanted, (taken) => taken !== before.name && names.has(taken));
  const address = site.address ?? "";
  const { externalId, isArchived: archivedAtNectar } = site;
  const isRenamed = name !== before.name;
  const isSame = !isRenamed && address === before.address && externalId === before.externalId;
  const isTurned = archivedAtNectar !== before.archivedAtNectar;
  if (isSame && !isTurned) return null;

  names.delete(before.name);
  names.add(name);
  const archivedAt = archivedAtNectar ? (before.archivedAt ?? new Date()) : null;
  const turned = archivedAtNectar ? "site.archived" : "site.restored";
  return {
    id: before.id,
    isRenamed,
    data: {
      name,
      address,
      externalId,
      archivedAtNectar,
      archivedAt: isTurned ? archivedAt : before.archivedAt,
    },
    event: {
      action: isTurned ? turned : "site.updated",
      targetId: before.id,
      details: { name, ...(isRenamed && { before: before.name }) },
    },
  };
}

/** New names one after the other, since one site may take the name that another has just left; all else at once. */
async function change({ companyId }: Scope, tx: Db, changes: Change[]): Promise<void> {
  for (const { id, data } of changes.filter(({ isRenamed }) => isRenamed))
    await tx.site.update({ where: { id, companyId }, data: { ...data, version: { increment: 1 } } });
  const others = changes.filter(({ isRenamed }) => !isRenamed).map(({ id, data }) => ({ id, ...data }));
  if (others.length === 0) return;
  await tx.$executeRaw`
    update "Site" site set address = wanted.address, "externalId" = wanted."externalId",
      "archivedAtNectar" = wanted."archivedAtNectar", "archivedAt" = wanted."archivedAt", version = version + 1
    from jsonb_to_recordset(${JSON.stringify(others)}::jsonb) as wanted(
      id uuid, address text, "externalId" text, "archivedAtNectar" boolean, "archivedAt" timestamptz
    )
    where site.id = wanted.id and site."companyId" = ${companyId}::uuid`;
}

/** Documented as never empty; a row without any name could not be clicked. */
function nameOf({ name, externalId, id }: NectarSite): string {
  return name || externalId || id;
}
