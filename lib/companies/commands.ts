import type { Scope } from "@/lib/auth/scope";
import { type Db, db } from "@/lib/db";
import { COMPANY_CHANGED } from "@/lib/live";

/**
 * Tells every open page of the company that there is something new to show. Part of the transaction that
 * changed it: Postgres sends the notification when that commits, and not otherwise.
 */
export async function markCompanyChanged(tx: Db, scope: Scope): Promise<void> {
  const { version } = await tx.company.update({
    where: { id: scope.companyId },
    data: { version: { increment: 1 } },
    select: { version: true },
  });
  await tx.$executeRaw`select pg_notify(${COMPANY_CHANGED}, ${`${scope.companyId} ${version}`})`;
}

/** Notes when the company was last compared with Nectar, and a sentence on what went wrong, if it did. */
export async function recordReconcile(scope: Scope, reconcileError: string | null): Promise<void> {
  await db().$transaction(async (tx) => {
    const before = await tx.company.findUniqueOrThrow({
      where: { id: scope.companyId },
      select: { reconcileError: true },
    });
    await tx.company.update({
      where: { id: scope.companyId },
      data: { reconcileError, reconciledAt: new Date() },
    });
    if (before.reconcileError !== reconcileError) await markCompanyChanged(tx, scope);
  });
}

/** Keeps Nectar's public id of the company, once a link has told it. */
export async function rememberPublicId(tx: Db, scope: Scope, nectarPublicId: string): Promise<void> {
  await tx.company.updateMany({
    where: { id: scope.companyId, nectarPublicId: null },
    data: { nectarPublicId },
  });
}
