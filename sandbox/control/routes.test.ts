import { request } from "node:http";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { db } from "../db";
import { sendMessage } from "../messages/commands";
import { demo, unknownId } from "../testing/demo";
import { newConnection } from "../testing/new-connection";
import { receiver } from "../testing/receiver";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();
const rows = z.array(z.looseObject({ id: z.string() }));

afterEach(() => sandbox.call("/sandbox/faults", { method: "DELETE" }));

test("messages show the code that a utility sent, newest first", async () => {
  const message = {
    channel: "sms",
    provider: "Pacific Harbor Power",
    recipient: "+1 510 555 0142",
    text: "Your code is 123456",
    code: "123456",
  } as const;
  await sendMessage({ ...message, code: "111111" });
  await sendMessage(message);
  const { status, json } = await sandbox.call("/sandbox/messages", { key: null });
  expect(status).toBe(200);
  expect(json).toMatchObject([message, { code: "111111" }]);
});

test("a status is set, shown by the API and sent to the webhook", async () => {
  const { id } = await newConnection();
  const path = `/sandbox/connections/${id}/status`;
  const body = { status: "PASSWORD_INCORRECT", detail: "The password was rejected." };
  const answer = await sandbox.call(path, { body });
  expect(answer.json).toMatchObject({ id, status: body.status, statusErrorDetail: body.detail });
  const shown = await sandbox.call(`/v2.2/connection/${id}`);
  expect(shown.json).toMatchObject({ status: body.status, statusErrorDetail: body.detail });
  const sent = () =>
    receiver.received.filter(({ event }) => event.id === id).map(({ event }) => event.status);
  await expect.poll(sent).toContain("PASSWORD_INCORRECT");
});

test("an unknown connection is not found, and an unknown status is invalid", async () => {
  const { id } = await newConnection();
  for (const wrong of [unknownId, "1", "%00"]) {
    const answer = await sandbox.call(`/sandbox/connections/${wrong}/status`, {
      body: { status: "CONNECTED" },
    });
    expect(answer.status).toBe(404);
    expect(answer.json).toEqual({ detail: expect.any(String) });
  }
  for (const body of [
    {},
    { status: "FINE" },
    { status: "connected" },
    { status: "CONNECTED", detail: 7 },
    "{",
  ]) {
    const answer = await sandbox.call(`/sandbox/connections/${id}/status`, { body });
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({ detail: expect.any(String) });
  }
});

test("a delivery is listed and replayed under its old id", async () => {
  const { id: connectionId } = await newConnection({ checkOutcome: "PENDING" });
  const [first] = await receiver.waitFor(connectionId, 1);
  const { json } = await sandbox.call("/sandbox/deliveries");
  const delivery = rows.parse(json).find((row) => row.connectionId === connectionId);
  const replay = await sandbox.call(`/sandbox/deliveries/${delivery?.id}/replay`, { method: "POST" });
  expect(replay.status).toBe(202);
  const [, second] = await receiver.waitFor(connectionId, 2);
  expect(second?.headers["svix-id"]).toBe(first?.headers["svix-id"]);
  expect(second?.body).toBe(first?.body);
  const unknown = await sandbox.call(`/sandbox/deliveries/${unknownId}/replay`, { method: "POST" });
  expect(unknown.status).toBe(404);
});

test("faults are put, shown, felt by the API and ended", async () => {
  const body = { failRate: 1, failStatus: 429, webhooks: { duplicate: true } };
  const put = await sandbox.call("/sandbox/faults", { method: "PUT", body });
  const webhooks = { drop: 0, duplicate: 1, delayMs: 0, shuffle: false, badSignature: 0 };
  const set = { latencyMs: 0, failRate: 1, failStatus: 429, webhooks };
  expect(put.json).toMatchObject(set);
  expect((await sandbox.call("/sandbox/faults")).json).toEqual(put.json);
  expect(await sandbox.call("/v2.2/ping")).toMatchObject({
    status: 429,
    json: { detail: expect.any(String) },
  });

  await sandbox.call("/sandbox/faults", { method: "DELETE" });
  expect((await sandbox.call("/v2.2/ping")).status).toBe(200);
});

