import { log } from "./log";

/** How long to wait after work that threw (the database was away, say). */
const PAUSE_AFTER_ERROR_MS = 5000;

/** Longer times overflow Node's timers; waking early is harmless. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export type Worker = {
  /** Run now, or once more as soon as the run in progress ends. */
  wake: () => void;
  /** Never run again; resolves when the run in progress has ended. */
  stop: () => Promise<void>;
};

/**
 * Runs `work` at once, whenever it is woken, and at the time that it last returned: no polling in between. Two
 * runs never overlap.
 */
export function startWorker(name: string, work: () => Promise<Date | null>): Worker {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isWokenMeanwhile = false;
  let isStopped = false;

  function schedule(delayMs: number): void {
    timer = setTimeout(wake, Math.min(Math.max(delayMs, 0), MAX_TIMER_MS));
  }

  async function run(): Promise<void> {
    try {
      const next = await work();
      if (next && !isStopped) schedule(next.getTime() - Date.now());
    } catch (error) {
      log.error({ err: error, worker: name }, "worker failed");
      if (!isStopped) schedule(PAUSE_AFTER_ERROR_MS);
    }
  }

  function wake(): void {
    if (isStopped) return;
    if (running) {
      isWokenMeanwhile = true;
      return;
    }
    clearTimeout(timer);
    running = run().finally(() => {
      running = undefined;
      if (!isWokenMeanwhile) return;
      isWokenMeanwhile = false;
      wake();
    });
  }

  async function stop(): Promise<void> {
    isStopped = true;
    clearTimeout(timer);
    await running;
  }

  wake();
  return { wake, stop };
}
