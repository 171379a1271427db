import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { setStatus } from "../connections/commands";
import { clearFaults, faultsSchema, setFaults } from "../control/faults";
import { resetSandbox } from "../control/reset";
import { db } from "../db";
import { newConnection } from "../testing/new-connection";
import { newEndpoint, secretOf } from "../testing/new-endpoint";
import { receiver, startReceiver } from "../testing/receiver";
import { verifyWebhook } from "../testing/verify-webhook";
import { WAIT } from "../testing/wait";
import type { Worker } from "../worker";
import { startDispatcher } from "./dispatcher";

const second = await startReceiver();
let dispatcher: Worker;
let secondSecret: string;

beforeAll(async () => {
  await resetSandbox();
  secondSecret = await secretOf(await newEndpoint(second.url));
  dispatcher = startDispatcher({ answerWithinMs: 300 });
});
beforeEach(() => {
  receiver.clear();
  second.clear();
});
afterEach(clearFaults);
afterAll(async () => {
  await dispatcher.stop();
  await second.close();
});

const messageIds = (requests: { headers: Record<string, unknown> }[]) =>
  requests.map(({ headers }) => headers["svix-id"]);

test("each endpoint gets the event under one svix-id, signed with its own secret", async () => {
  const { id } = await newConnection();
  const [atFirst] = await receiver.waitFor(id, 1);
  const [atSecond] = await second.waitFor(id, 1);
  if (!atFirst || !atSecond) throw new Error("Nothing came");
  verifyWebhook(atFirst);
  verifyWebhook(atSecond, secondSecret);
  expect(() => verifyWebhook(atSecond)).toThrow();
  expect(messageIds([atFirst])).toEqual(messageIds([atSecond]));
});

test("an endpoint that hangs does not hold up another, and its silence is logged", async () => {
  second.answerWith(() => new Promise(() => {}));
  const made = await Promise.all(Array.from({ length: 12 }, () => newConnection()));
  await Promise.all(made.map(({ id }) => receiver.waitFor(id, 1)));
  const connectionIds = made.map(({ id }) => id);
  const delivered = await db.webhookDelivery.count({
    where: {
      connectionId: { in: connectionIds },
      endpoint: { isFromEnvironment: false },
      deliveredAt: { not: null },
    },
  });
  expect(delivered).toBe(0);
  await vi.waitFor(async () => {
    const row = await db.webhookDelivery.findFirst({
      where: { connectionId: connectionIds[0], endpoint: { isFromEnvironment: false } },
    });
    expect(row).toMatchObject({ lastStatus: null, lastAnswer: "No answer within 0.3 s." });
  }, WAIT);
});

test("a redirect is a failure and is not followed", async () => {
  second.answerWith(() => ({ status: 302, headers: { Location: receiver.url } }));
  const { id } = await newConnection();
  await second.waitFor(id, 1);
  await receiver.waitFor(id, 1);
  await vi.waitFor(async () => {
    const row = await db.webhookDelivery.findFirst({
      where: { connectionId: id, endpoint: { isFromEnvironment: false } },
    });
    expect(row).toMatchObject({ lastStatus: 302, deliveredAt: null, nextAttemptAt: expect.any(Date) });
  }, WAIT);
  expect(receiver.received.filter(({ event }) => event.id === id)).toHaveLength(1);
});

test("an answer without end is cut off", async () => {
  second.answerWith(() => ({ status: 200, body: "x".repeat(1_000_000) }));
  const { id } = await newConnection();
  await vi.waitFor(async () => {
    const row = await db.webhookDelivery.findFirst({
      where: { connectionId: id, endpoint: { isFromEnvironment: false } },
    });
    expect(row).toMatchObject({ lastStatus: 200, lastAnswer: "x".repeat(500) });
  }, WAIT);
});

test("the duplicate fault sends twice to each endpoint, under one svix-id", async () => {
  await setFaults(faultsSchema.parse({ webhooks: { duplicate: true } }));
  const { id } = await newConnection();
  const requests = [...(await receiver.waitFor(id, 2)), ...(await second.waitFor(id, 2))];
  expect(new Set(messageIds(requests)).size).toBe(1);
});

test("the drop fault sends to none of them", async () => {
  await setFaults(faultsSchema.parse({ webhooks: { drop: true } }));
  const { id } = await newConnection();
  await vi.waitFor(async () => {
    const rows = await db.webhookDelivery.findMany({ where: { connectionId: id } });
    expect(rows.map(({ lastAnswer }) => lastAnswer)).toEqual(
      rows.map(() => "Dropped: asked for in the sandbox."),
    );
  }, WAIT);
  const sent = receiver.received.concat(second.received).filter(({ event }) => event.id === id);
  expect(sent).toEqual([]);
});

test("the bad-signature fault spoils it for each endpoint", async () => {
  await setFaults(faultsSchema.parse({ webhooks: { badSignature: true } }));
  const { id } = await newConnection();
  const [atFirst] = await receiver.waitFor(id, 1);
  const [atSecond] = await second.waitFor(id, 1);
  if (!atFirst || !atSecond) throw new Error("Nothing came");
  expect(() => verifyWebhook(atFirst)).toThrow();
  expect(() => verifyWebhook(atSecond, secondSecret)).toThrow();
});

test("the shuffle and delay faults hold each endpoint's delivery back by its own time", async () => {
  await setFaults(faultsSchema.parse({ webhooks: { shuffle: true, delayMs: 3_000_000 } }));
  const { id } = await newConnection();
  await setStatus(id, "WEBSITE_DOWN");
  const rows = await db.webhookDelivery.findMany({ where: { connectionId: id } });
  const holds = rows.map((row) => Number(row.nextAttemptAt) - Number(row.createdAt));
  expect(rows).toHaveLength(6);
  expect(new Set(holds).size).toBeGreaterThan(1);
  expect(Math.min(...holds)).toBeGreaterThanOrEqual(3_000_000);
});
