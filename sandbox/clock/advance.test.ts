import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { setStatus } from "../connections/commands";
import { findConnection } from "../connections/queries";
import { DAY_MS } from "../dates";
import { db } from "../db";
import { firstOfMonth } from "../testing/days";
import { newConnection } from "../testing/new-connection";
import { runSandbox } from "../testing/server";
import { startWorker, type Worker } from "../worker";
import { advanceClock, clockState, resumeWalk } from "./advance";
import { moveClockGoal, now } from "./clock";

const sandbox = runSandbox();
const stateSchema = z.object({ now: z.coerce.date(), goal: z.null() });

let worker: Worker | undefined;
afterEach(() => worker?.stop());

/** A connection that the sandbox has checked by itself, with its bills. */
async function connected() {
  const { id } = await newConnection({ collectFrom: firstOfMonth(2) });
  await vi.waitFor(async () => {
    const accounts = await db.account.findMany({ where: { connectionId: id } });
    expect(accounts.map(({ status }) => status)).toContain("PULL_COMPLETED");
  }, 10_000);
  return id;
}

let id = "";
beforeAll(async () => {
  id = await connected();
}, 20_000);

test("the clock is shown, and moved by days", async () => {
  const before = stateSchema.parse((await sandbox.call("/sandbox/clock")).json);
  const answer = await sandbox.call("/sandbox/clock/advance", { body: { days: 0.5 } });
  expect(answer.status).toBe(200);
  const moved = stateSchema.parse(answer.json).now.getTime() - before.now.getTime();
  expect(moved).toBeGreaterThanOrEqual(DAY_MS / 2);
  expect(moved).toBeLessThan(DAY_MS / 2 + 60_000);
  for (const body of [{}, { days: 0 }, { days: -1 }, { days: "7" }, { days: 1e9 }]) {
    expect((await sandbox.call("/sandbox/clock/advance", { body })).status).toBe(400);
  }
});

test("what falls due on the way happens at its own time, in order", async () => {
  const start = now();
  const runs: number[] = [];
  let due: Date | null = new Date(start.getTime() + DAY_MS);
  worker = startWorker("weekly", async () => {
    if (due === null || due > now()) return due;
    runs.push(Math.round((now().getTime() - start.getTime()) / DAY_MS));
    due = runs.length < 3 ? new Date(now().getTime() + 7 * DAY_MS) : null;
    return due;
  });
  await advanceClock(30);
  expect(runs).toEqual([1, 8, 15]);
  expect(now().getTime()).toBeGreaterThanOrEqual(start.getTime() + 30 * DAY_MS);
  expect(clockState().goal).toBeNull();
});

test("weekly checks go by it: only the time of the last one moves, and no event is sent", async () => {
  const before = await findConnection(id);
  const events = () =>
    db.webhookDelivery.count({ where: { connectionId: id, eventType: { startsWith: "connection" } } });
  const count = await events();
  await advanceClock(8);
  const after = await findConnection(id);
  expect(after?.status).toBe("CONNECTED");
  expect(after?.statusFirstSeenTime).toEqual(before?.statusFirstSeenTime);
  expect(after?.statusLastUpdateTime?.getTime()).toBeGreaterThan(
    before?.statusLastUpdateTime?.getTime() ?? 0,
  );
  expect(await events()).toBe(count);
});

test("a status that was set by hand stays until the next weekly check, which sees that the trouble is over", async () => {
  const from = now();
  await setStatus(id, "WEBSITE_DOWN", "Maintenance");
  await advanceClock(6);
  expect(await findConnection(id)).toMatchObject({
    status: "WEBSITE_DOWN",
    statusErrorDetail: "Maintenance",
  });
  await advanceClock(3);
  const recovered = await findConnection(id);
  expect(recovered).toMatchObject({ status: "CONNECTED", statusErrorDetail: null });
  const days = ((recovered?.statusFirstSeenTime?.getTime() ?? 0) - from.getTime()) / DAY_MS;
  expect(days).toBeGreaterThanOrEqual(7);
  expect(days).toBeLessThan(7.1);
});

test("new bills come on their days, with the dates that they would have had", async () => {
  const from = now();
  await advanceClock(62);
  const documents = await db.document.findMany({ where: { connectionId: id, createdAt: { gte: from } } });
  expect(documents.length).toBeGreaterThanOrEqual(3);
  for (const { billDate, createdAt } of documents) {
    const late = (createdAt.getTime() - billDate.getTime()) / DAY_MS;
    expect(late).toBeGreaterThan(0);
    expect(late).toBeLessThan(1.2);
  }
  // Collecting changes nothing that a connection shows: the last check was the last change.
  const connection = await findConnection(id);
  expect(connection?.updatedAt).toEqual(connection?.statusLastUpdateTime);
});

test("a password that is not mended stays rejected, however long one waits", async () => {
  await setStatus(id, "PASSWORD_INCORRECT");
  await advanceClock(40);
  expect(await findConnection(id)).toMatchObject({ status: "PASSWORD_INCORRECT", checkDueAt: null });
});

test("a walk that a crash cut off goes on after the restart", async () => {
  const goal = new Date(now().getTime() + 5 * DAY_MS);
  await moveClockGoal(5 * DAY_MS);
  resumeWalk();
  await vi.waitFor(() => expect(clockState().goal).toBeNull(), 5000);
  expect(now().getTime()).toBeGreaterThanOrEqual(goal.getTime());
});

test("of two moves at once, and of one on the way of another, none is lost", async () => {
  const from = now();
  await Promise.all([advanceClock(1), advanceClock(2), advanceClock(0.5)]);
  expect(clockState().goal).toBeNull();
  const moved = (now().getTime() - from.getTime()) / DAY_MS;
  expect(moved).toBeGreaterThanOrEqual(3.5);
  expect(moved).toBeLessThan(3.6);
});

test("a reset on the way does not wait for what is being done there, and is not undone by it", async () => {
  const { promise: patience, resolve: hurry } = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  worker = startWorker("long", async () => {
    begun.resolve();
    await patience;
    return null;
  });
  const advanced = advanceClock(90);
  await begun.promise;
  await sandbox.call("/sandbox/reset", { method: "POST" });
  hurry();
  expect((await advanced).goal).toBeNull();
  expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1000);
});

test("a reset sets it back to the real time", async () => {
  await sandbox.call("/sandbox/reset", { method: "POST" });
  expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1000);
});
