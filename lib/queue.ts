import { fromPrisma, PgBoss, type PrismaTransactionLike } from "pg-boss";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/**
 * The queues, on the portal's own Postgres. "stately" with a singletonKey means: for each key at most one job
 * waits and one runs. So ten hints about one connection become one refresh, or one more when one is running.
 */
export const queues = {
  refreshConnection: "refresh-connection",
  reconcileCompany: "reconcile-company",
  reconcileAll: "reconcile-all",
  housekeeping: "housekeeping",
  sendMail: "send-mail",
  accessRequest: "access-request",
  syncBills: "sync-bills",
  syncAll: "sync-all",
  findDocument: "find-document",
  importSites: "import-sites",
} as const;

export type RefreshConnection = { nectarId: string; nectarCompanyId: string | null };
export type ReconcileCompany = { companyId: string };
/** What somebody asked to be mailed, sealed (lib/access). */
export type AccessRequest = { sealed: string };
export type SyncBills = { companyId: string };
export type FindDocument = { nectarId: string };
export type ImportSites = { companyId: string; importId: string };
/** A letter, sealed (lib/mail), and the share link that is told when it has gone. */
export type SendMail = { sealed: string; shareLinkId?: string };

// Kept on globalThis so that a hot reload in development does not start a second one.
const holder: typeof globalThis & { nectarPortalQueue?: Promise<PgBoss> } = globalThis;

/** The started queue of this process. */
export function queue(): Promise<PgBoss> {
  holder.nectarPortalQueue ??= start().catch((error: unknown) => {
    holder.nectarPortalQueue = undefined;
    throw error;
  });
  return holder.nectarPortalQueue;
}

/** Asks for a refresh of one connection, as part of the transaction that stored the hint. */
export async function queueRefresh(tx: PrismaTransactionLike, job: RefreshConnection): Promise<void> {
  const boss = await queue();
  await boss.send(queues.refreshConnection, job, { singletonKey: job.nectarId, db: fromPrisma(tx) });
}

/** Queues an import of sites, as part of the transaction that begins it. */
export async function queueSiteImport(tx: PrismaTransactionLike, job: ImportSites): Promise<void> {
  const boss = await queue();
  await boss.send(queues.importSites, job, { singletonKey: job.importId, db: fromPrisma(tx) });
}

/** Queues a letter, as part of the transaction that wants it sent. */
export async function queueMail(tx: PrismaTransactionLike, job: SendMail): Promise<void> {
  const boss = await queue();
  await boss.send(queues.sendMail, job, { db: fromPrisma(tx) });
}

/** Queues a request for a way in, whoever asks: it is looked at later. Part of a transaction if there is one. */
export async function queueAccessRequest(job: AccessRequest, tx?: PrismaTransactionLike): Promise<void> {
  const boss = await queue();
  await boss.send(queues.accessRequest, job, tx && { db: fromPrisma(tx) });
}

/** Asks for a comparison of a company with Nectar's list. */
export async function queueReconcile(companyId: string): Promise<void> {
  const boss = await queue();
  await boss.send(queues.reconcileCompany, { companyId } satisfies ReconcileCompany, {
    singletonKey: companyId,
  });
}

/**
 * Asks for a sync of a company's bills and usage, as part of a transaction if there is one.
 * @param delaySeconds where more of the same is about to come: until then it is one sync
 */
export async function queueSync(
  companyId: string,
  { tx, delaySeconds = 0 }: { tx?: PrismaTransactionLike; delaySeconds?: number } = {},
): Promise<void> {
  const boss = await queue();
  await boss.send(queues.syncBills, { companyId } satisfies SyncBills, {
    singletonKey: companyId,
    ...(delaySeconds > 0 && { startAfter: delaySeconds }),
    ...(tx && { db: fromPrisma(tx) }),
  });
}

/** Asks whose a bill is, as part of the transaction that stored the hint. */
export async function queueFindDocument(tx: PrismaTransactionLike, job: FindDocument): Promise<void> {
  const boss = await queue();
  await boss.send(queues.findDocument, job, { singletonKey: job.nectarId, db: fromPrisma(tx) });
}

/** How many jobs of a company wait or run: syncs and comparisons. Refreshes of connections are not kept by company. */
export async function companyJobs(companyId: string): Promise<{ waiting: number; running: number }> {
  const boss = await queue();
  const found = await Promise.all(
    [queues.syncBills, queues.reconcileCompany].map((name) =>
      boss.findJobs(name, { key: companyId, limit: 100 }),
    ),
  );
  const states = found.flat().map(({ state }) => state);
  return {
    waiting: states.filter((state) => state === "created" || state === "retry").length,
    running: states.filter((state) => state === "active").length,
  };
}

async function start(): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, max: 4, useListenNotify: true });
  boss.on("error", (error) => log().error({ err: error }, "queue"));
  await boss.start();
  const retry = { retryLimit: 5, retryDelay: 2, retryBackoff: true };
  await boss.createQueue(queues.refreshConnection, { policy: "stately", notify: true, ...retry });
  await boss.createQueue(queues.reconcileCompany, { policy: "stately", notify: true, retryLimit: 0 });
  await boss.createQueue(queues.reconcileAll, { policy: "short", ...retry });
  // A first sync may take long; the heartbeat tells when the process that was at it has died.
  await boss.createQueue(queues.syncBills, {
    policy: "stately",
    notify: true,
    heartbeatSeconds: 20,
    expireInSeconds: 4 * 3600,
    ...retry,
  });
  await boss.createQueue(queues.syncAll, { policy: "short", ...retry });
  await boss.createQueue(queues.findDocument, { policy: "stately", notify: true, ...retry });
  // As with a sync: whoever was at it when the process died is found out, and another goes on.
  await boss.createQueue(queues.importSites, {
    policy: "stately",
    notify: true,
    heartbeatSeconds: 20,
    expireInSeconds: 3600,
    ...retry,
  });
  await boss.createQueue(queues.housekeeping, { policy: "short", ...retry });
  // A mail server may be away for some hours. What was sent is not kept for long: most letters open something.
  await boss.createQueue(queues.sendMail, {
    notify: true,
    retryLimit: 8,
    retryDelay: 10,
    retryBackoff: true,
    retryDelayMax: 3600,
    deleteAfterSeconds: 24 * 3600,
  });
  await boss.createQueue(queues.accessRequest, { notify: true, ...retry, deleteAfterSeconds: 3600 });
  return boss;
}
