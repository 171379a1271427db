import type { Scope } from "@/lib/auth/scope";
import { recordReconcile } from "@/lib/companies/commands";
import { getCompany } from "@/lib/companies/queries";
import { storeConnection } from "@/lib/connections/commands";
import { listStoredVersions } from "@/lib/connections/queries";
import { NectarError } from "@/lib/nectar/errors";
import { nectar } from "@/lib/nectar/instance";
import { queueReconcile } from "@/lib/queue";

/**
 * Compares the company's connections with Nectar's whole list and stores what differs: the way by which a
 * connection arrives when no webhook told of it.
 * @throws NectarError after having noted it on the company, for the dashboard to show
 */
export async function reconcileCompany(scope: Scope): Promise<void> {
  const company = await getCompany(scope);
  try {
    const stored = await listStoredVersions(scope);
    for await (const seen of nectar().listConnections(company.nectarId)) {
      const version = seen.updatedAt?.getTime();
      if (version === undefined || stored.get(seen.id) !== version) await storeConnection(scope, seen);
    }
    await recordReconcile(scope, null);
  } catch (error) {
    if (error instanceof NectarError) await recordReconcile(scope, error.userMessage);
    throw error;
  }
}

/** Queues a reconcile unless the last one is younger than `maxAgeSeconds`. */
export async function requestReconcile(scope: Scope, maxAgeSeconds: number): Promise<void> {
  if ((await ageSeconds(scope)) > maxAgeSeconds) await queueReconcile(scope.companyId);
}

/** Reconciles unless that was done in the last seconds. A failure of Nectar is noted on the company. */
export async function reconcileNow(scope: Scope): Promise<void> {
  if ((await ageSeconds(scope)) < 3) return;
  await reconcileCompany(scope).catch((error: unknown) => {
    if (!(error instanceof NectarError)) throw error;
  });
}

async function ageSeconds(scope: Scope): Promise<number> {
  const { reconciledAt } = await getCompany(scope);
  return reconciledAt ? (Date.now() - reconciledAt.getTime()) / 1000 : Number.POSITIVE_INFINITY;
}
