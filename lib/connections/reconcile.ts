import type { Scope } from "@/lib/auth/scope";
import { recordReconcile } from "@/lib/companies/commands";
import { getCompany } from "@/lib/companies/queries";
import { storeConnection } from "@/lib/connections/commands";
import { listStoredVersions } from "@/lib/connections/queries";
import { log } from "@/lib/log";
import { NectarError } from "@/lib/nectar/errors";
import { nectar } from "@/lib/nectar/instance";
import { queueReconcile, queueSync } from "@/lib/queue";
import { reconcileSites } from "@/lib/sites/reconcile";

/**
 * Compares the company's sites and connections with Nectar's whole lists and stores what differs: the way by which a
 * connection arrives when no webhook told of it. A connection that cannot be stored is logged and does not hinder the
 * others, nor do sites that Nectar does not tell. However it ends, that is noted on the company, for the dashboard to
 * show.
 * @returns whether anything was new
 * @throws NectarError when Nectar refuses or fails
 */
export async function reconcileCompany(scope: Scope): Promise<boolean> {
  try {
    const { isNew, isWhole } = await storeWhatDiffers(scope);
    await recordReconcile(scope, isWhole ? null : "comparedInPart");
    return isNew;
  } catch (error) {
    // Noted even when we are at fault: open pages ask again for as long as the last reconcile is old. What our fault
    // is belongs in the log.
    await recordReconcile(scope, error instanceof NectarError ? error.name : "comparedInPart");
    throw error;
  }
}

/** @returns whether anything was new, and whether everything could be compared and stored */
async function storeWhatDiffers(scope: Scope): Promise<{ isNew: boolean; isWhole: boolean }> {
  const { nectarId } = await getCompany(scope);
  const sites = await sitesIfTold(scope);
  // Connections that serve a new site were stored without it.
  const stored = sites === "added" ? new Map<string, number>() : await listStoredVersions(scope);
  let [isNew, isWhole] = [sites === "added", sites !== "untold"];
  for await (const seen of nectar().listConnections(nectarId)) {
    const version = seen.updatedAt?.getTime();
    if (version !== undefined && stored.get(seen.id) === version) continue;
    try {
      isNew = (await storeConnection(scope, seen)) || isNew;
    } catch (error) {
      log().error({ connection: seen.id, err: error }, "a connection that Nectar lists could not be stored");
      isWhole = false;
    }
  }
  return { isNew, isWhole };
}

async function sitesIfTold(scope: Scope): Promise<"added" | "known" | "untold"> {
  try {
    return (await reconcileSites(scope)) ? "added" : "known";
  } catch (error) {
    if (!(error instanceof NectarError)) throw error;
    log().warn({ nectar: error.detail, kind: error.name }, "the sites could not be compared with Nectar's");
    return "untold";
  }
}

/** Queues a reconcile unless the last one is younger than `maxAgeSeconds`. */
export async function requestReconcile(scope: Scope, maxAgeSeconds: number): Promise<void> {
  if ((await ageSeconds(scope)) > maxAgeSeconds) await queueReconcile(scope.companyId);
}

// By company, so that a button pressed ten times does not ask Nectar for ten lists.
const underWay = new Map<string, Promise<void>>();

/**
 * Reconciles unless that was done in the last seconds; calls that come while one is under way wait for it.
 * A failure of Nectar is noted on the company.
 */
export function reconcileNow(scope: Scope): Promise<void> {
  const { companyId } = scope;
  const running =
    underWay.get(companyId) ?? reconcileUnlessFresh(scope).finally(() => underWay.delete(companyId));
  underWay.set(companyId, running);
  return running;
}

async function reconcileUnlessFresh(scope: Scope): Promise<void> {
  if ((await ageSeconds(scope)) < 3) return;
  try {
    if (await reconcileCompany(scope)) await queueSync(scope.companyId);
  } catch (error) {
    if (!(error instanceof NectarError)) throw error;
  }
}

async function ageSeconds(scope: Scope): Promise<number> {
  const { reconciledAt } = await getCompany(scope);
  return reconciledAt ? (Date.now() - reconciledAt.getTime()) / 1000 : Number.POSITIVE_INFINITY;
}
