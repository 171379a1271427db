import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";

/** What the links and the dashboard need to know of the company of the scope. */
export function getCompany(scope: Scope) {
  return db().company.findUniqueOrThrow({
    where: { id: scope.companyId },
    select: {
      nectarId: true,
      nectarPublicId: true,
      version: true,
      reconciledAt: true,
      reconcileError: true,
    },
  });
}

/** The present version of the company: it grows with every change that an open page should show. */
export async function companyVersion(scope: Scope): Promise<number> {
  const company = await db().company.findUnique({
    where: { id: scope.companyId },
    select: { version: true },
  });
  return company?.version ?? 0;
}

/** Our id of a company that Nectar names, or null when this portal does not know it. For webhooks. */
export async function findCompanyIdByNectarId(nectarId: string): Promise<string | null> {
  const company = await db().company.findUnique({ where: { nectarId }, select: { id: true } });
  return company?.id ?? null;
}

/** The ids of all companies. For the scheduled reconcile. */
export async function listCompanyIds(): Promise<string[]> {
  const companies = await db().company.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  return companies.map(({ id }) => id);
}
