import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { UsageFilter } from "@/lib/usage/filter";
import { addMonths, type Month, monthOf } from "@/lib/usage/months";
import { convertedUnits, powerUnits } from "@/lib/usage/units";
import { isId } from "@/lib/validation";

/** So many sites have a series of their own. One more is shown by name, too; two more are "others". */
const NAMED_SITES = 4;

/** What to add up: the months from one to another, and only some of the records. */
export type Selection = Pick<UsageFilter, "from" | "to" | "units" | "utilityType" | "siteId"> & {
  connectionId?: string;
  /** Every site by name. */
  everySite?: boolean;
  /** Months before `from` to compare with, from this one on: told without their sites. */
  since?: Month;
};

/** Whose usage or cost a row is: a site's, no known site's, several sites' together, or that of all other sites. */
export type Owner = "site" | "none" | "several" | "others";

/** The utility type of the cost of bills for several. */
export const SEVERAL_TYPES = "SEVERAL";

/** A month of one utility type, in one unit or currency, at one site. */
export type MonthlyRow = {
  month: Month;
  utilityType: string;
  /** Nectar's spelling; of cost, the currency, or nothing where the bill names none. */
  unit: string;
  owner: Owner;
  siteId: string | null;
  siteName: string | null;
  amount: number;
  /** How much of the amount is estimated. */
  estimated: number;
  /** The units that are in it as billed, one a line; of cost, the currency again. */
  billedUnits: string;
  /** The first and the last day that records here are about, also outside of the month. */
  firstDay: Date;
  lastDay: Date;
};

/** Stands for a missing site where rows are joined: Postgres has no fast way to join by nothing. */
const NO_SITE = "00000000-0000-0000-0000-000000000000";

/** So many days of a month without data, at least, are a gap: a day or two between bills are not. */
const GAP_DAYS = 7;

/** Nectar has a bill some time after its period: it is late only when it is later than that. */
const BILL_DAYS = 14;

/** So long after its last data a place is looked for: then it is taken to be closed, whoever forgot to say so. */
const ENDED_DAYS = 365;

/** Meters (of cost: accounts) that have no data for a week or more of the month, though some were to be expected. */
export type GapRow = {
  month: Month;
  utilityType: string;
  unit: string;
  missing: number;
  /** How many of them have none from this month on, and the last day of the first of these. */
  ended: number;
  lastDay: Date | null;
};

/**
 * The usage of each month. A record's usage is spread evenly over its days, the first and the last included, so that
 * the months add up to the records (docs/decisions/0010). The sites with most usage of each type and unit come by name, the
 * others as one.
 */
export async function listMonthlyUsage(scope: Scope, selection: Selection): Promise<MonthlyRow[]> {
  if (!isPossible(selection)) return [];
  return db().$queryRaw<MonthlyRow[]>`
    with ${months(selection)}, ${conversion(selection)}, parts as (
      select r."utilityType", r.unit, r."siteId", r."isEstimated", r.usage, r."startDate" as first, r."endDate" as last,
        ${monthNumbers(selection, Prisma.sql`r."startDate"`, Prisma.sql`r."endDate"`)} as number
      from "UsageRecord" r
      where ${counting(scope, selection, firstMonth(selection), selection.to)}
    ), raw as (
      select m.number, p."siteId", p."utilityType", p.unit, p."isEstimated",
        sum(${spread(Prisma.sql`p.usage`, Prisma.sql`p.first`, Prisma.sql`p.last`)}) as amount,
        min(p.first) as first, max(p.last) as last
      from parts p join months m using (number)
      group by 1, 2, 3, 4, 5
    ), monthly as (
      select month, "utilityType", coalesce(c."to", unit) as unit, "siteId", false as several,
        sum(amount * coalesce(c.factor, 1)) as amount,
        sum(amount * coalesce(c.factor, 1)) filter (where "isEstimated") as estimated,
        string_agg(distinct unit, E'\\n') as billed, min(raw.first) as first, max(raw.last) as last
      from raw join months using (number) left join conversion c using (unit)
      group by 1, 2, 3, 4
    ) ${bySite(scope, selection)}`;
}

