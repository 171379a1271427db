import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { pageOf } from "@/lib/paging";
import { isId } from "@/lib/validation";

export const PAGE_SIZE = 25;

/** Which bills of the company are listed: all of them, those of a connection, or those with usage at a site. */
export type BillFilter = { connectionId?: string; siteId?: string; utilityType?: string; page: number };

const listed = {
  id: true,
  providerName: true,
  billDate: true,
  dueDate: true,
  periodStart: true,
  periodEnd: true,
  currency: true,
  totalCharges: true,
  utilityTypes: true,
  fileName: true,
  revisedById: true,
  connection: { select: { id: true, providerName: true } },
  account: { select: { accountNumber: true } },
} satisfies Prisma.DocumentSelect;

/** A bill of a list. Estimated: some of its usage is not read from a meter. */
export type ListedBill = Prisma.DocumentGetPayload<{ select: typeof listed }> & {
  isEstimated: boolean;
  /** Whether another bill took its place, and our id of that one, if it is here. */
  isRevised: boolean;
  revision: { id: string } | null;
};

/**
 * One page of the company's bills, the newest first. A page past the end gives the last one. Deleted bills are nowhere;
 * one that a revised bill took the place of is listed, with that bill's id.
 */
export async function listBills(scope: Scope, filter: BillFilter) {
  const where = matching(scope, filter);
  const total = where ? await db().document.count({ where }) : 0;
  const { shown, part } = pageOf(total, filter.page, PAGE_SIZE);
  if (!where || total === 0) return { rows: [], ...shown };
  const rows = await db().document.findMany({
    where,
    select: listed,
    orderBy: [{ billDate: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    ...part,
  });
  return { rows: await withMarks(scope, rows), ...shown };
}

async function withMarks(
  { companyId }: Scope,
  rows: Prisma.DocumentGetPayload<{ select: typeof listed }>[],
): Promise<ListedBill[]> {
  const [estimates, revisions] = await Promise.all([
    db().usageRecord.findMany({
      where: { companyId, documentId: { in: rows.map(({ id }) => id) }, isEstimated: true, isDeleted: false },
      select: { documentId: true },
      distinct: ["documentId"],
    }),
    db().document.findMany({
      where: { companyId, nectarId: { in: rows.flatMap((row) => row.revisedById ?? []) } },
      select: { id: true, nectarId: true },
    }),
  ]);
  const estimated = new Set(estimates.map(({ documentId }) => documentId));
  return rows.map((row) => ({
    ...row,
    isEstimated: estimated.has(row.id),
    isRevised: row.revisedById !== null,
    revision: revisions.find(({ nectarId }) => nectarId === row.revisedById) ?? null,
  }));
}

/** The condition, or null when nothing can match it. */
function matching(
  { companyId }: Scope,
  { connectionId, siteId, utilityType }: BillFilter,
): Prisma.DocumentWhereInput | null {
  if ([connectionId, siteId].some((id) => id !== undefined && !isId(id))) return null;
  return {
    companyId,
    isDeleted: false,
    connectionId,
    ...(siteId && { usageRecords: { some: { companyId, siteId, isDeleted: false } } }),
    ...(utilityType && { utilityTypes: { has: utilityType } }),
  };
}

/** What is needed to open a bill of the company: Nectar's id of it; null when the company has no such bill. */
export async function findBill({ companyId }: Scope, id: string): Promise<{ nectarId: string } | null> {
  if (!isId(id)) return null;
  return db().document.findUnique({
    where: { id, companyId, isDeleted: false },
    select: { nectarId: true },
  });
}

/** Which company a bill of Nectar's belongs to, if this portal has it already. For webhooks. */
export async function findCompanyIdOfDocument(nectarId: string): Promise<string | null> {
  const row = await db().document.findUnique({ where: { nectarId }, select: { companyId: true } });
  return row?.companyId ?? null;
}
