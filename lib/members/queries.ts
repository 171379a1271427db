import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { pageOf } from "@/lib/paging";
import { isId } from "@/lib/validation";

const PAGE_SIZE = 50;

const member = {
  userId: true,
  role: true,
  createdAt: true,
  lastUsedAt: true,
  user: { select: { name: true, email: true } },
} as const;

/** One page of the people of the company: owners first, then by name. */
export async function listMembers(scope: Scope, wanted: number) {
  const where = { companyId: scope.companyId };
  const total = await db().membership.count({ where });
  const { shown, part } = pageOf(total, wanted, PAGE_SIZE);
  const rows = await db().membership.findMany({
    where,
    select: member,
    // The roles are in their order in the database too: the one that may do most comes first.
    orderBy: [{ role: "asc" }, { user: { name: "asc" } }, { userId: "asc" }],
    ...part,
  });
  return { rows, ...shown };
}

export type ListedMember = Awaited<ReturnType<typeof listMembers>>["rows"][number];

/** Somebody of the company, or null. */
export async function findMember(scope: Scope, userId: string): Promise<ListedMember | null> {
  if (!isId(userId)) return null;
  return db().membership.findUnique({
    where: { companyId_userId: { companyId: scope.companyId, userId } },
    select: member,
  });
}

/** The owners of the company, by name. */
export function listOwners(scope: Scope): Promise<ListedMember[]> {
  return db().membership.findMany({
    where: { companyId: scope.companyId, role: "OWNER" },
    select: member,
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    take: PAGE_SIZE,
  });
}