/**
 * The cost of each month: what bills charge, spread over the days of their period. What a bill charges belongs to the
 * type and site of its usage records; where these are of one type and unit but of several sites, it is divided by their
 * usage. What cannot be divided is told as "several" (docs/decisions/0010). Currencies are never mixed.
 */
export async function listMonthlyCost(scope: Scope, selection: Selection): Promise<MonthlyRow[]> {
  if (!isPossible(selection)) return [];
  return db().$queryRaw<MonthlyRow[]>`
    with ${months(selection)}, ${bills(scope, selection, firstMonth(selection), selection.to)}, used as (
      select "documentId", "utilityType", "siteId", unit, sum(usage) as usage
      from "UsageRecord"
      where "companyId" = ${scope.companyId}::uuid and not "isDeleted" and exclusion is null
        and unit <> all(${powerUnits}::text[]) and "documentId" in (select id from bills)
      group by 1, 2, 3, 4
    ), facts as (
      select "documentId", count(distinct "utilityType") as types, count(distinct unit) as units, count(*) as parts,
        count(distinct coalesce("siteId", "documentId")) as sites, min("utilityType") as type,
        min("siteId"::text)::uuid as site, min(usage) as least, sum(usage) as total
      from used group by 1
    ), shares as (
      select b.*, case when f.types = 1 then f.type
          when f.types is null and cardinality(b."utilityTypes") = 1 then b."utilityTypes"[1]
          else ${SEVERAL_TYPES} end as type,
        case when u."siteId" is not null then u."siteId" when f.sites = 1 then f.site end as "siteId",
        coalesce(f.sites > 1 and u."documentId" is null, false) as several,
        coalesce(u.usage / f.total, 1) as share
      from bills b left join facts f on f."documentId" = b.id
        left join used u on u."documentId" = b.id and f.types = 1 and f.units = 1 and f.sites > 1 and f.least > 0
    ), parts as (
      select s.*, ${monthNumbers(selection, Prisma.sql`s.first`, Prisma.sql`s.last`)} as number from shares s
      where ${selection.siteId === undefined ? Prisma.sql`true` : Prisma.sql`s."siteId" = ${selection.siteId}::uuid`}
        and ${selection.utilityType === undefined ? Prisma.sql`true` : Prisma.sql`s.type = ${selection.utilityType}`}
    ), monthly as (
      select m.month, p.type as "utilityType", p.currency as unit, p."siteId", p.several,
        sum(${spread(Prisma.sql`p.charges * p.share`, Prisma.sql`p.first`, Prisma.sql`p.last`)}) as amount,
        null::numeric as estimated, p.currency as billed, min(p.first) as first, max(p.last) as last
      from parts p join months m using (number)
      group by 1, 2, 3, 4, 5
    ) ${bySite(scope, selection)}`;
}

/**
 * The months of the selection in which a meter has no usage for a week or more, though it has some before and after, and
 * within a year of the selection; or though its data should have gone on until today (`ends`).
 * A meter that Nectar does not name is taken to be its account, its connection or its site.
 */
export async function listUsageGaps(scope: Scope, selection: Selection, today: Date): Promise<GapRow[]> {
  if (!isPossible(selection)) return [];
  const [from, to] = [addMonths(selection.from, -12), addMonths(selection.to, 12)];
  return db().$queryRaw<GapRow[]>`
    with ${months(selection)}, ${conversion(selection)}, parts as (
      select r."utilityType", coalesce(c."to", r.unit) as unit, r."startDate" as first, r."endDate" as last,
        coalesce(r."meterId", r."accountId", r."connectionId", r."siteId") as place, r."accountId", r."meterId"
      from "UsageRecord" r left join conversion c using (unit)
      where ${counting(scope, selection, from, to)}
    ) ${gapsOfPlaces(scope, selection, today)}`;
}

