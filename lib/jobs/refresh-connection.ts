import { systemScope } from "@/lib/auth/scope";
import { findCompanyIdByNectarId, getCompany, listCompanyIds } from "@/lib/companies/queries";
import { storeConnection } from "@/lib/connections/commands";
import { findCompanyIdOfConnection } from "@/lib/connections/queries";
import { requestReconcile } from "@/lib/connections/reconcile";
import { NectarNotFoundError } from "@/lib/nectar/errors";
import { nectar } from "@/lib/nectar/instance";
import type { RefreshConnection } from "@/lib/queue";
import { markEventsProcessed } from "@/lib/webhooks/commands";

/** Seconds. */
const LISTED_LATELY = 30;

/**
 * Asks Nectar for the present state of a connection and stores it.
 * @throws NectarError when Nectar cannot be asked; the queue tries again later
 */
export async function refreshConnection(job: RefreshConnection): Promise<void> {
  const startedAt = new Date();
  const outcome = await refresh(job);
  await markEventsProcessed(job.nectarId, startedAt, outcome);
}

async function refresh({ nectarId, nectarCompanyId }: RefreshConnection): Promise<string> {
  const companyId =
    (await findCompanyIdOfConnection(nectarId)) ??
    (nectarCompanyId && (await findCompanyIdByNectarId(nectarCompanyId)));
  if (!companyId)
    return nectarCompanyId ? "ignored: a company that this portal does not know" : askEveryCompany();

  const scope = systemScope(companyId);
  const company = await getCompany(scope);
  try {
    const seen = await nectar().getConnection(company.nectarId, nectarId);
    return (await storeConnection(scope, seen)) ? "stored" : "nothing new";
  } catch (error) {
    if (error instanceof NectarNotFoundError) return "ignored: Nectar does not have it";
    throw error;
  }
}

/**
 * The newest webhook shape names no company: a connection never seen before is then found by listing. Most such
 * events are about companies of other portals, so that a company that was listed just now is left alone.
 */
async function askEveryCompany(): Promise<string> {
  for (const companyId of await listCompanyIds())
    await requestReconcile(systemScope(companyId), LISTED_LATELY);
  return "left to the reconcile: the event names no company";
}
