import { recordAudit } from "@/lib/audit/commands";
import { assertCan } from "@/lib/auth/permissions";
import type { Scope } from "@/lib/auth/scope";
import { markCompanyChanged } from "@/lib/companies/commands";
import { db } from "@/lib/db";
import { NotFoundError, UserError } from "@/lib/errors";
import type { ErrorKey } from "@/lib/i18n/said";
import { queueSiteImport } from "@/lib/queue";
import { checkRows } from "@/lib/sites/import/check";
import { MAX_NAMED_FAULTS } from "@/lib/sites/import/limits";
import type { FileRow } from "@/lib/sites/import/parse";
import { getSiteImport, listTakenNames } from "@/lib/sites/import/queries";
import type { ImportRow } from "@/lib/sites/import/stored";
import { countSiteFile } from "@/lib/sites/throttle";

/** Imports that nobody goes on with are forgotten after this. */
const KEPT_DAYS = 30;

/**
 * Keeps what a file has been found to hold: good rows, until somebody confirms them; or what stands in the way of any.
 * @returns the id of the import
 * @throws UserError when too many files were sent
 */
export async function takeSiteFile(scope: Scope, fileName: string, read: FileRow[]): Promise<string> {
  assertCan(scope, "sites.create");
  await countSiteFile(scope);
  const { good, faults } = checkRows(read, await listTakenNames(scope));
  const isGood = faults.length === 0;
  const { id } = await db().siteImport.create({
    data: {
      companyId: scope.companyId,
      createdById: scope.userId,
      state: isGood ? "checked" : "refused",
      fileName: fileName.replaceAll(/\p{Cc}/gu, "").slice(0, 200) || "CSV",
      rows: isGood ? good : faults.slice(0, MAX_NAMED_FAULTS),
      total: isGood ? good.length : faults.length,
      done: good.length,
    },
    select: { id: true },
  });
  return id;
}

/**
 * Begins an import, or goes on with one that failed. Begun twice it runs once.
 * @throws NotFoundError; UserError when the company has one of the sites by now, or another import is under way
 */
export async function startSiteImport(scope: Scope, id: string): Promise<void> {
  assertCan(scope, "sites.create");
  const found = await getSiteImport(scope, id);
  if (!found) throw new NotFoundError();
  if (found.state === "refused") throw new NotFoundError();
  if (found.state === "running" || found.state === "done") return;
  const lines = found.rows.map((row, index) => ({
    line: index + 1,
    name: row.name,
    address: row.address ?? "",
    externalId: row.externalId ?? "",
  }));
  if (checkRows(lines, await listTakenNames(scope)).faults.length > 0) throw new UserError("importOutdated");
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`site import ${scope.companyId}`}, 0))`;
    const others = await tx.siteImport.count({
      where: { companyId: scope.companyId, id: { not: id }, state: { in: ["running", "failed"] } },
    });
    if (others > 0) throw new UserError("importUnderWay");
    const { count } = await tx.siteImport.updateMany({
      where: { id, companyId: scope.companyId, state: { in: ["checked", "failed"] } },
      data: { state: "running", error: null, done: found.rows.filter(({ nectarId }) => nectarId).length },
    });
    if (count === 0) return;
    await queueSiteImport(tx, { companyId: scope.companyId, importId: id });
    await markCompanyChanged(scope, tx);
  });
}

/**
 * Gives an import up. What Nectar has of it already stays there, and the next comparison brings it here.
 * @throws NotFoundError when there is none that could be given up
 */
export async function giveUpSiteImport(scope: Scope, id: string): Promise<void> {
  assertCan(scope, "sites.create");
  const found = await getSiteImport(scope, id);
  if (!found || found.state === "running" || found.state === "done") throw new NotFoundError();
  await db().siteImport.deleteMany({
    where: { id, companyId: scope.companyId, state: { in: ["checked", "failed"] } },
  });
}

/** Remembers how far a running import has come. For the job that carries it out. */
export async function rememberProgress(scope: Scope, id: string, rows: ImportRow[]): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.siteImport.updateMany({
      where: { id, companyId: scope.companyId, state: "running" },
      data: { rows, done: rows.filter(({ nectarId }) => nectarId).length },
    });
    await markCompanyChanged(scope, tx);
  });
}

/** Notes why an import stopped. What it has made at Nectar is remembered with its rows. */
export async function failSiteImport(scope: Scope, id: string, error: ErrorKey): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.siteImport.updateMany({
      where: { id, companyId: scope.companyId, state: "running" },
      data: { state: "failed", error },
    });
    await markCompanyChanged(scope, tx);
  });
}

/**
 * Stores all sites of an import, now that Nectar has every one of them: all, or none.
 * @throws Error when the company has got a site of one of the names meanwhile
 */
export async function finishSiteImport(scope: Scope, id: string, rows: ImportRow[]): Promise<void> {
  const { companyId } = scope;
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`sites ${companyId}`}, 0))`;
    await tx.site.createMany({
      data: rows.map(({ nectarId = "", name, address = "", externalId = null }) => ({
        companyId,
        nectarId,
        name,
        address,
        externalId,
      })),
    });
    const { createdById } = await tx.siteImport.update({
      where: { id, companyId, state: "running" },
      data: { state: "done", done: rows.length, rows: [], finishedAt: new Date() },
      select: { createdById: true },
    });
    await recordAudit({ ...scope, userId: createdById }, tx, {
      action: "site.imported",
      targetId: id,
      details: { count: rows.length },
    });
    await markCompanyChanged(scope, tx);
  });
}

/** Forgets imports that ended, or that nobody goes on with. @returns how many */
export async function forgetOldSiteImports(): Promise<number> {
  const before = new Date(Date.now() - KEPT_DAYS * 86_400_000);
  const { count } = await db().siteImport.deleteMany({
    where: { createdAt: { lt: before }, state: { not: "running" } },
  });
  return count;
}