/**
 * The months of the selection of which a week or more is in no bill of an account, though bills before and after it are, or
 * should be by today.
 */
export async function listCostGaps(scope: Scope, selection: Selection, today: Date): Promise<GapRow[]> {
  // A bill without an account says nothing about which month misses one; nor do sites and types, which share bills.
  if (!isPossible(selection) || selection.siteId !== undefined) return [];
  const [from, to] = [addMonths(selection.from, -12), addMonths(selection.to, 12)];
  return db().$queryRaw<GapRow[]>`
    with ${months(selection)}, ${bills(scope, selection, from, to)}, parts as (
      select case when cardinality("utilityTypes") = 1 then "utilityTypes"[1] else ${SEVERAL_TYPES} end
          as "utilityType", currency as unit, first, last, "accountId" as place, "accountId", null::uuid as "meterId"
      from bills where "accountId" is not null
    ) ${gapsOfPlaces(scope, selection, today)}`;
}

/**
 * What the company has to show: the first and the last month of any usage and the utility types, or null for nothing.
 * Also whether it has bills, which are enough to show cost.
 */
export async function findUsageExtent(scope: Scope) {
  const [extent] = await db().$queryRaw<{ first: Month | null; types: string[] | null; bills: boolean }[]>`
    with recursive types as (
      (select min("utilityType") as type from "UsageRecord" where "companyId" = ${scope.companyId}::uuid)
      union all
      select (select min("utilityType") from "UsageRecord"
        where "companyId" = ${scope.companyId}::uuid and "utilityType" > types.type)
      from types where types.type is not null
    )
    select to_char((select min("endDate") from "UsageRecord" where "companyId" = ${scope.companyId}::uuid), 'YYYY-MM')
        as first,
      (select array_agg(type order by type) from types where type is not null) as types,
      exists (select from "Document" where "companyId" = ${scope.companyId}::uuid) as bills`;
  return { first: extent?.first ?? null, types: extent?.types ?? [], bills: extent?.bills ?? false };
}

export type UsageExtent = Awaited<ReturnType<typeof findUsageExtent>>;

/** An id that is none matches nothing, and is not for the database to trip over. */
function isPossible({ siteId, connectionId }: Selection): boolean {
  return [siteId, connectionId].every((id) => id === undefined || isId(id));
}

function firstMonth({ from, since = from }: Selection): Month {
  return since < from ? since : from;
}

/** The months of the selection, each with its first day and that of the next: worked out once, not for every record. */
function months(selection: Selection): Prisma.Sql {
  return Prisma.sql`months as materialized (
    select to_char(at, 'YYYY-MM') as month, at::date as first, (at + interval '1 month')::date as next,
      ${monthNumber(Prisma.sql`at`)} as number
    from generate_series(${`${firstMonth(selection)}-01`}::timestamp, ${`${selection.to}-01`}::timestamp, interval '1 month') at
  )`;
}

/** Months counted through, so that those of a record are a series, and are not looked for among all months. */
function monthNumber(day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(extract(year from ${day})::int * 12 + extract(month from ${day})::int)`;
}

/** A row for each month of the selection that a period touches, which it does. */
function monthNumbers(selection: Selection, first: Prisma.Sql, last: Prisma.Sql): Prisma.Sql {
  const from = Prisma.sql`greatest(${first}, ${`${firstMonth(selection)}-01`}::date)`;
  const to = Prisma.sql`least(${last}, ${`${selection.to}-01`}::date)`;
  return Prisma.sql`generate_series(${monthNumber(from)}, ${monthNumber(to)})`;
}

/** The part of an amount that falls into the month `m`, when it is spread evenly over its days. */
function spread(amount: Prisma.Sql, first: Prisma.Sql, last: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${amount} * (least(${last} + 1, m.next) - greatest(${first}, m.first)) / (${last} + 1 - ${first})`;
}

