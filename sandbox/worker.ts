import { realDelayUntil } from "./clock/clock";
import { log } from "./log";
import { type Signal, signals } from "./signals";

/** How long to wait after work that threw (the database was away, say), in real milliseconds. */
const PAUSE_AFTER_ERROR_MS = 5000;

/** Longer times overflow Node's timers; waking early is harmless. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export type Worker = {
  /** Run now, or once more as soon as the run in progress ends. */
  wake: () => void;
  /** Never run again; resolves when the run in progress has ended. */
  stop: () => Promise<void>;
};

/** Work that is due at times of the sandbox's clock: does what is due, and answers when it wants to come again. */
export type DatedWork = () => Promise<Date | null>;

/** The workers of this process, each as a call that runs it once and says when it is due next. */
const settlers = new Set<DatedWork>();

/** How often any worker was woken: by a signal that there is work, or by its own time. */
let wakings = 0;

/**
 * Runs every worker of this process once, after a run in progress, and answers the earliest time (of the sandbox's
 * clock) at which one wants to come again, or null when none does. The clock is moved with it, so that what falls due on
 * the way happens at its own time; `isQuiet` is false when one woke another meanwhile, which may have work to do now. Work
 * that throws is logged, and counts as not due: its worker tries again by itself.
 */
export async function settleWorkers(): Promise<{ next: Date | null; isQuiet: boolean }> {
  const wakingsBefore = wakings;
  const times: number[] = [];
  for (const settle of settlers) {
    const next = await settle();
    if (next) times.push(next.getTime());
  }
  const next = times.length > 0 ? new Date(Math.min(...times)) : null;
  return { next, isQuiet: wakings === wakingsBefore };
}

type WorkerOptions = {
  /** The doorbell of those who leave work for it. */
  signal?: Signal;
  /** Waits, when the clock is moved, for work that goes on after `work` has returned: requests in the air. */
  idle?: () => Promise<void>;
};

/**
 * Runs `work` at once, whenever it is woken or the clock is moved, and at the time that it last returned: no polling
 * in between. Two runs never overlap.
 */
export function startWorker(name: string, work: DatedWork, { signal, idle }: WorkerOptions = {}): Worker {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<Date | null> | undefined;
  let isWokenMeanwhile = false;
  let isStopped = false;

  function schedule(delayMs: number): void {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(wake, Math.min(Math.max(delayMs, 0), MAX_TIMER_MS));
  }

  async function run(): Promise<Date | null> {
    try {
      const next = await work();
      if (next) schedule(realDelayUntil(next));
      return next;
    } catch (error) {
      log.error({ err: error, worker: name }, "worker failed");
      schedule(PAUSE_AFTER_ERROR_MS);
      return null;
    }
  }

  function start(): Promise<Date | null> {
    clearTimeout(timer);
    const current = run().finally(() => {
      running = undefined;
      if (!isWokenMeanwhile) return;
      isWokenMeanwhile = false;
      wake();
    });
    running = current;
    return current;
  }

  function wake(): void {
    if (isStopped) return;
    wakings += 1;
    if (running) isWokenMeanwhile = true;
    else start();
  }

  async function settle(): Promise<Date | null> {
    while (running) await running;
    if (isStopped) return null;
    const next = await start();
    if (!idle) return next;
    await idle();
    // What the run left to do elsewhere may have changed what is due: ask once more, now that all is quiet.
    while (running) await running;
    return isStopped ? null : start();
  }

  async function stop(): Promise<void> {
    isStopped = true;
    clearTimeout(timer);
    settlers.delete(settle);
    signals.off("clock", wake);
    if (signal) signals.off(signal, wake);
    await running;
  }

  settlers.add(settle);
  signals.on("clock", wake);
  if (signal) signals.on(signal, wake);
  wake();
  return { wake, stop };
}
