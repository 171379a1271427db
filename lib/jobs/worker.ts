import { answerAccessRequest } from "@/lib/access/answer";
import { systemScope } from "@/lib/auth/scope";
import { listCompanyIds } from "@/lib/companies/queries";
import { reconcileCompany } from "@/lib/connections/reconcile";
import { findDocument } from "@/lib/jobs/find-document";
import { housekeeping } from "@/lib/jobs/housekeeping";
import { importSites } from "@/lib/jobs/import-sites";
import { refreshConnection } from "@/lib/jobs/refresh-connection";
import { syncBills } from "@/lib/jobs/sync-bills";
import { log } from "@/lib/log";
import { deliverQueued } from "@/lib/mail/commands";
import { NectarError } from "@/lib/nectar/errors";
import {
  type AccessRequest,
  type FindDocument,
  type ImportSites,
  queue,
  queueReconcile,
  queueSync,
  queues,
  type ReconcileCompany,
  type RefreshConnection,
  type SendMail,
  type SyncBills,
} from "@/lib/queue";
import { markShareLinkMailed } from "@/lib/share-links/commands";
import { isShareLinkActive } from "@/lib/share-links/queries";

/** Often enough to repair, rarely enough to be polite. */
const HOURLY = "17 * * * *";
const HOURLY_SYNC = "41 * * * *";
const EVERY_TEN_MINUTES = "*/10 * * * *";

/** Nectar asks for at most ten requests at once; the client holds that line, this leaves room for people. */
const CONCURRENCY = 4;

/** A sync goes from page to page for as long as there are any: two of them leave the rest of the line to others. */
const SYNCS_AT_ONCE = 2;

/** Of different companies: each makes a few calls at once. */
const IMPORTS_AT_ONCE = 2;

/** Starts working on the queues in this process. Called once, by instrumentation.ts. */
export async function startWorker(): Promise<void> {
  const boss = await queue();
  // A new job is announced; one that waits for its next try is not, and pg-boss would look after it every 30 s only.
  const options = {
    localConcurrency: CONCURRENCY,
    pollingIntervalSeconds: 1,
    notifyPollingIntervalSeconds: 2,
  };
  await boss.work<RefreshConnection>(queues.refreshConnection, options, async ([job]) => {
    if (job) await logged(queues.refreshConnection, () => refreshConnection(job.data));
  });
  await boss.work<ReconcileCompany>(queues.reconcileCompany, options, async ([job]) => {
    if (job) await logged(queues.reconcileCompany, () => compareConnections(job.data.companyId));
  });
  await boss.work(queues.reconcileAll, () =>
    logged(queues.reconcileAll, () => forEveryCompany(queueReconcile)),
  );
  await boss.work<SyncBills>(
    queues.syncBills,
    { ...options, localConcurrency: SYNCS_AT_ONCE },
    async ([job]) => {
      if (job) await logged(queues.syncBills, () => syncBills(job.data));
    },
  );
  await boss.work<FindDocument>(queues.findDocument, options, async ([job]) => {
    if (job) await logged(queues.findDocument, () => findDocument(job.data));
  });
  await boss.work<ImportSites>(
    queues.importSites,
    { ...options, localConcurrency: IMPORTS_AT_ONCE },
    async ([job]) => {
      if (job) await logged(queues.importSites, () => importSites(job.data));
    },
  );
  await boss.work(queues.syncAll, () => logged(queues.syncAll, () => forEveryCompany(queueSync)));
  await boss.work<SendMail>(queues.sendMail, options, async ([job]) => {
    if (!job) return;
    const { sealed, shareLinkId } = job.data;
    if (shareLinkId && !(await isShareLinkActive(shareLinkId))) return;
    await logged(queues.sendMail, () => deliverQueued(sealed));
    if (shareLinkId) await noted(shareLinkId);
  });
  await boss.work<AccessRequest>(queues.accessRequest, options, async ([job]) => {
    if (job) await logged(queues.accessRequest, () => answerAccessRequest(job.data.sealed));
  });
  await boss.work(queues.housekeeping, () => logged(queues.housekeeping, housekeeping));
  await boss.schedule(queues.reconcileAll, EVERY_TEN_MINUTES);
  await boss.schedule(queues.syncAll, HOURLY_SYNC);
  await boss.schedule(queues.housekeeping, HOURLY);
}

async function forEveryCompany(ask: (companyId: string) => Promise<void>): Promise<void> {
  for (const companyId of await listCompanyIds()) await ask(companyId);
}

/** What is new among the connections may bring bills. */
async function compareConnections(companyId: string): Promise<void> {
  if (await reconcileCompany(systemScope(companyId))) await queueSync(companyId, { delaySeconds: 1 });
}

/** What has gone is not sent again because it could not be noted. */
async function noted(shareLinkId: string): Promise<void> {
  try {
    await markShareLinkMailed(shareLinkId);
  } catch (error) {
    log().error({ err: error, shareLinkId }, "a mail has gone, which could not be noted");
  }
}

/** Lets the queue see the failure, and the log see it without what an error object may carry along. */
async function logged(queueName: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof NectarError) {
      log().warn({ queue: queueName, kind: error.name, nectar: error.detail }, "Nectar refused or failed");
      throw new Error(error.name);
    }
    log().error({ queue: queueName, err: error }, "a job failed");
    throw error;
  }
}
