import { recordAudit } from "@/lib/audit/commands";
import { assertCan } from "@/lib/auth/permissions";
import type { Scope } from "@/lib/auth/scope";
import { type Db, db } from "@/lib/db";
import { NotFoundError } from "@/lib/errors";
import type { NectarEvent } from "@/lib/nectar/webhooks";
import { queueFindDocument, queueRefresh, queueSync } from "@/lib/queue";
import { isId } from "@/lib/validation";
import { subjectOf } from "@/lib/webhooks/outcome";

type Received = { svixId: string } & NectarEvent;

/** Bills arrive by the hundred, each with an event. */
const MORE_BILLS_WITHIN_SECONDS = 2;

/**
 * Stores a verified event once and, in the same transaction, asks for a look at what it is about: a refresh of its
 * connection, or a sync of its company's bills. What the event says of it is not used: it is a hint, and Nectar's API
 * is asked.
 * @returns false when this svix-id was here before
 */
export async function recordEvent(event: Received): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const nectarCompanyId = isId(event.companyId) ? event.companyId : null;
    const companyId = nectarCompanyId && (await companyIdOf(tx, nectarCompanyId));
    const look = lookFor(event, companyId);
    const { count } = await tx.webhookEvent.createMany({
      data: {
        svixId: event.svixId,
        eventType: event.type,
        nectarId: event.connectionId ?? event.documentId,
        companyId,
        ...("ignored" in look && { processedAt: new Date(), outcome: `ignored: ${look.ignored}` }),
      },
      skipDuplicates: true,
    });
    if (count === 0) return false;
    if ("connection" in look) await queueRefresh(tx, { nectarId: look.connection, nectarCompanyId });
    if ("company" in look) await queueSync(look.company, { tx, delaySeconds: MORE_BILLS_WITHIN_SECONDS });
    if ("document" in look) await queueFindDocument(tx, { nectarId: look.document });
    return true;
  });
}

async function companyIdOf(tx: Db, nectarId: string): Promise<string | null> {
  const company = await tx.company.findUnique({ where: { nectarId }, select: { id: true } });
  return company?.id ?? null;
}

type Look = { connection: string } | { company: string } | { document: string } | { ignored: string };

/** What an event asks for. @param companyId ours, of the company that it names, if this portal has it */
function lookFor(
  { connectionId, documentId, isAboutBill, ...event }: Received,
  companyId: string | null,
): Look {
  if (isId(connectionId)) return { connection: connectionId };
  if (!isAboutBill) return { ignored: "not about a connection or a bill" };
  if (companyId) return { company: companyId };
  if (isId(event.companyId)) return { ignored: "a company that this portal does not know" };
  return isId(documentId) ? { document: documentId } : { ignored: "it names neither company nor bill" };
}

/** Marks the events about a connection or a bill that had arrived by `until` as dealt with. */
export async function markEventsProcessed(
  nectarId: string,
  until: Date,
  { outcome, companyId }: { outcome: string; companyId: string | null },
): Promise<void> {
  await db().webhookEvent.updateMany({
    where: { nectarId, processedAt: null, receivedAt: { lte: until } },
    data: { processedAt: new Date(), outcome, ...(companyId && { companyId }) },
  });
}

/** Notes whose bill it is that events are about. They are dealt with by the sync of that company. */
export async function assignEvents(nectarId: string, companyId: string): Promise<void> {
  await db().webhookEvent.updateMany({ where: { nectarId, processedAt: null }, data: { companyId } });
}

/** Marks the events about bills of the company that had arrived by `until` as dealt with. */
export async function markBillEventsProcessed(
  { companyId }: Scope,
  until: Date,
  outcome: string,
): Promise<void> {
  await db().webhookEvent.updateMany({
    where: {
      companyId,
      eventType: { startsWith: "document." },
      processedAt: null,
      receivedAt: { lte: until },
    },
    data: { processedAt: new Date(), outcome },
  });
}

/**
 * Does again what an event of the company asked for. Safe at any time: what is stored is Nectar's present state.
 * @throws ForbiddenError; NotFoundError when the company has no such event, or none that asks for anything
 */
export async function replayEvent(scope: Scope, svixId: string): Promise<void> {
  assertCan(scope, "developers.use");
  // Unlike our own ids, Svix's are any text; Postgres knows no NUL.
  if (svixId.includes("\0")) throw new NotFoundError();
  const { companyId } = scope;
  // Postgres takes no NUL, and no event has one.
  if (svixId.includes("\0")) throw new NotFoundError();
  await db().$transaction(async (tx) => {
    const event = await tx.webhookEvent.findUnique({
      where: { svixId, companyId },
      select: { eventType: true, nectarId: true, company: { select: { nectarId: true } } },
    });
    const subject = event && subjectOf(event.eventType);
    if (!event || !subject) throw new NotFoundError();
    if (subject === "bill") await queueSync(companyId, { tx });
    else if (!isId(event.nectarId)) throw new NotFoundError();
    else
      await queueRefresh(tx, { nectarId: event.nectarId, nectarCompanyId: event.company?.nectarId ?? null });
    await tx.webhookEvent.update({ where: { svixId }, data: { processedAt: null, outcome: null } });
    await recordAudit(scope, tx, { action: "webhook.replayed", details: { name: event.eventType } });
  });
}

const KEEP_DAYS = 90;

/** Removes events older than 90 days; Svix gives up repeating one after less than two. */
export async function forgetOldEvents(): Promise<number> {
  const { count } = await db().webhookEvent.deleteMany({
    where: { receivedAt: { lt: new Date(Date.now() - KEEP_DAYS * 24 * 3_600_000) } },
  });
  return count;
}
