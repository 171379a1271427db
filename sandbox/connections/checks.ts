import { db } from "../db";
import { signals } from "../signals";
import { startWorker, type Worker } from "../worker";
import { applyPatch, lockConnection } from "./change";
import { connectionStatus, errorDetailOf } from "./status";

/** The first check of one connection, unless somebody gave it a status meanwhile. */
async function check(connectionId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const connection = await lockConnection(tx, connectionId);
    if (connection.checkDueAt === null) return;
    const status = connectionStatus.parse(connection.checkOutcome);
    const statusErrorDetail = errorDetailOf(status, connection.providerName);
    await applyPatch(tx, connection, { status, statusErrorDetail });
  });
  signals.emit("outbox");
}

/** Runs the checks that are due and answers when the next one will be, or null when none is to come. */
export async function runDueChecks(now = new Date()): Promise<Date | null> {
  const due = await db.connection.findMany({
    where: { checkDueAt: { lte: now } },
    orderBy: { checkDueAt: "asc" },
    select: { id: true },
  });
  for (const { id } of due) await check(id);
  const next = await db.connection.findFirst({
    where: { checkDueAt: { not: null } },
    orderBy: { checkDueAt: "asc" },
    select: { checkDueAt: true },
  });
  return next?.checkDueAt ?? null;
}

/** Moves new connections out of PENDING when their check is due; those of before a restart included. */
export function startChecks(): Worker {
  const worker = startWorker("checks", runDueChecks);
  signals.on("check", worker.wake);
  return {
    wake: worker.wake,
    stop: () => {
      signals.off("check", worker.wake);
      return worker.stop();
    },
  };
}
