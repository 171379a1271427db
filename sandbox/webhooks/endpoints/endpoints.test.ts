import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { advanceClock } from "../../clock/advance";
import { setStatus } from "../../connections/commands";
import { resetSandbox } from "../../control/reset";
import { db } from "../../db";
import { newConnection } from "../../testing/new-connection";
import { newEndpoint, secretOf } from "../../testing/new-endpoint";
import { receiver } from "../../testing/receiver";
import { verifyWebhook } from "../../testing/verify-webhook";
import { WAIT } from "../../testing/wait";
import type { Worker } from "../../worker";
import { startDispatcher } from "../dispatcher";
import { changeEndpoint, deleteEndpoint, disableEndpoint, enableEndpoint, rotateSecret } from "./commands";
import { endpointInput } from "./input";
import { recoverMissed } from "./recover";
import { sendExample } from "./send-example";

let dispatcher: Worker;
beforeAll(async () => {
  await resetSandbox();
  dispatcher = startDispatcher();
});
beforeEach(async () => {
  await db.webhookEndpoint.deleteMany();
  receiver.clear();
});
afterAll(() => dispatcher.stop());

/** The row of an endpoint once it says what the test waits for. */
function endpointRow(id: string, expected: object) {
  return vi.waitFor(async () => {
    const row = await db.webhookEndpoint.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject(expected);
    return row;
  }, WAIT);
}

test("after a rotation the new secret and the former one sign, and a day later only the new one", async () => {
  const endpoint = await newEndpoint(receiver.url);
  const former = await secretOf(endpoint);
  await rotateSecret(endpoint);
  const newest = await secretOf(endpoint);
  expect(newest).not.toBe(former);

  const { id } = await newConnection();
  const [both] = await receiver.waitFor(id, 1);
  if (!both) throw new Error("Nothing came");
  for (const secret of [newest, former]) verifyWebhook(both, secret);

  await advanceClock(1.01);
  await setStatus(id, "WEBSITE_DOWN");
  const later = (await receiver.waitFor(id, 3))[2];
  if (!later) throw new Error("Nothing came");
  verifyWebhook(later, newest);
  expect(() => verifyWebhook(later, former)).toThrow();
});

test("an endpoint that fails for five days is disabled, and misses nothing once it is enabled", async () => {
  const endpoint = await newEndpoint(receiver.url);
  receiver.answerWith(() => ({ status: 500 }));
  const first = await newConnection();
  await receiver.waitFor(first.id, 1);
  await endpointRow(endpoint.id, { failingSince: expect.any(Date), disabledAt: null });
  await advanceClock(5);
  await setStatus(first.id, "WEBSITE_DOWN");
  await endpointRow(endpoint.id, {
    disabledAt: expect.any(Date),
    disabledReason: "No attempt succeeded for five days.",
  });

  const sentSoFar = receiver.received.length;
  const second = await newConnection();
  await advanceClock(1);
  expect(receiver.received.slice(sentSoFar).filter(({ event }) => event.id === second.id)).toEqual([]);

  receiver.clear();
  await enableEndpoint(endpoint);
  expect(await recoverMissed({ ...endpoint, disabledAt: null })).toBe(4);
  await receiver.waitFor(first.id, 3);
  await receiver.waitFor(second.id, 1);
  await endpointRow(endpoint.id, { failingSince: null, disabledAt: null });
});

test("a success ends the days of failing", async () => {
  const endpoint = await newEndpoint(receiver.url);
  receiver.answerWith(() => ({ status: 500 }));
  const { id } = await newConnection();
  await receiver.waitFor(id, 1);
  await endpointRow(endpoint.id, { failingSince: expect.any(Date) });
  receiver.clear();
  await setStatus(id, "CONNECTED");
  await endpointRow(endpoint.id, { failingSince: null });
});

test("a new endpoint gets what was recorded before it, as far as its filter goes, under the old svix-ids", async () => {
  const { id } = await newConnection();
  await setStatus(id, "CONNECTED");
  const recorded = await db.webhookDelivery.findMany({ where: { connectionId: id } });
  const endpoint = await newEndpoint(receiver.url, ["connection.created.v2", "connection.validated.v2"]);
  await recoverMissed(endpoint);
  const requests = await receiver.waitFor(id, 2);
  const wanted = recorded.filter(({ eventType }) => eventType !== "connection.updated.v2");
  expect(requests.map(({ headers }) => headers["svix-id"]).sort()).toEqual(
    wanted.map(({ messageId }) => messageId).sort(),
  );
  await vi.waitFor(async () => expect(await recoverMissed(endpoint)).toBe(0), WAIT);
});

test("what waits for an endpoint goes to its new address", async () => {
  const endpoint = await newEndpoint("http://127.0.0.1:9/");
  const { id } = await newConnection();
  await endpointRow(endpoint.id, { failingSince: expect.any(Date) });
  await changeEndpoint(endpoint, endpointInput.parse({ url: receiver.url, eventTypes: [] }));
  await advanceClock(1);
  await receiver.waitFor(id, 1);
});

test("a deleted endpoint gets nothing more, and its log stays", async () => {
  const endpoint = await newEndpoint("http://127.0.0.1:9/");
  const { id } = await newConnection();
  await deleteEndpoint(endpoint);
  await setStatus(id, "CONNECTED");
  const rows = await db.webhookDelivery.findMany({ where: { connectionId: id } });
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row).toMatchObject({ endpointId: null, nextAttemptAt: null });
});

test("an example goes to its endpoint alone, whatever the filter", async () => {
  const endpoint = await newEndpoint(receiver.url, ["connection.created.v2"]);
  const other = await newEndpoint(receiver.url);
  await sendExample(endpoint, "document.updated.v2");
  const [request] = await receiver.waitFor("e0a6b0a4-6d1e-4f0b-8d53-6b6a0f2c4d77", 1);
  expect(request?.event).toMatchObject({
    eventType: "document.updated.v2",
    protectedChanges: ["totalCharges"],
  });
  expect(await db.webhookDelivery.count({ where: { endpointId: other.id } })).toBe(0);
});

test("a disabled endpoint is sent nothing of what waited", async () => {
  const endpoint = await newEndpoint("http://127.0.0.1:9/");
  const { id } = await newConnection();
  await endpointRow(endpoint.id, { failingSince: expect.any(Date) });
  await disableEndpoint(endpoint);
  const row = await db.webhookDelivery.findFirst({ where: { connectionId: id } });
  expect(row).toMatchObject({ nextAttemptAt: null, deliveredAt: null });
});

test.each([
  ["no address", "receiver"],
  ["an address of another protocol", "ftp://files.example/"],
  ["an address with a password", "http://user:secret@receiver.example/"],
  ["an address of more than 2,000 characters", `https://receiver.example/${"x".repeat(2000)}`],
])("an endpoint cannot have %s", (_, url) => {
  expect(endpointInput.safeParse({ url, eventTypes: [] }).success).toBe(false);
});
