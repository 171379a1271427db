import type { Scope } from "@/lib/auth/scope";
import type { Db } from "@/lib/db";
import { documentRows } from "@/lib/documents/document-row";
import type { NectarDocument } from "@/lib/nectar/types";

/**
 * Stores bills as Nectar describes them, all of them in one statement, with the account and the connection that they
 * belong to: by the meters of their usage, or by the accounts of their line items. An older description never
 * overwrites a newer one; what says nothing new is not written. A bill that is another company's here is left alone.
 * @returns Nectar's ids of those that are new or changed
 */
export async function storeDocuments(
  { companyId }: Scope,
  tx: Db,
  documents: NectarDocument[],
  { isDeleted }: { isDeleted: boolean },
): Promise<string[]> {
  const rows = documentRows(documents);
  if (rows.length === 0) return [];
  const meterIds = rows.flatMap((row) => row.meterIds);
  const written = await tx.$queryRaw<{ nectarId: string }[]>`
    with metering as materialized (
      select id, "connectionId", "meterIds" from "UtilityAccount"
      where "companyId" = ${companyId}::uuid and "meterIds" && ${meterIds}::uuid[]
    )
    insert into "Document" as stored (
      id, "companyId", "nectarId", "connectionId", "accountId", "providerName", "billDate", "dueDate", "periodStart",
      "periodEnd", currency, "totalCharges", "utilityTypes", status, "fileName", "revisedById", "accountNectarIds",
      "isDeleted", "nectarCreatedAt", "nectarUpdatedAt"
    )
    select
      seen.id, ${companyId}::uuid, seen."nectarId",
      coalesce(metered."connectionId", named."connectionId"), coalesce(metered.id, named.id),
      seen."providerName", seen."billDate", seen."dueDate", seen."periodStart", seen."periodEnd", seen.currency,
      seen."totalCharges",
      case when cardinality(seen."utilityTypes") = 0 and cardinality(named."utilityTypes") = 1
        then named."utilityTypes" else seen."utilityTypes" end,
      seen.status, seen."fileName", seen."revisedById",
      seen."accountNectarIds", ${isDeleted}, seen."nectarCreatedAt", seen."nectarUpdatedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as seen(
      id uuid, "nectarId" uuid, "meterIds" uuid[], "providerName" text, "billDate" date, "dueDate" date,
      "periodStart" date, "periodEnd" date, currency text, "totalCharges" numeric, "utilityTypes" text[], status text,
      "fileName" text, "revisedById" text, "accountNectarIds" uuid[], "nectarCreatedAt" timestamptz,
      "nectarUpdatedAt" timestamptz
    )
    left join lateral (
      select id, "connectionId" from metering
      where "meterIds" && seen."meterIds"
      order by "connectionId", id limit 1
    ) metered on true
    left join lateral (
      select id, "connectionId", "utilityTypes" from "UtilityAccount"
      where "companyId" = ${companyId}::uuid and "nectarId" = any(seen."accountNectarIds")
      order by "connectionId", id limit 1
    ) named on true
    on conflict ("nectarId") do update set
      "connectionId" = coalesce(excluded."connectionId", stored."connectionId"),
      "accountId" = coalesce(excluded."accountId", stored."accountId"),
      "providerName" = excluded."providerName",
      "billDate" = excluded."billDate",
      "dueDate" = excluded."dueDate",
      "periodStart" = excluded."periodStart",
      "periodEnd" = excluded."periodEnd",
      currency = excluded.currency,
      "totalCharges" = excluded."totalCharges",
      "utilityTypes" = excluded."utilityTypes",
      status = excluded.status,
      "fileName" = excluded."fileName",
      "revisedById" = excluded."revisedById",
      "accountNectarIds" = excluded."accountNectarIds",
      "isDeleted" = excluded."isDeleted",
      "nectarCreatedAt" = excluded."nectarCreatedAt",
      "nectarUpdatedAt" = coalesce(excluded."nectarUpdatedAt", stored."nectarUpdatedAt")
    where stored."companyId" = excluded."companyId"
      and (excluded."nectarUpdatedAt" >= stored."nectarUpdatedAt") is not false
      and (
        coalesce(excluded."connectionId", stored."connectionId"), coalesce(excluded."accountId", stored."accountId"),
        excluded."providerName", excluded."billDate", excluded."dueDate", excluded."periodStart",
        excluded."periodEnd", excluded.currency, excluded."totalCharges", excluded."utilityTypes", excluded.status,
        excluded."fileName", excluded."revisedById", excluded."accountNectarIds", excluded."isDeleted",
        excluded."nectarCreatedAt", coalesce(excluded."nectarUpdatedAt", stored."nectarUpdatedAt")
      ) is distinct from (
        stored."connectionId", stored."accountId", stored."providerName", stored."billDate", stored."dueDate",
        stored."periodStart", stored."periodEnd", stored.currency, stored."totalCharges", stored."utilityTypes",
        stored.status, stored."fileName", stored."revisedById", stored."accountNectarIds", stored."isDeleted",
        stored."nectarCreatedAt", stored."nectarUpdatedAt"
      )
    returning "nectarId"`;
  return written.map(({ nectarId }) => nectarId);
}

/**
 * Gives a connection the bills and the usage that came before it was stored, or before it was known which meters its
 * accounts have. What another connection has stays there: two logins may show the same account.
 */
export async function linkBills({ companyId }: Scope, tx: Db, connectionId: string): Promise<void> {
  await tx.$executeRaw`
    update "UsageRecord" usage set "connectionId" = account."connectionId", "accountId" = account.id
    from "UtilityAccount" account
    where account."companyId" = ${companyId}::uuid and account."connectionId" = ${connectionId}::uuid
      and usage."companyId" = ${companyId}::uuid and usage."meterId" = any(account."meterIds")
      and coalesce(usage."connectionId", account."connectionId") = account."connectionId"
      and usage."accountId" is distinct from account.id`;
  await tx.$executeRaw`
    update "Document" document set "connectionId" = account."connectionId", "accountId" = account.id
    from "UtilityAccount" account
    where account."companyId" = ${companyId}::uuid and account."connectionId" = ${connectionId}::uuid
      and document."companyId" = ${companyId}::uuid
      and coalesce(document."connectionId", account."connectionId") = account."connectionId"
      and document."accountId" is null
      and (
        account."nectarId" = any(document."accountNectarIds")
        or document.id in (select "documentId" from "UsageRecord" where "accountId" = account.id)
      )`;
}
