import type { Prisma } from "@/lib/generated/prisma/client";
import type { NectarConnection } from "@/lib/nectar/types";

type Stored = Prisma.ConnectionGetPayload<{ include: { sites: true; accounts: true } }>;

/** The columns that a description from Nectar fills. */
export function connectionData(seen: NectarConnection) {
  return {
    providerName: seen.providerName,
    providerUrl: seen.providerUrl,
    username: seen.username,
    country: seen.country,
    status: seen.status,
    statusErrorDetail: seen.statusErrorDetail,
    statusSince: seen.statusSince,
    statusCheckedAt: seen.statusCheckedAt,
    utilityTypes: seen.utilityTypes,
    ownerEmail: seen.ownerEmail,
    collectFrom: seen.collectFrom ? new Date(seen.collectFrom) : null,
    isActive: seen.isActive,
    nectarUpdatedAt: seen.updatedAt,
  };
}

/** Whether a description says nothing new. Times of checks do not count: they change at every check. */
export function sameAsStored(stored: Stored, seen: NectarConnection, siteIds: string[]): boolean {
  const { statusCheckedAt: _, nectarUpdatedAt: __, ...fields } = connectionData(seen);
  const before = facts({
    fields: pick(stored, Object.keys(fields)),
    siteIds: stored.sites.map(({ siteId }) => siteId),
    accounts: stored.accounts.map((account) => [
      account.nectarId,
      account.accountNumber,
      account.isTracked,
      account.meterCount,
      account.utilityTypes,
      account.meterIds,
      account.closedOn?.toISOString().slice(0, 10) ?? null,
    ]),
  });
  const after = facts({
    fields,
    siteIds,
    accounts: seen.accounts.map((account) => [
      account.id,
      account.accountNumber,
      account.isTracked,
      account.meterCount,
      account.utilityTypes,
      account.meterIds,
      account.closedOn,
    ]),
  });
  return before === after;
}

function facts(value: { fields: object; siteIds: string[]; accounts: unknown[][] }): string {
  const sortedFields = Object.entries(value.fields).sort(([a], [b]) => a.localeCompare(b));
  const accounts = value.accounts.map((account) => JSON.stringify(account)).sort();
  return JSON.stringify([sortedFields, [...value.siteIds].sort(), accounts]);
}

function pick(row: Record<string, unknown>, keys: string[]) {
  return Object.fromEntries(keys.map((key) => [key, row[key]]));
}