/** The factors from lib/usage/units.ts, where a common unit is wanted; else none. */
function conversion({ units }: Selection): Prisma.Sql {
  const table = units === "common" ? convertedUnits : [];
  return Prisma.sql`conversion (unit, "to", factor) as (
    select * from unnest(${table.map(({ unit }) => unit)}::text[], ${table.map(({ to }) => to)}::text[],
      ${table.map(({ factor }) => String(factor))}::numeric[])
  )`;
}

/**
 * Which usage records `r` count: those of the selection that touch its months. Not those that Nectar excluded (for one, as
 * revised) or deleted, alone or with their bill; nor a record that ends before it begins, nor what is no amount.
 */
function counting(scope: Scope, selection: Selection, from: Month, to: Month): Prisma.Sql {
  const { utilityType, siteId, connectionId } = selection;
  return Prisma.join(
    [
      Prisma.sql`r."companyId" = ${scope.companyId}::uuid and r."endDate" >= ${`${from}-01`}::date`,
      Prisma.sql`r."startDate" < ${`${addMonths(to, 1)}-01`}::date and r."startDate" <= r."endDate"`,
      Prisma.sql`not r."isDeleted" and r.exclusion is null and r.unit <> all(${powerUnits}::text[])`,
      Prisma.sql`not exists (select from "Document" d where d.id = r."documentId"
        and d."companyId" = ${scope.companyId}::uuid and (d."isDeleted" or d."revisedById" is not null))`,
      utilityType === undefined ? Prisma.sql`true` : Prisma.sql`r."utilityType" = ${utilityType}`,
      siteId === undefined ? Prisma.sql`true` : Prisma.sql`r."siteId" = ${siteId}::uuid`,
      connectionId === undefined ? Prisma.sql`true` : Prisma.sql`r."connectionId" = ${connectionId}::uuid`,
    ],
    " and ",
  );
}

/** The bills that count in some months. One without a period is taken to be about the day of the bill. */
function bills(scope: Scope, { connectionId }: Selection, from: Month, to: Month): Prisma.Sql {
  return Prisma.sql`bills as (
    select * from (
      select id, "accountId", "utilityTypes", coalesce(currency, '') as currency, "totalCharges" as charges,
        coalesce("periodStart", "periodEnd", "billDate") as first,
        coalesce("periodEnd", "periodStart", "billDate") as last
      from "Document"
      where "companyId" = ${scope.companyId}::uuid and not "isDeleted" and "revisedById" is null
        and "totalCharges" is not null
        and ${connectionId === undefined ? Prisma.sql`true` : Prisma.sql`"connectionId" = ${connectionId}::uuid`}
    ) dated
    where last >= ${`${from}-01`}::date and first < ${`${addMonths(to, 1)}-01`}::date and first <= last
  )`;
}

