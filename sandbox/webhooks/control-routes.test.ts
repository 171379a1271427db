import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { db } from "../db";
import { newConnection } from "../testing/new-connection";
import { newEndpoint } from "../testing/new-endpoint";
import { receiver } from "../testing/receiver";
import { runSandbox } from "../testing/server";
import { WAIT } from "../testing/wait";

const sandbox = runSandbox();
const row = z.looseObject({
  id: z.string(),
  endpoint: z.object({ url: z.string() }).nullable(),
  attemptLog: z.array(z.looseObject({ status: z.number().nullable(), durationMs: z.number() })),
});

afterEach(() => sandbox.call("/sandbox/webhook-settings", { method: "PUT", body: {} }));

test("the log shows what each row was asked for, with its endpoint and its requests", async () => {
  const { id } = await newConnection({ checkOutcome: "PENDING" });
  await vi.waitFor(async () => {
    const { json } = await sandbox.call("/sandbox/deliveries", { key: null });
    const [delivery] = z
      .array(row)
      .parse(json)
      .filter(({ connectionId }) => connectionId === id);
    expect(delivery).toMatchObject({
      messageId: expect.stringMatching(/^msg_/),
      eventType: "connection.created.v2",
      connectionId: id,
      payload: { id },
      attempts: 1,
      nextAttemptAt: null,
      deliveredAt: expect.any(String),
      lastStatus: 204,
      lastAnswer: "",
      endpoint: { url: receiver.url },
      attemptLog: [{ status: 204, requestHeaders: { "svix-signature": expect.stringMatching(/^v1,/) } }],
    });
  }, WAIT);
});

test("the shape of payloads and the pace of retries are switches", async () => {
  const standard = { shape: "catalogue", retrySpeed: 60 };
  expect((await sandbox.call("/sandbox/webhook-settings")).json).toEqual(standard);
  const body = { shape: "guide", retrySpeed: 1 };
  expect((await sandbox.call("/sandbox/webhook-settings", { method: "PUT", body })).json).toEqual(body);
  const { id } = await newConnection();
  const [request] = await receiver.waitFor(id, 1);
  expect(request?.event).toMatchObject({ datasource: { name: "Nectar Sandbox Utility" } });
});

test.each([{ shape: "other" }, { retrySpeed: 0 }, { retrySpeed: "fast" }, { speed: 2 }])(
  "%j is no setting",
  async (body) => {
    expect((await sandbox.call("/sandbox/webhook-settings", { method: "PUT", body })).status).toBe(400);
  },
);

test("what has no endpoint, or a disabled one, cannot be replayed", async () => {
  const { id: endpointId } = await newEndpoint("http://127.0.0.1:9/");
  await db.webhookEndpoint.update({ where: { id: endpointId }, data: { disabledAt: new Date() } });
  const event = { eventType: "connection.created.v2", payload: {} };
  for (const data of [
    { ...event, messageId: "msg_nobody" },
    { ...event, messageId: "msg_disabled", endpointId },
  ]) {
    const { id } = await db.webhookDelivery.create({ data });
    const answer = await sandbox.call(`/sandbox/deliveries/${id}/replay`, { method: "POST" });
    expect(answer).toMatchObject({ status: 409, json: { detail: expect.any(String) } });
  }
});

test("an endpoint at the sandbox itself reaches none of its control routes", async () => {
  const { id: endpointId } = await newEndpoint(`${sandbox.origin}/sandbox/reset`);
  const { id } = await newConnection();
  await vi.waitFor(async () => {
    const delivery = await db.webhookDelivery.findFirst({ where: { endpointId, connectionId: id } });
    expect(delivery).toMatchObject({ lastStatus: 403 });
  }, WAIT);
  expect(await db.connection.count({ where: { id } })).toBe(1);
});
