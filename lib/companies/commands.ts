import { recordAudit } from "@/lib/audit/commands";
import { claimAddress } from "@/lib/auth/commands";
import { assertCan } from "@/lib/auth/permissions";
import type { Scope } from "@/lib/auth/scope";
import type { CompanyNameForm } from "@/lib/companies/input";
import { type Db, db } from "@/lib/db";
import { UserError } from "@/lib/errors";
import type { ErrorKey } from "@/lib/i18n/said";
import { COMPANY_CHANGED } from "@/lib/live";
import { unlessUnderWay } from "@/lib/lock";
import { log } from "@/lib/log";
import { NectarUnreadableError } from "@/lib/nectar/errors";
import { nectar } from "@/lib/nectar/instance";
import type { NectarSite } from "@/lib/nectar/types";
import { freeName } from "@/lib/sites/names";

/**
 * Tells every open page of the company that there is something new to show. Part of the transaction that
 * changed it: Postgres sends the notification when that commits, and not otherwise.
 */
export async function markCompanyChanged(scope: Scope, tx: Db): Promise<void> {
  const { version } = await tx.company.update({
    where: { id: scope.companyId },
    data: { version: { increment: 1 } },
    select: { version: true },
  });
  await tx.$executeRaw`select pg_notify(${COMPANY_CHANGED}, ${`${scope.companyId} ${version}`})`;
}

/** Notes when the company was last compared with Nectar, and by its key what went wrong, if it did. */
export async function recordReconcile(scope: Scope, reconcileError: ErrorKey | null): Promise<void> {
  await db().$transaction(async (tx) => {
    const before = await tx.company.findUniqueOrThrow({
      where: { id: scope.companyId },
      select: { reconcileError: true },
    });
    await tx.company.update({
      where: { id: scope.companyId },
      data: { reconcileError, reconciledAt: new Date() },
    });
    if (before.reconcileError !== reconcileError) await markCompanyChanged(scope, tx);
  });
}

/**
 * Keeps Nectar's public id of the company, once a link has told it. It is the company's for good (docs: magic
 * links), so that a link with another one leads to somebody else's company.
 * @throws NectarUnreadableError for another id than the one kept
 */
export async function rememberPublicId(scope: Scope, tx: Db, nectarPublicId: string): Promise<void> {
  const { count } = await tx.company.updateMany({
    where: { id: scope.companyId, OR: [{ nectarPublicId: null }, { nectarPublicId }] },
    data: { nectarPublicId },
  });
  if (count > 0) return;
  log().warn({ company: scope.companyId, nectarPublicId }, "Nectar made a link to another public company id");
  throw new NectarUnreadableError("the link is for another public company id than the links before");
}

/**
 * Gives the company another name: at Nectar, then here.
 * @throws UserError when it has got another one since the form was opened, or is getting one; NectarError when Nectar refuses or fails, in
 *   which case nothing is stored
 */
export async function renameCompany(scope: Scope, form: CompanyNameForm): Promise<void> {
  assertCan(scope, "company.edit");
  const renamed = await unlessUnderWay(`company ${scope.companyId}`, () => renameAsSeen(scope, form));
  if (!renamed) throw new UserError("companyBeingRenamed");
}

async function renameAsSeen(scope: Scope, { name, seenName }: CompanyNameForm): Promise<void> {
  const company = await db().company.findUniqueOrThrow({
    where: { id: scope.companyId },
    select: { name: true, nectarId: true },
  });
  if (company.name !== seenName)
    throw new UserError("companyRenamedMeanwhile", { values: { name: company.name } });
  if (company.name === name) return;
  await nectar().renameCompany(company.nectarId, name);
  await db().$transaction(async (tx) => {
    await tx.company.update({ where: { id: scope.companyId }, data: { name } });
    await recordAudit(scope, tx, { action: "company.renamed", details: { name } });
    await markCompanyChanged(scope, tx);
  });
}

type Owner = { email: string; name: string; passwordHash: string };

/**
 * Adds a company that exists at Nectar, with the sites it has there, and its first owner. For operators.
 * A user of that address who exists already joins the company, and keeps the password if the address was ever shown to
 * be theirs.
 * @returns our id of the company
 * @throws UserError when the company is here already; NectarError when Nectar refuses or fails
 */
export async function registerCompany(nectarId: string, owner: Owner): Promise<string> {
  if (await db().company.findUnique({ where: { nectarId }, select: { id: true } })) {
    throw new UserError("companyKnown");
  }
  const found = await nectar().getCompany(nectarId);
  return db().$transaction(async (tx) => {
    const company = await tx.company.create({ data: { name: found.name, nectarId }, select: { id: true } });
    const sites = uniquelyNamed(found.sites).map((site) => ({ ...site, companyId: company.id }));
    await tx.site.createMany({ data: sites });
    const { id: userId } = await findOrAddOwner(tx, owner);
    await tx.membership.create({ data: { companyId: company.id, userId, role: "OWNER" } });
    return company.id;
  });
}

/** The operator vouches for the address: an account that somebody else may have begun with it is the owner's from now on. */
async function findOrAddOwner(tx: Db, { email, name, passwordHash }: Owner): Promise<{ id: string }> {
  const known = await tx.user.findUnique({ where: { email }, select: { id: true, emailVerified: true } });
  if (known?.emailVerified) return known;
  if (!known) {
    const data = { email, name, passwordHash, emailVerified: new Date() };
    return tx.user.create({ data, select: { id: true } });
  }
  await claimAddress(tx, known.id);
  return tx.user.update({ where: { id: known.id }, data: { passwordHash }, select: { id: true } });
}

/** The sites that Nectar has for a new company, by names that tell them apart. */
function uniquelyNamed(sites: NectarSite[]) {
  const taken = new Set<string>();
  return sites
    .filter((site) => !site.isArchived)
    .map((site) => {
      const name = freeName(site.name, (wanted) => taken.has(wanted));
      taken.add(name);
      return { nectarId: site.id, name, address: site.address ?? "", externalId: site.externalId };
    });
}
