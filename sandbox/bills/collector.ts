import { now } from "../clock/clock";
import { db } from "../db";
import { startWorker, type Worker } from "../worker";
import { collectConnection } from "./collect";

/** Connections visited in one run. */
const BATCH = 20;

/** Collects from the connections that are due and answers when the next one will be, or null when none is to come. */
async function runDueCollections(): Promise<Date | null> {
  const due = await db.connection.findMany({
    where: { status: "CONNECTED", collectDueAt: { lte: now() } },
    orderBy: { collectDueAt: "asc" },
    take: BATCH,
    select: { id: true },
  });
  for (const { id } of due) await collectConnection(id);
  const next = await db.connection.findFirst({
    where: { status: "CONNECTED", collectDueAt: { not: null } },
    orderBy: { collectDueAt: "asc" },
    select: { collectDueAt: true },
  });
  return next?.collectDueAt ?? null;
}

/** Brings the bills of a connection when it is connected, and each later one on its day. */
export function startCollector(): Worker {
  return startWorker("collector", runDueCollections, { signal: "collect" });
}
