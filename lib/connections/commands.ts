import { recordAudit } from "@/lib/audit/commands";
import { type Scope, systemScope } from "@/lib/auth/scope";
import { markCompanyChanged } from "@/lib/companies/commands";
import { connectionData, sameAsStored } from "@/lib/connections/stored";
import { type Db, db } from "@/lib/db";
import { linkBills } from "@/lib/documents/commands";
import { log } from "@/lib/log";
import type { NectarAccount, NectarConnection } from "@/lib/nectar/types";
import { isId } from "@/lib/validation";

/**
 * Stores a connection of the company as Nectar describes it now. Safe to call in any order, repeatedly and
 * from several jobs at once: an older description never overwrites a newer one, and a description that says
 * nothing new changes nothing that people see. What Nectar ascribes to another company is not stored.
 * @returns whether something changed
 */
export async function storeConnection(scope: Scope, described: NectarConnection): Promise<boolean> {
  const seen = withIdsThatFit(described);
  if (!isId(seen.id)) {
    log().warn({ connection: seen.id }, "Nectar lists a connection under an id that is no uuid");
    return false;
  }
  return db().$transaction(async (tx) => {
    const company = await tx.company.findUniqueOrThrow({
      where: { id: scope.companyId },
      select: { nectarId: true },
    });
    if (seen.companyId && seen.companyId !== company.nectarId) {
      log().warn({ connection: seen.id }, "Nectar describes a connection as another company's");
      return false;
    }
    // One writer at a time a connection: a webhook's refresh and a reconcile may meet here.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${seen.id}, 0))`;
    const stored = await tx.connection.findUnique({
      where: { nectarId: seen.id },
      include: { sites: true, accounts: true },
    });
    if (stored && stored.companyId !== scope.companyId) {
      log().warn({ connection: seen.id }, "Nectar lists a connection under another company than before");
      return false;
    }
    if (stored?.nectarUpdatedAt && seen.updatedAt && seen.updatedAt < stored.nectarUpdatedAt) return false;

    const sites = await tx.site.findMany({
      where: { companyId: scope.companyId, nectarId: { in: seen.siteIds } },
      select: { id: true },
    });
    const siteIds = sites.map((site) => site.id);
    const data = connectionData(seen);
    if (stored && sameAsStored(stored, seen, siteIds)) {
      await tx.connection.update({ where: { id: stored.id }, data });
      return false;
    }

    const nectarCreatedAt = seen.createdAt ?? new Date();
    const { id } = await tx.connection.upsert({
      where: { nectarId: seen.id },
      create: { ...data, companyId: scope.companyId, nectarId: seen.id, nectarCreatedAt },
      update: { ...data, changedAt: new Date() },
      select: { id: true },
    });
    const keys = { companyId: scope.companyId, connectionId: id };
    if (stored?.status !== seen.status) {
      const at = seen.statusSince ?? (stored ? new Date() : nectarCreatedAt);
      await tx.connectionStatusChange.create({
        data: { ...keys, status: seen.status, detail: seen.statusErrorDetail, at },
      });
    }
    await tx.connectionSite.deleteMany({ where: { ...keys, siteId: { notIn: siteIds } } });
    await tx.connectionSite.createMany({
      data: siteIds.map((siteId) => ({ ...keys, siteId })),
      skipDuplicates: true,
    });
    await storeAccounts(tx, keys, seen.accounts);
    await linkBills(scope, tx, id);
    await recordChange(scope, tx, id, { before: stored?.status, after: seen.status });
    await markCompanyChanged(scope, tx);
    return true;
  });
}

/** For the trail of the company: it is the portal that notices, whoever had it compare. */
function recordChange(
  { companyId }: Scope,
  tx: Db,
  id: string,
  { before, after }: { before?: string; after: string },
): Promise<void> {
  const trail = systemScope(companyId);
  const about = { targetId: id, details: { connectionId: id } };
  if (before === undefined) return recordAudit(trail, tx, { action: "connection.added", ...about });
  if (before === after) return recordAudit(trail, tx, { action: "connection.changed", ...about });
  return recordAudit(trail, tx, {
    action: "connection.status-changed",
    targetId: id,
    details: { connectionId: id, from: before, to: after },
  });
}

/** Accounts that stay keep their rows, as bills and usage lead to them. */
async function storeAccounts(
  tx: Db,
  keys: { companyId: string; connectionId: string },
  accounts: NectarAccount[],
): Promise<void> {
  await tx.utilityAccount.deleteMany({
    where: { ...keys, nectarId: { notIn: accounts.map(({ id }) => id) } },
  });
  for (const { id: nectarId, closedOn, ...described } of accounts) {
    const account = { ...described, closedOn: closedOn === null ? null : new Date(closedOn) };
    await tx.utilityAccount.upsert({
      where: { connectionId_nectarId: { connectionId: keys.connectionId, nectarId } },
      create: { ...keys, nectarId, ...account },
      update: account,
    });
  }
}

/** Nectar documents uuids, and our columns hold nothing else, each once: the rest is left out, not an error. */
function withIdsThatFit(seen: NectarConnection): NectarConnection {
  return {
    ...seen,
    siteIds: seen.siteIds.filter(isId),
    accounts: [...new Map(seen.accounts.map((account) => [account.id, account])).values()]
      .filter(({ id }) => isId(id))
      .map((account) => ({ ...account, meterIds: account.meterIds.filter(isId) })),
  };
}
