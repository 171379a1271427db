import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { advanceClock } from "../clock/advance";
import { now } from "../clock/clock";
import { setStatus } from "../connections/commands";
import { clearFaults, faultsSchema, setFaults } from "../control/faults";
import { resetSandbox } from "../control/reset";
import { db } from "../db";
import { seed } from "../seed";
import { newConnection } from "../testing/new-connection";
import { receiver } from "../testing/receiver";
import { verifyWebhook } from "../testing/verify-webhook";
import { WAIT } from "../testing/wait";
import { replayDelivery } from "./commands";
import { startDispatcher } from "./dispatcher";

/** Longer than all retries together. */
const DAY = 1;

let dispatcher: ReturnType<typeof startDispatcher> | undefined;

function start(): void {
  dispatcher = startDispatcher();
}

beforeAll(() => db.$transaction(seed));
beforeEach(() => receiver.clear());
afterEach(async () => {
  await dispatcher?.stop();
  await clearFaults();
});

/** The log row of a connection's only event, once it says what the test waits for. */
async function logOf(connectionId: string, expected: object) {
  return vi.waitFor(async () => {
    const row = await db.webhookDelivery.findFirstOrThrow({ where: { connectionId } });
    expect(row).toMatchObject(expected);
    return row;
  }, WAIT);
}

test("an event arrives promptly, signed as Svix signs, and the log shows the answer", async () => {
  start();
  receiver.answerWith(() => ({ status: 200, body: "thank you" }));
  const { id } = await newConnection();
  const requests = await receiver.waitFor(id, 1);
  for (const request of requests) verifyWebhook(request);
  const row = await logOf(id, { attempts: 1, lastStatus: 200, lastAnswer: "thank you", nextAttemptAt: null });
  expect(row.deliveredAt).toBeInstanceOf(Date);
  expect(requests).toMatchObject([
    { headers: { "svix-id": row.messageId }, event: { eventType: "connection.created.v2", id } },
  ]);
});

test("events of before the start are sent at the start", async () => {
  const { id } = await newConnection();
  start();
  await receiver.waitFor(id, 1);
});

test("a status change arrives as two events with ids of their own", async () => {
  const { id } = await newConnection();
  await setStatus(id, "WEBSITE_DOWN");
  start();
  const requests = await receiver.waitFor(id, 3);
  expect(requests.map(({ event }) => event.eventType).sort()).toEqual([
    "connection.created.v2",
    "connection.updated.v2",
    "connection.validated.v2",
  ]);
  expect(new Set(requests.map(({ headers }) => headers["svix-id"])).size).toBe(3);
});

test.each([301, 400, 401, 500])(
  "an answer of %i is retried under the same id until it succeeds",
  async (status) => {
    let attempts = 0;
    receiver.answerWith(() => ({ status: ++attempts < 3 ? status : 204 }));
    start();
    const { id } = await newConnection();
    await receiver.waitFor(id, 1);
    await advanceClock(DAY);
    const requests = await receiver.waitFor(id, 3);
    expect(new Set(requests.map(({ headers }) => headers["svix-id"])).size).toBe(1);
    for (const request of requests) verifyWebhook(request);
    await logOf(id, { attempts: 3, lastStatus: 204, nextAttemptAt: null });
  },
);

test("after the eighth attempt the event is given up, stays in the log and can be replayed", async () => {
  receiver.answerWith(() => ({ status: 503, body: "later\u0000" }));
  start();
  const { id } = await newConnection();
  await advanceClock(DAY);
  const given = { attempts: 8, lastStatus: 503, lastAnswer: "later", nextAttemptAt: null, deliveredAt: null };
  const row = await logOf(id, given);
  expect(await db.webhookAttempt.count({ where: { deliveryId: row.id } })).toBe(8);

  receiver.answerWith(() => ({ status: 204 }));
  await replayDelivery(row.id);
  const requests = await receiver.waitFor(id, 9);
  expect(requests[8]?.headers["svix-id"]).toBe(row.messageId);
  await logOf(id, { attempts: 1, lastStatus: 204 });
});

test("an endpoint that is not there is logged as such and retried", async () => {
  await db.webhookEndpoint.updateMany({ data: { url: "http://127.0.0.1:9/" } });
  start();
  const { id } = await newConnection();
  const row = await logOf(id, {
    attempts: 1,
    lastStatus: null,
    lastAnswer: expect.stringMatching(/^No answer/),
  });
  expect(row.nextAttemptAt?.getTime()).toBeGreaterThan(now().getTime());
  await db.webhookEndpoint.updateMany({ data: { url: receiver.url } });
});

test("an attempt that a crash cut off is made again once its lease is over", async () => {
  const { id } = await newConnection();
  const where = { connectionId: id };
  await db.webhookDelivery.updateMany({ where, data: { attempts: 1, nextAttemptAt: now() } });
  start();
  await receiver.waitFor(id, 1);
  await logOf(id, { attempts: 2, lastStatus: 204 });
});

test("with the drop fault an event is never sent", async () => {
  await setFaults(faultsSchema.parse({ webhooks: { drop: true } }));
  start();
  const { id } = await newConnection();
  await logOf(id, { attempts: 1, lastStatus: null, nextAttemptAt: null, deliveredAt: null });
  expect(receiver.received.filter(({ event }) => event.id === id)).toEqual([]);
});

test("with the duplicate fault an event comes twice under one id", async () => {
  await setFaults(faultsSchema.parse({ webhooks: { duplicate: 1 } }));
  start();
  const { id } = await newConnection();
  const [first, second] = await receiver.waitFor(id, 2);
  expect(second?.headers["svix-id"]).toBe(first?.headers["svix-id"]);
});

test("with the bad-signature fault an event does not verify", async () => {
  await setFaults(faultsSchema.parse({ webhooks: { badSignature: 1 } }));
  start();
  const { id } = await newConnection();
  const requests = await receiver.waitFor(id, 1);
  for (const request of requests) expect(() => verifyWebhook(request)).toThrow();
});

test("with the delay fault an event is due later", async () => {
  await setFaults(faultsSchema.parse({ webhooks: { delayMs: 3_000_000 } }));
  const { id } = await newConnection();
  const row = await db.webhookDelivery.findFirstOrThrow({ where: { connectionId: id } });
  expect(row.nextAttemptAt?.getTime()).toBeGreaterThan(now().getTime() + 2_900_000);
});

test("with the shuffle fault events of one change are held back each by its own time, and not for long", async () => {
  await setFaults(faultsSchema.parse({ webhooks: { shuffle: true } }));
  const { id } = await newConnection();
  for (const status of ["WEBSITE_DOWN", "CONNECTED", "OTHER_ERROR"] as const) await setStatus(id, status);
  const rows = await db.webhookDelivery.findMany({ where: { connectionId: id } });
  const holds = rows.map((row) => Number(row.nextAttemptAt) - Number(row.createdAt));
  expect(new Set(holds).size).toBeGreaterThan(1);
  expect(Math.max(...holds)).toBeLessThan(1000);
});

test("a reset while a webhook is in the air ends well, and nothing of it is left", async () => {
  const answers: (() => void)[] = [];
  receiver.answerWith(() => new Promise((resolve) => answers.push(() => resolve({ status: 500 }))));
  start();
  const { id } = await newConnection();
  await receiver.waitFor(id, 1);
  await resetSandbox();
  for (const answer of answers) answer();
  await dispatcher?.stop();
  expect(await db.webhookDelivery.count()).toBe(0);
  expect(await db.webhookEndpoint.findMany()).toMatchObject([{ url: receiver.url, failingSince: null }]);
});
