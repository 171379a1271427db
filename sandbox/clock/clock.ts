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

let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Lets nobody else change the clock's position meanwhile: each change builds on the one before it, so that of two moves
 * at once none is lost, and one that was on its way does not undo a reset.
 */
export function inClockTurn<T>(change: () => Promise<T>): Promise<T> {
  const turn = lastTurn.then(change);
  lastTurn = turn.catch(() => undefined);
  return turn;
}

async function store(change: () => Partial<Position>): Promise<void> {
  await inClockTurn(async () => {
    const value = { ...position, ...change() };
    await db.setting.upsert({ where: { key: SETTING }, create: { key: SETTING, value }, update: { value } });
    position = value;
  });
}

/** Moves the place where the clock is to go, so that a restart on the way goes on; without one it starts from now. */
export async function moveClockGoal(ms: number): Promise<void> {
  await store(() => ({ goalMs: (clockGoal() ?? now()).getTime() + ms }));
}

/** The clock only ticks again. With `reached`, only if it has not been told to go further meanwhile. */
export async function clearClockGoal(reached?: Date): Promise<void> {
  await store(() => {
    const isMoved = reached !== undefined && position.goalMs !== reached.getTime();
    return { goalMs: isMoved ? position.goalMs : null };
  });
}

function showing(time: Date): Partial<Position> {
  return { aheadMs: Math.max(position.aheadMs, time.getTime() - Date.now()) };
}

/** Makes the clock show this time, unless it is past it already: it never goes back. */
export async function setClock(time: Date): Promise<void> {
  await store(() => showing(time));
}

/** As `setClock`, on the way to a goal: nothing when that was given up meanwhile. */
export async function stepClock(time: Date): Promise<void> {
  await store(() => (clockGoal() === null ? {} : showing(time)));
}

/** Real time again, as on the first start. The setting goes with the reset that calls this, in its clock turn. */
export function resetClock(): void {
  position = start;
}
