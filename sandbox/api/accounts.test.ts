import { beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { setStatus } from "../connections/commands";
import type { ConnectionDetails } from "../connections/queries";
import { db } from "../db";
import { demo, unknownId } from "../testing/demo";
import { newConnection } from "../testing/new-connection";
import { receiver } from "../testing/receiver";
import { runSandbox } from "../testing/server";
import { WAIT } from "../testing/wait";

const sandbox = runSandbox();
const bulkPaths = [`/v2.2/company/${demo.harbor.id}/account`, `/v2.2/account/company/${demo.harbor.id}`];
let connection: ConnectionDetails;

/** A connection with two accounts, one a site, which the collector is done with: it too writes what accounts show. */
beforeAll(async () => {
  const { id } = await newConnection({ siteIds: demo.harbor.sites.slice(0, 2) });
  connection = await setStatus(id, "CONNECTED");
  const waiting = { connectionId: id, status: { not: "PULL_COMPLETED" } };
  await vi.waitFor(async () => expect(await db.account.count({ where: waiting })).toBe(0), WAIT);
});

const account = z.looseObject({ id: z.guid() });
const untracked = { isTracked: false, trackingStatus: "DISABLED", status: "CUSTOMER_NOT_TRACKED" };

async function accountsShown() {
  const { json } = await sandbox.call(`/v2.2/connection/${connection.id}`);
  return z.object({ accounts: z.array(account) }).parse(json).accounts;
}

async function trackedMeters(accountId: string): Promise<boolean[]> {
  const meters = await db.meter.findMany({ where: { accountId } });
  return meters.map(({ isTracked }) => isTracked);
}

test("a new account counts as tracked", async () => {
  const [first] = await accountsShown();
  expect(first).toMatchObject({ isTracked: true, trackingStatus: "UNSET", isDuplicated: "false" });
});

test("an account is turned off with its meters, and on again", async () => {
  const id = connection.accounts[0]?.id ?? "";
  const off = await sandbox.call(`/v2/account/${id}`, { method: "PATCH", body: { isTracked: false } });
  expect(off).toMatchObject({ status: 200, json: { id, ...untracked } });
  expect(new Set(await trackedMeters(id))).toEqual(new Set([false]));
  expect((await accountsShown())[0]).toEqual(off.json);

  const on = await sandbox.call(`/v2.2/account/${id}`, { method: "PATCH", body: { isTracked: true } });
  expect(on.json).toMatchObject({ isTracked: true, trackingStatus: "ENABLED", status: "ONBOARDED" });
  expect(new Set(await trackedMeters(id))).toEqual(new Set([true]));
});

test("updateMeters: false leaves the meters alone, and an empty PATCH everything", async () => {
  const id = connection.accounts[1]?.id ?? "";
  // When it was last recorded is the collector's to say: the test before brought it another visit.
  const before = { ...(await accountsShown())[1], statusLastUpdateTime: expect.any(String) };
  const empty = await sandbox.call(`/v2.2/account/${id}`, { method: "PATCH", body: {} });
  expect(empty).toMatchObject({ status: 200, json: before });
  const body = { isTracked: false, updateMeters: false };
  await sandbox.call(`/v2.2/account/${id}`, { method: "PATCH", body });
  expect(new Set(await trackedMeters(id))).toEqual(new Set([true]));
  await sandbox.call(`/v2.2/account/${id}`, { method: "PATCH", body: { isTracked: true } });
});

test("a change is sent as connection.updated.v2", async () => {
  receiver.clear();
  const id = connection.accounts[0]?.id ?? "";
  await sandbox.call(`/v2.2/account/${id}`, { method: "PATCH", body: { isTracked: false } });
  const [updated] = await receiver.waitFor(connection.id, 1);
  expect(updated?.event).toMatchObject({ eventType: "connection.updated.v2" });
  expect(updated?.body).toContain('"protectedChanges":["accounts"]');
  await sandbox.call(`/v2.2/account/${id}`, { method: "PATCH", body: { isTracked: true } });
});

test.each(bulkPaths)("PATCH %s changes all accounts it names", async (path) => {
  const ids = connection.accounts.map(({ id }) => id);
  for (const isTracked of [false, true]) {
    const accounts = ids.map((id) => ({ id: id.toUpperCase(), isTracked }));
    const { status, json } = await sandbox.call(path, { method: "PATCH", body: { accounts } });
    expect(status).toBe(200);
    expect(json).toMatchObject(ids.map((id) => ({ id, isTracked })));
  }
});

test("one account that is not the company's, and none is changed", async () => {
  const [first] = connection.accounts;
  // Not their status: the collector may just be at work on them.
  const tracking = async () => (await accountsShown()).map(({ id, trackingStatus }) => [id, trackingStatus]);
  const before = await tracking();
  const accounts = [
    { id: first?.id, isTracked: false },
    { id: unknownId, isTracked: false },
  ];
  for (const path of bulkPaths) {
    const { status, json } = await sandbox.call(path, { method: "PATCH", body: { accounts } });
    expect(status).toBe(400);
    expect(json).toEqual({ detail: "accounts.1.id: is no account of this company" });
  }
  const summit = `/v2.2/company/${demo.summit.id}/account`;
  expect((await sandbox.call(summit, { method: "PATCH", body: { accounts: [accounts[0]] } })).status).toBe(
    400,
  );
  expect(await tracking()).toEqual(before);
});

test("an account is found by its own organization only", async () => {
  const call = { method: "PATCH", body: { isTracked: false } };
  const path = `/v2.2/account/${connection.accounts[0]?.id}`;
  expect((await sandbox.call(path, { ...call, key: demo.otherApiKey })).status).toBe(403);
  expect((await sandbox.call(`/v2.2/account/${unknownId}`, call)).status).toBe(404);
});

test.each([
  { accounts: [] },
  { accounts: "all" },
  { accounts: [{ id: "1", isTracked: true }] },
  { accounts: [{ id: unknownId }] },
  { accounts: Array.from({ length: 2 }, () => ({ id: unknownId, isTracked: true })) },
  {},
])("%j is no bulk update", async (body) => {
  const { status, json } = await sandbox.call(bulkPaths[0] ?? "", { method: "PATCH", body });
  expect(status).toBe(400);
  expect(json).toEqual({ detail: expect.stringMatching(/^accounts/) });
});
