import { DAY_MS, dateOf } from "../dates";
import { db } from "../db";
import type { Prisma } from "../generated/client";
import { normaliseIdentifier } from "../meters/identifiers";
import type { UtilityType } from "../utility-types";

/** Whose documents or usage are listed. */
export type ListScope =
  | { companyId: string }
  | { siteId: string }
  | { connectionId: string }
  | { companyId: string; documentId: string };

/** The documented filters of documents and usage (`/developer-guide/filtering`). Dates are `YYYY-MM-DD`, inclusive. */
export type ListFilters = {
  startDate?: string;
  endDate?: string;
  dateType: "BILL_DATE" | "USAGE_PERIOD" | "CREATED_DATE" | "UPDATED_DATE";
  datasourceType?: UtilityType[];
  identifier?: string;
  isDeleted: boolean;
};

/** Newest bill first; the id decides among those of one day, so that pages never overlap. */
export const newestFirst = [{ billDate: "desc" as const }, { id: "desc" as const }];

/** Midnights of the first day and of the day after the last; undefined where a filter sets no end. */
function bounds({ startDate, endDate }: ListFilters): { from?: Date; before?: Date } {
  return {
    from: startDate === undefined ? undefined : dateOf(startDate),
    before: endDate === undefined ? undefined : new Date(dateOf(endDate).getTime() + DAY_MS),
  };
}

/** The columns of a period are named differently for documents and usage. */
type PeriodColumns = { first: string; last: string };

/** The dates of a filter as conditions. A period counts when it overlaps the filter's days. */
export function dateConditions(filters: ListFilters, { first, last }: PeriodColumns) {
  const { from, before } = bounds(filters);
  if (from === undefined && before === undefined) return {};
  const inside: Prisma.DateTimeFilter = { gte: from, lt: before };
  switch (filters.dateType) {
    case "BILL_DATE":
      return { billDate: inside };
    case "USAGE_PERIOD":
      return { [last]: { gte: from }, [first]: { lt: before } };
    case "CREATED_DATE":
      return { createdAt: inside };
    case "UPDATED_DATE":
      return { updatedAt: inside };
  }
}

/** The meters of a scope that have an identifier, compared as documented; undefined when none is asked for. */
export async function meterCondition(scope: ListScope, identifier: string | undefined) {
  if (identifier === undefined) return undefined;
  const { documentId: _document, ...place } = { documentId: undefined, ...scope };
  const meters = await db.meter.findMany({
    where: { ...place, identifierKeys: { has: normaliseIdentifier(identifier) } },
    select: { id: true },
  });
  return { in: meters.map(({ id }) => id) };
}
