import type { Scope } from "@/lib/auth/scope";
import type { Db } from "@/lib/db";
import type { NectarUsage } from "@/lib/nectar/types";
import { usageRows } from "@/lib/usage/usage-row";

export type UsageSource = {
  /** Whether these are in Nectar's list of deleted ones. */
  isDeleted: boolean;
  /** Where they were read: bills also show records that Nectar's list of usage has as deleted. */
  from: "bills" | "usage";
};

/**
 * Stores usage as Nectar describes it, all of it in one statement, with the bill, the site and, by its meter, the account and
 * the connection that it belongs to. An older description never overwrites a newer one; what says nothing new is not
 * written. A record that is another company's here is left alone.
 * @returns how many records are new or changed
 */
export async function storeUsage(
  { companyId }: Scope,
  tx: Db,
  records: NectarUsage[],
  { isDeleted, from }: UsageSource,
): Promise<number> {
  const rows = usageRows(records);
  if (rows.length === 0) return 0;
  const meterIds = rows.flatMap(({ meterId }) => meterId ?? []);
  return tx.$executeRaw`
    insert into "UsageRecord" as stored (
      id, "companyId", "nectarId", "documentId", "connectionId", "accountId", "siteId", "meterId", "meterName",
      "utilityType", "startDate", "endDate", usage, unit, "isEstimated", exclusion, "isDeleted", "nectarUpdatedAt"
    )
    select
      seen.id, ${companyId}::uuid, seen."nectarId", document.id, account."connectionId", account.id, site.id,
      seen."meterId", seen."meterName", seen."utilityType", seen."startDate", seen."endDate", seen.usage, seen.unit,
      seen."isEstimated", seen.exclusion, ${isDeleted}, seen."nectarUpdatedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as seen(
      id uuid, "nectarId" uuid, "documentNectarId" uuid, "siteNectarId" uuid, "meterId" uuid, "meterName" text,
      "utilityType" text, "startDate" date, "endDate" date, usage numeric, unit text, "isEstimated" boolean,
      exclusion text, "nectarUpdatedAt" timestamptz
    )
    left join "Document" document
      on document."nectarId" = seen."documentNectarId" and document."companyId" = ${companyId}::uuid
    left join "Site" site on site."nectarId" = seen."siteNectarId" and site."companyId" = ${companyId}::uuid
    left join (
      select distinct on (meter.id) meter.id as meter, known.id, known."connectionId"
      from "UtilityAccount" known, unnest(known."meterIds") as meter(id)
      where known."companyId" = ${companyId}::uuid and known."meterIds" && ${meterIds}::uuid[]
      order by meter.id, known."connectionId", known.id
    ) account on account.meter = seen."meterId"
    on conflict ("nectarId") do update set
      "documentId" = coalesce(excluded."documentId", stored."documentId"),
      "connectionId" = coalesce(excluded."connectionId", stored."connectionId"),
      "accountId" = coalesce(excluded."accountId", stored."accountId"),
      "siteId" = excluded."siteId",
      "meterId" = excluded."meterId",
      "meterName" = excluded."meterName",
      "utilityType" = excluded."utilityType",
      "startDate" = excluded."startDate",
      "endDate" = excluded."endDate",
      usage = excluded.usage,
      unit = excluded.unit,
      "isEstimated" = excluded."isEstimated",
      exclusion = excluded.exclusion,
      "isDeleted" = case
        when ${from} = 'bills' and excluded."nectarUpdatedAt" = stored."nectarUpdatedAt"
        then stored."isDeleted" or excluded."isDeleted" else excluded."isDeleted" end,
      "nectarUpdatedAt" = coalesce(excluded."nectarUpdatedAt", stored."nectarUpdatedAt")
    where stored."companyId" = excluded."companyId"
      and (excluded."nectarUpdatedAt" >= stored."nectarUpdatedAt") is not false
      and (
        coalesce(excluded."documentId", stored."documentId"),
        coalesce(excluded."connectionId", stored."connectionId"),
        coalesce(excluded."accountId", stored."accountId"),
        excluded."siteId", excluded."meterId", excluded."meterName", excluded."utilityType", excluded."startDate",
        excluded."endDate", excluded.usage, excluded.unit, excluded."isEstimated", excluded.exclusion,
        excluded."isDeleted" or (${from} = 'bills' and stored."isDeleted"
          and excluded."nectarUpdatedAt" = stored."nectarUpdatedAt"),
        coalesce(excluded."nectarUpdatedAt", stored."nectarUpdatedAt")
      ) is distinct from (
        stored."documentId", stored."connectionId", stored."accountId", stored."siteId", stored."meterId",
        stored."meterName", stored."utilityType", stored."startDate", stored."endDate", stored.usage, stored.unit,
        stored."isEstimated", stored.exclusion, stored."isDeleted", stored."nectarUpdatedAt"
      )`;
}

/**
 * Counts usage out that Nectar's bills do not have any more: what these bills of the company had, but for the records named.
 * @param bills Nectar's ids of bills that are stored
 * @returns how many records that were
 */
export async function dropUsageOfBills(
  { companyId }: Scope,
  tx: Db,
  bills: string[],
  butFor: string[],
): Promise<number> {
  if (bills.length === 0) return 0;
  return tx.$executeRaw`
    update "UsageRecord" usage set "isDeleted" = true
    from "Document" document
    where document."companyId" = ${companyId}::uuid and document."nectarId" = any(${bills}::uuid[])
      and usage."documentId" = document.id and not usage."isDeleted" and usage."nectarId" <> all(${butFor}::uuid[])`;
}
