import { beforeEach, expect, test } from "vitest";
import { resetSandbox } from "../../control/reset";
import { db } from "../../db";
import { newConnection } from "../../testing/new-connection";
import { newEndpoint, secretOf } from "../../testing/new-endpoint";
import { receiver } from "../../testing/receiver";
import { rotateSecret } from "./commands";
import { syncEnvironmentEndpoint } from "./environment";

const otherSecret = `whsec_${Buffer.alloc(24, 9).toString("base64")}`;

beforeEach(resetSandbox);

/** What a start does when the environment says this. */
const startWith = (url?: string, secret?: string) =>
  db.$transaction((tx) =>
    syncEnvironmentEndpoint(tx, { SANDBOX_WEBHOOK_URL: url, SANDBOX_WEBHOOK_SECRET: secret }),
  );

async function theEndpoint() {
  return db.webhookEndpoint.findFirstOrThrow({ where: { isFromEnvironment: true } });
}

test("the environment's endpoint takes every event, signed with the environment's secret", async () => {
  const endpoint = await theEndpoint();
  expect(endpoint).toMatchObject({ url: receiver.url, eventTypes: [], disabledAt: null });
  expect(await secretOf(endpoint)).toBe(receiver.secret);
});

test("another address or secret changes it in place and enables it", async () => {
  const { id } = await theEndpoint();
  await db.webhookEndpoint.update({ where: { id }, data: { disabledAt: new Date() } });
  await startWith("http://127.0.0.1:9/", otherSecret);
  expect(await theEndpoint()).toMatchObject({ id, url: "http://127.0.0.1:9/", disabledAt: null });
  expect(await secretOf({ id })).toBe(otherSecret);
});

test("a secret that was rotated by hand is the environment's again after a start", async () => {
  const endpoint = await theEndpoint();
  await rotateSecret(endpoint);
  await startWith(receiver.url, receiver.secret);
  expect(await secretOf(endpoint)).toBe(receiver.secret);
});

test("without an address it goes, its deliveries stay in the log, and nothing is sent any more", async () => {
  const before = await newConnection();
  await startWith();
  expect(await db.webhookEndpoint.count()).toBe(0);
  const after = await newConnection();
  for (const { id } of [before, after]) {
    const row = await db.webhookDelivery.findFirst({ where: { connectionId: id } });
    expect(row).toMatchObject({ endpointId: null, nextAttemptAt: null });
  }
});

test("a reset brings back the environment's endpoint and no other", async () => {
  await newEndpoint("http://127.0.0.1:9/");
  await resetSandbox();
  expect(await db.webhookEndpoint.findMany()).toMatchObject([{ isFromEnvironment: true, url: receiver.url }]);
});
