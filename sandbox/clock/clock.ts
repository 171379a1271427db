import { z } from "zod";
import { db, type Transaction } from "../db";
import { signals } from "../signals";

const SETTING = "clock";
const DAY_MS = 86_400_000;
const clockSchema = z.object({ aheadMs: z.number().int().min(0) });

/** How far the sandbox's clock is ahead of the real one, in milliseconds. Known after `loadClock`. */
let aheadMs = 0;

/**
 * The sandbox's time: the real one, moved ahead by `advanceClock`. Everything that Nectar would date (statuses, bills,
 * checks, expiry, retries) goes by it. Signatures and codes go by the real time, because other machines check them.
 */
export function now(): Date {
  return new Date(Date.now() + aheadMs);
}

/** How long to wait, in real milliseconds, until the sandbox's clock shows this time. */
export function realDelayUntil(time: Date): number {
  return time.getTime() - now().getTime();
}

/** Reads the clock's position. Call once before anything asks for the time; a restart does not turn it back. */
export async function loadClock(client: Transaction = db): Promise<void> {
  const setting = await client.setting.findUnique({ where: { key: SETTING } });
  aheadMs = clockSchema.parse(setting?.value ?? { aheadMs: 0 }).aheadMs;
}

/** Moves the clock ahead by whole or part days and wakes every worker. It never goes back, except by a reset. */
export async function advanceClock(days: number): Promise<Date> {
  const value = { aheadMs: aheadMs + Math.round(days * DAY_MS) };
  await db.setting.upsert({ where: { key: SETTING }, create: { key: SETTING, value }, update: { value } });
  aheadMs = value.aheadMs;
  signals.emit("clock");
  return now();
}
