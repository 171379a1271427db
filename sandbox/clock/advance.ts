import { setTimeout as delay } from "node:timers/promises";
import { DAY_MS } from "../dates";
import { log } from "../log";
import { signals } from "../signals";
import { settleWorkers } from "../worker";
import { clearClockGoal, clockGoal, moveClockGoal, now, stepClock } from "./clock";

/** So many moments of a walk are kept apart exactly. */
const EXACT_STEPS = 300;

/** After those a walk takes at most so many steps more: what falls due closer together happens in one of them. */
const COARSE_STEPS = 200;

/** How often work may say that it is due at once, without the clock moving, before the walk goes on all the same. */
const ROUNDS_A_STEP = 1000;

/** How long a caller waits for the walk, in real milliseconds. */
const PATIENCE_MS = 25_000;

/** `goal` is where the clock is being moved to; null when all that was due on the way is done. */
export type ClockState = { now: Date; goal: Date | null };

let walk: Promise<void> | undefined;

/** Runs what is due until nothing is, and answers when the next thing will be. Stops early when the walk is given up. */
async function settle(): Promise<Date | null> {
  for (let round = 0; round < ROUNDS_A_STEP && clockGoal() !== null; round++) {
    const { next, isQuiet } = await settleWorkers();
    if (isQuiet && (next === null || next > now())) return next;
  }
  return null;
}

/** Moves the clock from one thing that is due to the next, until it has reached the goal and nobody has moved that on. */
async function walkToGoal(): Promise<void> {
  const goalAtStart = clockGoal();
  const coarseMs = goalAtStart ? Math.ceil((goalAtStart.getTime() - now().getTime()) / COARSE_STEPS) : 0;
  for (let steps = 0; ; steps++) {
    const leastMs = steps < EXACT_STEPS ? 0 : coarseMs;
    const next = await settle();
    const goal = clockGoal();
    if (goal === null) return;
    if (now() >= goal) {
      await clearClockGoal(goal);
      continue;
    }
    const step = next && next < goal ? Math.max(next.getTime(), now().getTime() + leastMs) : goal.getTime();
    await stepClock(new Date(Math.min(step, goal.getTime())));
  }
}

async function walkOnce(): Promise<void> {
  try {
    await walkToGoal();
  } finally {
    // In the same step as the last look at the goal: whoever sets one from now on starts a walk of their own.
    walk = undefined;
    // Workers sleep by the real time until their next date, which has come nearer.
    signals.emit("clock");
  }
}

function startWalk(): Promise<void> {
  walk ??= walkOnce();
  return walk;
}

/** What the clock shows, and whether it is being moved. */
export function clockState(): ClockState {
  return { now: now(), goal: clockGoal() };
}

/**
 * Moves the clock ahead by whole or part days. Whatever falls due on the way (weekly checks, bills, retries) happens at
 * its own time, in order. Answers when all of it is done, or after 25 s while it still goes on (`goal` is not null then).
 * A second call on the way moves the goal on.
 */
export async function advanceClock(days: number): Promise<ClockState> {
  await moveClockGoal(Math.round(days * DAY_MS));
  const patience = new AbortController();
  const tired = delay(PATIENCE_MS, undefined, { signal: patience.signal, ref: false }).catch(() => undefined);
  await Promise.race([startWalk(), tired]);
  patience.abort();
  return clockState();
}

/** Goes on with a walk that the last process did not finish. Call once the workers run. */
export function resumeWalk(): void {
  if (clockGoal() === null) return;
  startWalk().catch((error) => log.error({ err: error }, "the clock stopped on its way"));
}

/**
 * Ends a walk where it is. Once this resolves it moves the clock no more; what it was waiting for, which may be
 * thousands of webhooks, goes on by itself.
 */
export async function cancelWalk(): Promise<void> {
  if (clockGoal() !== null) await clearClockGoal();
}
