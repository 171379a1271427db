import { systemScope } from "@/lib/auth/scope";
import { queueSync, type SyncBills } from "@/lib/queue";
import { syncCompany } from "@/lib/sync/sync-company";
import { markBillEventsProcessed } from "@/lib/webhooks/commands";

/** Seconds. */
const LOOK_AGAIN = 5;

/**
 * Brings a company's bills and usage up to date, and with them the events that told of bills.
 * @throws NectarError when Nectar refuses or fails; the queue tries again later, and goes on where it was
 */
export async function syncBills({ companyId }: SyncBills): Promise<void> {
  const scope = systemScope(companyId);
  const startedAt = new Date();
  const isNew = await syncCompany(scope);
  // The sync under way elsewhere may be past what this one was asked for.
  if (isNew === null) return queueSync(companyId, { delaySeconds: LOOK_AGAIN });
  await markBillEventsProcessed(scope, startedAt, isNew ? "stored" : "nothing new");
}
