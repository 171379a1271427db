import { afterAll, beforeAll, expect } from "vitest";
import { db } from "@/lib/db";
import { startWorker } from "@/lib/jobs/worker";
import { queue } from "@/lib/queue";

/** Works on the queues during the tests of a file, as a portal process does. */
export function runWorker(): void {
  beforeAll(() => startWorker());
  afterAll(async () => (await queue()).stop({ graceful: false }));
}

/** Waits until an event has been dealt with. @returns what came of it */
export async function outcomeOf(svixId: string): Promise<string> {
  const outcome = async () => (await db().webhookEvent.findUniqueOrThrow({ where: { svixId } })).outcome;
  await expect.poll(outcome, { timeout: 15_000, interval: 20 }).not.toBeNull();
  return (await outcome()) ?? "";
}
