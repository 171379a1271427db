import { now } from "../clock/clock";
import { db } from "../db";
import { signals } from "../signals";
import { startWorker, type Worker } from "../worker";
import { applyPatch, type ConnectionPatch, lockConnection } from "./change";
import type { ConnectionDetails } from "./queries";
import { type ConnectionStatus, connectionStatus, errorDetailOf, isChecked, nextCheckAt } from "./status";

/** Connections looked at together. */
const BATCH = 500;

type Checked = Pick<
  ConnectionDetails,
  "status" | "suspendedStatus" | "checkOutcome" | "statusErrorDetail" | "providerName"
> & { company: { isActive: boolean } };

/** What the utility would say to the stored login. */
function outcomeOf(connection: Checked): ConnectionStatus {
  return connectionStatus.parse(connection.checkOutcome ?? "CONNECTED");
}

/** The status after a check: an inactive company stops all; an active one goes on where it was stopped. */
function statusAfter(connection: Checked): ConnectionStatus {
  const status = connectionStatus.parse(connection.status);
  if (!connection.company.isActive) return "COMPANY_INACTIVE";
  if (status !== "COMPANY_INACTIVE") return isChecked(status) ? outcomeOf(connection) : status;
  const suspended = connectionStatus.parse(connection.suspendedStatus ?? "PENDING");
  return suspended === "PENDING" ? outcomeOf(connection) : suspended;
}

/** What a check writes. A status that stays keeps the words it was given. */
function patchOf(connection: Checked): ConnectionPatch {
  const status = statusAfter(connection);
  if (status === connection.status) return { status };
  return {
    status,
    statusErrorDetail: errorDetailOf(status, connection.providerName),
    suspendedStatus: status === "COMPANY_INACTIVE" ? connectionStatus.parse(connection.status) : null,
  };
}

/**
 * Checks a connection now, whenever its next check is due, and answers what became of it: what "validated at once"
 * means for the connections that the API creates.
 */
export async function validateNow(connectionId: string): Promise<ConnectionDetails> {
  return check(connectionId, () => true);
}

async function check(
  connectionId: string,
  isDue: (connection: ConnectionDetails) => boolean,
): Promise<ConnectionDetails> {
  const checked = await db.$transaction(async (tx) => {
    const connection = await lockConnection(tx, connectionId);
    if (!isDue(connection)) return connection;
    return applyPatch(tx, connection, patchOf(connection));
  });
  signals.emit("outbox");
  signals.emit("collect");
  return checked;
}

/** Whether a check would only move times. */
function isUnchanged(connection: Checked & { statusFirstSeenTime: Date | null }): boolean {
  const status = statusAfter(connection);
  return connection.statusFirstSeenTime !== null && status === connection.status && isChecked(status);
}

/** The weekly check that finds what was there before moves times only and makes no event: many in one statement. */
async function recordUnchanged(ids: string[], until: Date): Promise<void> {
  const at = now();
  await db.connection.updateMany({
    where: { id: { in: ids }, checkDueAt: { lte: until } },
    data: { statusLastUpdateTime: at, updatedAt: at, checkDueAt: nextCheckAt("CONNECTED", at) },
  });
}

async function dueUntil(until: Date) {
  return db.connection.findMany({
    where: { checkDueAt: { lte: until } },
    orderBy: { checkDueAt: "asc" },
    take: BATCH,
    select: {
      id: true,
      status: true,
      suspendedStatus: true,
      statusErrorDetail: true,
      statusFirstSeenTime: true,
      checkOutcome: true,
      providerName: true,
      company: { select: { isActive: true } },
    },
  });
}

/** Runs the checks that are due until a time and answers when the next one will be, or null when none is to come. */
export async function runDueChecks(until = now()): Promise<Date | null> {
  const due = await dueUntil(until);
  const unchanged = new Set(due.filter(isUnchanged).map(({ id }) => id));
  if (unchanged.size > 0) await recordUnchanged([...unchanged], until);
  for (const { id } of due) {
    if (unchanged.has(id)) continue;
    await check(id, ({ checkDueAt }) => checkDueAt !== null && checkDueAt <= until);
  }
  const next = await db.connection.findFirst({
    where: { checkDueAt: { not: null } },
    orderBy: { checkDueAt: "asc" },
    select: { checkDueAt: true },
  });
  return next?.checkDueAt ?? null;
}

/** Checks new connections soon after their start, and all others weekly; those of before a restart included. */
export function startChecks(): Worker {
  const worker = startWorker("checks", () => runDueChecks());
  signals.on("check", worker.wake);
  return {
    wake: worker.wake,
    stop: () => {
      signals.off("check", worker.wake);
      return worker.stop();
    },
  };
}