/** From `monthly` rows of every site to those with most by name, and the others as one. */
function bySite(scope: Scope, { everySite = false, from }: Selection): Prisma.Sql {
  return Prisma.sql`, sites as (
    select "utilityType", unit, "siteId", several,
      row_number() over (partition by "utilityType", unit order by sum(abs(amount)) desc, "siteId") as place,
      count(*) over (partition by "utilityType", unit) as total
    from monthly where month >= ${from} group by 1, 2, 3, 4
  ), named as (
    select *, coalesce("siteId", ${NO_SITE}::uuid) as site, ${everySite} or place <= ${NAMED_SITES} or total <= ${NAMED_SITES + 1} as named from sites
  ), grouped as (
    select m.month, m."utilityType", m.unit,
      case when n.named is not true then 'others' when m.several then 'several'
        when m."siteId" is null then 'none' else 'site' end as owner,
      case when n.named then m."siteId" end as "siteId",
      string_agg(distinct m.billed, E'\\n') as "billedUnits", sum(m.amount)::float8 as amount, coalesce(sum(m.estimated), 0)::float8 as estimated,
      min(m.first) as "firstDay", max(m.last) as "lastDay", min(n.place) as place
    from monthly m left join named n on m.month >= ${from} and n."utilityType" = m."utilityType" and n.unit = m.unit
      and n.site = coalesce(m."siteId", ${NO_SITE}::uuid) and n.several = m.several
    group by 1, 2, 3, 4, 5
  )
  select g.month, g."utilityType", g.unit, g.owner, g."siteId", s.name as "siteName", g.amount, g.estimated,
    g."billedUnits", g."firstDay", g."lastDay"
  from grouped g left join "Site" s on s.id = g."siteId" and s."companyId" = ${scope.companyId}::uuid
  order by g."utilityType", g.unit, g.place, g.month`;
}

/** From `parts` of places to the months that lie between two of them, or after the last, by a week or more. */
function gapsOfPlaces(scope: Scope, selection: Selection, today: Date): Prisma.Sql {
  return Prisma.sql`, followed as (
    select "utilityType", unit, first, max(last) over (
      partition by place, "utilityType" order by first, last rows between unbounded preceding and 1 preceding
    ) as before
    from parts
  ), ${ends(scope, selection, today)}, missing as (
    select m.month, f."utilityType", f.unit, null::date as last
    from followed f join months m on f.first - f.before > ${GAP_DAYS} and f.before < m.next and f.first > m.first
      and least(f.first, m.next) - greatest(f.before + 1, m.first) >= ${GAP_DAYS}
    union all
    select m.month, e."utilityType", e.unit,
      case when m.first = min(m.first) over (partition by e.place, e."utilityType") then e.last end
    from ends e join months m on least(e.until + 1, m.next) - greatest(e.last + 1, m.first) >= ${GAP_DAYS}
  )
  select month, "utilityType", unit, count(*)::int as missing, count(last)::int as ended, min(last) as "lastDay"
  from missing group by 1, 2, 3 order by 1, 2, 3`;
}

/**
 * The places whose data end earlier than was to be expected, and until when they were. That is until a week before the last
 * of another meter for the same account and type; or else until the bill before the one that may still be on its way: a
 * usual period (its own longest) and a fortnight before today. A whole such period has to be missing. Nothing is expected of
 * an account that was closed or is not collected, of a meter that it has no longer, nor of what has been silent for a
 * year; nor is it, where the selection ends so long ago that the newest data are not looked at.
 */
function ends({ companyId }: Scope, { to }: Selection, today: Date): Prisma.Sql {
  const day = Prisma.sql`${today.toISOString().slice(0, 10)}::date`;
  return Prisma.sql`ends as (
    select e.place, e."utilityType", e.unit, e.last, e.until
    from (
      select place, "utilityType", "accountId", "meterId", max(unit) as unit, max(last) as last,
        greatest(max(last + 1 - first), 28) as usual,
        greatest(max(max(last)) over (partition by "accountId", "utilityType") - ${GAP_DAYS}::int,
          ${day} - greatest(max(last + 1 - first), 28) - ${BILL_DAYS}::int) as until
      from parts where "accountId" is not null
      group by 1, 2, 3, 4
    ) e
    join "UtilityAccount" a on a.id = e."accountId" and a."companyId" = ${companyId}::uuid
      and a."isTracked" and (a."closedOn" is null or a."closedOn" > ${day})
      and (e."meterId" is null or a."meterIds" = '{}' or e."meterId" = any(a."meterIds"))
    join "Connection" c on c.id = a."connectionId" and c."isActive"
    where e.until - e.last >= e.usual and e.last >= ${day} - ${ENDED_DAYS}::int
      and ${addMonths(to, 12) >= monthOf(today)}
  )`;
}