test("latency is added to an API answer", async () => {
  await sandbox.call("/sandbox/faults", { method: "PUT", body: { latencyMs: 200 } });
  const start = performance.now();
  await sandbox.call("/v2.2/ping");
  expect(performance.now() - start).toBeGreaterThanOrEqual(199);
});

test("faults out of range are invalid and change nothing", async () => {
  for (const body of [
    { failRate: 2 },
    { failStatus: 200 },
    { latencyMs: -1 },
    { webhooks: { drop: "yes" } },
  ]) {
    expect((await sandbox.call("/sandbox/faults", { method: "PUT", body })).status).toBe(400);
  }
  expect((await sandbox.call("/sandbox/faults")).json).toMatchObject({ failRate: 0, webhooks: { drop: 0 } });
});

test("a reset brings back exactly the start state", async () => {
  await newConnection();
  await sandbox.call("/v2.2/company", { body: { name: "Short-lived" } });
  await sandbox.call("/sandbox/faults", { method: "PUT", body: { webhooks: { drop: 1 } } });
  expect((await sandbox.call("/sandbox/reset", { method: "POST" })).status).toBe(200);
  const { json } = await sandbox.call("/v2.2/company");
  expect(rows.parse(json).map(({ id }) => id)).toEqual([demo.harbor.id, demo.summit.id]);
  expect((await sandbox.call("/sandbox/messages")).json).toEqual([]);
  expect((await sandbox.call("/sandbox/deliveries")).json).toEqual([]);
  expect((await sandbox.call("/sandbox/faults")).json).toMatchObject({ webhooks: { drop: 0 } });
  expect(await db.connection.count()).toBe(0);
});

/** A request with headers that `fetch` does not let a caller choose. */
async function statusWith(headers: Record<string, string>, method = "GET"): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${sandbox.origin}/sandbox/messages`, { method, headers }, (incoming) => {
      incoming.resume();
      resolve(incoming.statusCode);
    });
    outgoing.on("error", reject).end();
  });
}

test("another site in the same browser gets nothing, by any trick", async () => {
  expect(await statusWith({ Origin: "https://evil.example" }, "POST")).toBe(403);
  expect(await statusWith({ Origin: "null" }, "POST")).toBe(403);
  expect(await statusWith({ Origin: "http://localhost:3000", Host: "localhost:4010" }, "POST")).toBe(403);
  expect(await statusWith({ "Sec-Fetch-Site": "cross-site" })).toBe(403);
  expect(await statusWith({ "Sec-Fetch-Site": "same-site" })).toBe(403);
  expect(await statusWith({ Host: "evil.example" })).toBe(403);
  expect(await statusWith({ Host: "evil.example", Origin: "http://evil.example" }, "POST")).toBe(403);
  const frame = { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe" };
  expect(await statusWith(frame)).toBe(403);
});

test("a proxy on this machine gets nothing for those it speaks for", async () => {
  for (const header of ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP", "X-Forwarded-Host"]) {
    const answer = await fetch(`${sandbox.origin}/sandbox/messages`, {
      headers: { [header]: "203.0.113.7" },
    });
    expect(answer.status).toBe(403);
  }
});

test("our own pages, a person who follows a link, and programs without an origin are let in", async () => {
  const { host } = new URL(sandbox.origin);
  const link = { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document" };
  expect(await statusWith(link)).toBe(200);
  expect(await statusWith({ "Sec-Fetch-Site": "same-origin" })).toBe(200);
  expect(await statusWith({ Host: host, Origin: sandbox.origin })).toBe(200);
  expect(await statusWith({ Host: "sandbox.test:4010", Origin: "http://sandbox.test:4010" })).toBe(200);
});

test("an unknown control route is not found", async () => {
  expect(await sandbox.call("/sandbox/nothing")).toMatchObject({
    status: 404,
    json: { detail: "Not found." },
  });
});
