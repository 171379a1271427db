import { systemScope } from "@/lib/auth/scope";
import { findCompanyIdByNectarId, getCompany, listCompanyIds } from "@/lib/companies/queries";
import { storeConnection } from "@/lib/connections/commands";
import { findCompanyIdOfConnection } from "@/lib/connections/queries";
import { requestReconcile } from "@/lib/connections/reconcile";
import { NectarForbiddenError, NectarNotFoundError } from "@/lib/nectar/errors";
import { nectar } from "@/lib/nectar/instance";
import type { NectarConnection } from "@/lib/nectar/types";
import { queueSync, type RefreshConnection } from "@/lib/queue";
import { markEventsProcessed } from "@/lib/webhooks/commands";

/** Seconds. */
const LISTED_LATELY = 30;

const STORED = "stored";

const UNKNOWN_COMPANY = { outcome: "ignored: a company that this portal does not know", companyId: null };

/**
 * Asks Nectar for the present state of a connection and stores it.
 * @throws NectarError when Nectar cannot be asked; the queue tries again later
 */
export async function refreshConnection(job: RefreshConnection): Promise<void> {
  const startedAt = new Date();
  const { outcome, companyId } = await refresh(job);
  await markEventsProcessed(job.nectarId, startedAt, { outcome, companyId });
  // A connection that is new, or works again, brings bills.
  if (companyId && outcome === STORED) await queueSync(companyId, { delaySeconds: 1 });
}

type Result = { outcome: string; companyId: string | null };

async function refresh({ nectarId, nectarCompanyId }: RefreshConnection): Promise<Result> {
  const companyId =
    (await findCompanyIdOfConnection(nectarId)) ??
    (nectarCompanyId && (await findCompanyIdByNectarId(nectarCompanyId)));
  try {
    if (companyId) {
      const company = await getCompany(systemScope(companyId));
      return await store(companyId, await nectar().getConnection(company.nectarId, nectarId));
    }
    return nectarCompanyId ? UNKNOWN_COMPANY : await findAndStore(nectarId);
  } catch (error) {
    if (error instanceof NectarNotFoundError)
      return { outcome: "ignored: Nectar does not have it", companyId };
    throw error;
  }
}

/** The newest webhook shape names no company (docs/nectar-contract.md): the connection itself does. */
async function findAndStore(nectarId: string): Promise<Result> {
  const seen = await nectar()
    .findConnection(nectarId)
    .catch((error: unknown) => {
      if (error instanceof NectarNotFoundError || error instanceof NectarForbiddenError) return null;
      throw error;
    });
  if (!seen?.companyId) return askEveryCompany();
  const companyId = await findCompanyIdByNectarId(seen.companyId);
  return companyId ? store(companyId, seen) : UNKNOWN_COMPANY;
}

async function store(companyId: string, seen: NectarConnection): Promise<Result> {
  const isNew = await storeConnection(systemScope(companyId), seen);
  return { outcome: isNew ? STORED : "nothing new", companyId };
}

/**
 * The last way to a connection that does not say whose it is: by listing. Most such events are about companies
 * of other portals, so that a company that was listed just now is left alone.
 */
async function askEveryCompany(): Promise<Result> {
  for (const companyId of await listCompanyIds())
    await requestReconcile(systemScope(companyId), LISTED_LATELY);
  return {
    outcome: "left to the reconcile: neither the event nor Nectar names its company",
    companyId: null,
  };
}
