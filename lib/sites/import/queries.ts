import type { Scope } from "@/lib/auth/scope";
import { type Db, db } from "@/lib/db";
import { type ImportRow, importFaults, importRows, isImportState } from "@/lib/sites/import/stored";
import { isId } from "@/lib/validation";

/** An import of the company with its rows, or null. */
export async function getSiteImport(scope: Scope, id: string) {
  if (!isId(id)) return null;
  const row = await db().siteImport.findUnique({
    where: { id, companyId: scope.companyId },
    select: { id: true, state: true, fileName: true, rows: true, total: true, done: true, error: true },
  });
  if (!row || !isImportState(row.state)) return null;
  const { state } = row;
  const isRefused = state === "refused";
  return {
    ...row,
    state,
    rows: isRefused ? [] : importRows.parse(row.rows),
    faults: isRefused ? importFaults.parse(row.rows) : [],
  };
}

export type SiteImport = NonNullable<Awaited<ReturnType<typeof getSiteImport>>>;

/** The last imports of the company that were begun, the newest first. */
export async function listSiteImports(scope: Scope) {
  const rows = await db().siteImport.findMany({
    where: { companyId: scope.companyId, state: { in: ["running", "failed", "done"] } },
    select: { id: true, state: true, fileName: true, total: true, createdAt: true },
    orderBy: { createdAt: "desc" },
    take: 5,
  });
  return rows.flatMap(({ state, ...row }) => (isImportState(state) ? [{ ...row, state }] : []));
}

/** The names and own ids that the company's sites have, archived ones too. */
export function listTakenNames(scope: Scope) {
  return db().site.findMany({
    where: { companyId: scope.companyId },
    select: { name: true, externalId: true },
  });
}

/** The rows of imports that are not done: what they have made at Nectar is not to be seen before all of it is there. */
export async function listAwaitedRows(scope: Scope, tx: Db = db()): Promise<ImportRow[]> {
  const imports = await tx.siteImport.findMany({
    where: { companyId: scope.companyId, state: { in: ["running", "failed"] } },
    select: { rows: true },
  });
  return imports.flatMap(({ rows }) => importRows.parse(rows));
}
