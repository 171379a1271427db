import { now } from "../clock/clock";
import { db } from "../db";
import type { Prisma } from "../generated/client";
import { checkOutcomeOf } from "../providers/outcome";
import { signals } from "../signals";
import { startWorker, type Worker } from "../worker";
import { applyPatch, type ConnectionPatch, lockConnection } from "./change";
import { type ConnectionStatus, connectionStatus, errorDetailOf, isChecked, nextCheckAt } from "./status";

/** Connections looked at together. */
const BATCH = 500;

const checkedColumns = {
  id: true,
  companyId: true,
  status: true,
  suspendedStatus: true,
  statusErrorDetail: true,
  statusFirstSeenTime: true,
  checkOutcome: true,
  providerKey: true,
  providerName: true,
  providerUrl: true,
  username: true,
  sealedPassword: true,
  company: { select: { isActive: true } },
} satisfies Prisma.ConnectionSelect;

type Checked = Prisma.ConnectionGetPayload<{ select: typeof checkedColumns }>;

/** What the utility says to the login: at first what it said to the person in front of it, later what it says to us alone. */
async function outcomeOf(connection: Checked, isFirst: boolean): Promise<ConnectionStatus> {
  if (isFirst && connection.checkOutcome !== null) return connectionStatus.parse(connection.checkOutcome);
  return checkOutcomeOf(connection);
}

/** The status after a check: an inactive company stops all; an active one goes on where it was stopped. */
async function statusAfter(connection: Checked): Promise<ConnectionStatus> {
  const status = connectionStatus.parse(connection.status);
  if (!connection.company.isActive) return "COMPANY_INACTIVE";
  const resumed =
    status === "COMPANY_INACTIVE" ? connectionStatus.parse(connection.suspendedStatus ?? "PENDING") : status;
  if (resumed === "PENDING") return outcomeOf(connection, true);
  if (status === "COMPANY_INACTIVE" || !isChecked(status)) return resumed;
  return outcomeOf(connection, false);
}

/** What a check writes. A status that stays keeps the words it was given. */
function patchOf(connection: Checked, status: ConnectionStatus): ConnectionPatch {
  if (status === connection.status) return { status };
  return {
    status,
    statusErrorDetail: errorDetailOf(status, connection.providerName),
    suspendedStatus: status === "COMPANY_INACTIVE" ? connectionStatus.parse(connection.status) : null,
  };
}

/** Checks one connection, unless somebody else gave it a status meanwhile. */
async function check(connectionId: string, until: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const connection = await lockConnection(tx, connectionId);
    if (connection.checkDueAt === null || connection.checkDueAt > until) return;
    await applyPatch(tx, connection, patchOf(connection, await statusAfter(connection)));
  });
  signals.emit("outbox");
  signals.emit("collect");
}

/** Whether a check would only move times. */
async function isUnchanged(connection: Checked): Promise<boolean> {
  const status = await statusAfter(connection);
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

/** Runs the checks that are due until a time and answers when the next one will be, or null when none is to come. */
export async function runDueChecks(until = now()): Promise<Date | null> {
  const due = await db.connection.findMany({
    where: { checkDueAt: { lte: until } },
    orderBy: { checkDueAt: "asc" },
    take: BATCH,
    select: checkedColumns,
  });
  const changed: string[] = [];
  const unchanged: string[] = [];
  for (const connection of due) ((await isUnchanged(connection)) ? unchanged : changed).push(connection.id);
  if (unchanged.length > 0) await recordUnchanged(unchanged, until);
  for (const id of changed) await check(id, until);
  const next = await db.connection.findFirst({
    where: { checkDueAt: { not: null } },
    orderBy: { checkDueAt: "asc" },
    select: { checkDueAt: true },
  });
  return next?.checkDueAt ?? null;
}

/** Brings the next check of a connection forward to now: the worker does it at once. */
export async function bringCheckForward(connectionId: string): Promise<void> {
  await db.connection.updateMany({ where: { id: connectionId }, data: { checkDueAt: now() } });
  signals.emit("check");
}

/** Checks new connections soon after their start, and all others weekly; those of before a restart included. */
export function startChecks(): Worker {
  return startWorker("checks", () => runDueChecks(), { signal: "check" });
}
