import { z } from "zod";
import { db, type Transaction } from "../db";

const SETTING = "clock";

const positionSchema = z.object({
  /** How far the clock is ahead of the real time, in milliseconds. */
  aheadMs: z.number().int().min(0),
  /** Where it is being moved to, in milliseconds since the epoch; null when it only ticks. */
  goalMs: z.number().int().nullable().default(null),
});

type Position = z.infer<typeof positionSchema>;

const start: Position = { aheadMs: 0, goalMs: null };

/** Known after `loadClock`. */
let position = start;

/**
 * The sandbox's time: the real one, moved ahead by `advanceClock`. Everything that Nectar would date (statuses, bills,
 * checks, expiry, retries) goes by it. Signatures and codes go by the real time, because other machines check them.
 */
export function now(): Date {
  return new Date(Date.now() + position.aheadMs);
}

/** How long to wait, in real milliseconds, until the sandbox's clock shows this time. */
export function realDelayUntil(time: Date): number {
  return time.getTime() - now().getTime();
}

/** The time that the clock is being moved to, or null. */
export function clockGoal(): Date | null {
  return position.goalMs === null ? null : new Date(position.goalMs);
}

/** Reads the clock's position. Call once before anything asks for the time; a restart does not turn it back. */
export async function loadClock(client: Transaction = db): Promise<void> {
  const setting = await client.setting.findUnique({ where: { key: SETTING } });
  position = positionSchema.parse(setting?.value ?? start);
}

async function store(value: Position): Promise<void> {
  await db.setting.upsert({ where: { key: SETTING }, create: { key: SETTING, value }, update: { value } });
  position = value;
}

/** Notes where the clock is to go, so that a restart on the way goes on; null when it has arrived. */
export async function setClockGoal(goal: Date | null): Promise<void> {
  await store({ ...position, goalMs: goal?.getTime() ?? null });
}

/** Makes the clock show this time, unless it is past it already: it never goes back. */
export async function setClock(time: Date): Promise<void> {
  await store({ ...position, aheadMs: Math.max(position.aheadMs, time.getTime() - Date.now()) });
}

/** Real time again, as on the first start. The setting goes with the reset that calls this. */
export function resetClock(): void {
  position = start;
}
