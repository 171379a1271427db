import { recordAudit } from "@/lib/audit/commands";
import { type Scope, systemScope } from "@/lib/auth/scope";
import { markCompanyChanged } from "@/lib/companies/commands";
import { type Db, db } from "@/lib/db";
import type { Site } from "@/lib/generated/prisma/client";
import type { NectarSite } from "@/lib/nectar/types";
import { listAwaitedRows } from "@/lib/sites/import/queries";
import { isOf } from "@/lib/sites/import/stored";
import { freeName, isCalled } from "@/lib/sites/names";
import { isId } from "@/lib/validation";

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
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`sites ${scope.companyId}`}, 0))`;
    const stored = await tx.site.findMany({ where: { companyId: scope.companyId } });
    const awaited = await listAwaitedRows(scope);
    const known = new Map(stored.map((site) => [site.nectarId, site]));
    const names = new Set(stored.map(({ name }) => name));
    let added = 0;
    let changed = 0;
    for (const site of new Map(seen.filter(({ id }) => isId(id)).map((each) => [each.id, each])).values()) {
      const before = known.get(site.id);
      if (!before) added += awaited.some((row) => isOf(row, site)) ? 0 : await add(scope, tx, site, names);
      else if (versions.get(site.id) === before.version)
        changed += await follow(scope, tx, before, site, names);
    }
    if (added + changed > 0) await markCompanyChanged(scope, tx);
    return added > 0;
  });
}

async function add(scope: Scope, tx: Db, site: NectarSite, names: Set<string>): Promise<number> {
  if (site.isArchived) return 0;
  const name = freeName(nameOf(site), (wanted) => names.has(wanted));
  const { companyId } = scope;
  const rows = await tx.site.createManyAndReturn({
    data: [{ companyId, nectarId: site.id, name, address: site.address ?? "", externalId: site.externalId }],
    // Nectar's id may be another company's here.
    skipDuplicates: true,
    select: { id: true },
  });
  for (const { id } of rows) {
    names.add(name);
    await recordAudit(systemScope(companyId), tx, {
      action: "site.created",
      targetId: id,
      details: { name },
    });
  }
  return rows.length;
}

async function follow(
  scope: Scope,
  tx: Db,
  before: Site,
  site: NectarSite,
  names: Set<string>,
): Promise<number> {
  const wanted = nameOf(site);
  const isNamed = before.name === wanted || (isCalled(before.name, wanted) && names.has(wanted));
  const name = isNamed ? before.name : freeName(wanted, (taken) => taken !== before.name && names.has(taken));
  const address = site.address ?? "";
  const { externalId } = site;
  const isSame = name === before.name && address === before.address && externalId === before.externalId;
  const isTurned = site.isArchived !== before.archivedAtNectar;
  if (isSame && !isTurned) return 0;

  names.delete(before.name);
  names.add(name);
  await tx.site.update({
    where: { id: before.id, companyId: scope.companyId },
    data: {
      name,
      address,
      externalId,
      archivedAtNectar: site.isArchived,
      ...(isTurned && { archivedAt: site.isArchived ? (before.archivedAt ?? new Date()) : null }),
      version: { increment: 1 },
    },
  });
  const turned = site.isArchived ? "site.archived" : "site.restored";
  await recordAudit(systemScope(scope.companyId), tx, {
    action: isTurned ? turned : "site.updated",
    targetId: before.id,
    details: { name, ...(name !== before.name && { before: before.name }) },
  });
  return 1;
}

/** Documented as never empty; a row without any name could not be clicked. */
function nameOf({ name, externalId, id }: NectarSite): string {
  return name || externalId || id;
}
