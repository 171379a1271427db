import { setTimeout as delay } from "node:timers/promises";
import { clockGoal } from "../clock/clock";
import type { WebhookDelivery } from "../generated/client";
import { log } from "../log";
import { startWorker, type Worker } from "../worker";
import { attempt } from "./attempt";
import { claimDue, endpointsWithDue, nextDue } from "./claim";
import { ANSWER_WITHIN_MS } from "./send";

/** Attempts in the air at once, each endpoint by itself: one that hangs does not hold up the others. */
const CAPACITY = 10;

/** When the clock is moved, it waits for attempts in the air, but not for an endpoint that hangs: real milliseconds. */
const PATIENCE_MS = 1000;

/**
 * Sends the events of the outbox as soon as they are due, those left over from before a restart included. Each is
 * sent at least once to each of its endpoints, in no guaranteed order, always under the same svix-id.
 */
export function startDispatcher({ answerWithinMs = ANSWER_WITHIN_MS } = {}): Worker {
  /** The attempts in the air, by delivery. */
  const inAir = new Map<string, { endpointId: string; done: Promise<void> }>();

  function launch(endpointId: string, claimed: WebhookDelivery): void {
    const done = attempt(endpointId, claimed, answerWithinMs)
      .catch((error) => log.error({ err: error, delivery: claimed.id }, "webhook attempt failed"))
      .finally(() => {
        inAir.delete(claimed.id);
        worker.wake();
      });
    inAir.set(claimed.id, { endpointId, done });
  }

  function roomFor(endpointId: string): number {
    return CAPACITY - [...inAir.values()].filter((one) => one.endpointId === endpointId).length;
  }

  /** Sends all that is due, wave by wave, unless somebody lets it wait or the clock is not to be moved any more. */
  async function idle(): Promise<void> {
    do {
      const landed = Promise.all([...inAir.values()].map(({ done }) => done));
      await Promise.race([landed, delay(PATIENCE_MS, undefined, { ref: false })]);
      if (inAir.size > 0 || clockGoal() === null) return;
      await work();
    } while (inAir.size > 0);
  }

  async function work(): Promise<Date | null> {
    const full: string[] = [];
    for (const endpointId of await endpointsWithDue()) {
      const room = roomFor(endpointId);
      const claimed = room > 0 ? await claimDue(endpointId, room, [...inAir.keys()]) : [];
      for (const delivery of claimed) launch(endpointId, delivery);
      if (roomFor(endpointId) === 0) full.push(endpointId);
    }
    // An endpoint with no room left has the worker woken by the next of its attempts to end.
    return nextDue([...inAir.keys()], full);
  }

  const worker = startWorker("webhooks", work, { signal: "outbox", idle });
  return {
    wake: worker.wake,
    stop: async () => {
      await worker.stop();
      await Promise.all([...inAir.values()].map(({ done }) => done));
    },
  };
}
