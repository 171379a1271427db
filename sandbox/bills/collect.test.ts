import { beforeAll, expect, test } from "vitest";
import { trackAccounts } from "../accounts/commands";
import { changeCollection, changeSites, setStatus, updateCredentials } from "../connections/commands";
import { db } from "../db";
import { seed } from "../seed";
import { archiveSite } from "../sites/commands";
import { newCollectedConnection } from "../testing/collected";
import { firstOfMonth } from "../testing/days";
import { demo } from "../testing/demo";
import { newConnection } from "../testing/new-connection";
import { collectConnection } from "./collect";

beforeAll(() => db.$transaction(seed));

const login = {
  username: "nectar-sandbox-username",
  password: "nectar-sandbox-password",
  outcome: "CONNECTED",
} as const;

async function documentsOf(connectionId: string) {
  return db.document.findMany({ where: { connectionId }, orderBy: [{ billDate: "desc" }, { id: "desc" }] });
}

test("bills go back to the start date and no further, each with its usage and its event", async () => {
  const { id } = await newCollectedConnection({
    collectFrom: "2025-07-01",
    utilityTypes: ["GAS", "TELECOM"],
  });
  const documents = await documentsOf(id);
  expect(documents.length).toBeGreaterThan(25);
  for (const { periodEnd } of documents)
    expect(periodEnd.getTime()).toBeGreaterThanOrEqual(Date.parse("2025-07-01"));
  const oldest = documents.at(-1)?.periodStart.getTime() ?? 0;
  expect(oldest).toBeLessThan(Date.parse("2025-08-05"));
  const gas = documents.filter(({ datasourceTypes }) => datasourceTypes.includes("GAS"));
  expect(await db.usageRecord.count({ where: { connectionId: id } })).toBe(gas.length);
  const created = { connectionId: id, eventType: "document.created.v2" };
  expect(await db.webhookDelivery.count({ where: created })).toBe(documents.length);
  const revised = documents.filter(({ revisedDocumentId }) => revisedDocumentId !== null);
  const updated = await db.webhookDelivery.findMany({
    where: { connectionId: id, eventType: "document.updated.v2" },
  });
  expect(updated).toHaveLength(revised.length);
  for (const { payload } of updated) {
    expect(payload).toMatchObject({ old: { revisedDocumentId: "" }, protectedChanges: expect.any(Array) });
  }
});

test("accounts are DETECTED, and PULL_COMPLETED once all is there", async () => {
  const { id, username } = await newConnection({ collectFrom: firstOfMonth(3) });
  const connected = await updateCredentials(id, { ...login, username });
  expect(new Set(connected.accounts.map(({ status }) => status))).toEqual(new Set(["DETECTED"]));
  await collectConnection(id);
  const accounts = await db.account.findMany({ where: { connectionId: id } });
  for (const account of accounts) {
    expect(account).toMatchObject({ status: "PULL_COMPLETED", statusFirstSeenTime: expect.any(Date) });
  }
});

test("collecting twice, also at once, writes every bill once", async () => {
  const { id } = await newCollectedConnection({ collectFrom: firstOfMonth(6) });
  const before = await documentsOf(id);
  await Promise.all([collectConnection(id), collectConnection(id)]);
  expect(await documentsOf(id)).toEqual(before);

  const other = await newConnection({ collectFrom: firstOfMonth(6) });
  await updateCredentials(other.id, login);
  await Promise.all([collectConnection(other.id), collectConnection(other.id)]);
  const documents = await documentsOf(other.id);
  const created = { connectionId: other.id, eventType: "document.created.v2" };
  expect(await db.webhookDelivery.count({ where: created })).toBe(documents.length);
});

test("a rejected password stops the collection; once it is mended, what is missing is caught up with", async () => {
  const { id } = await newConnection();
  await setStatus(id, "PASSWORD_INCORRECT");
  await collectConnection(id);
  expect(await documentsOf(id)).toEqual([]);
  await updateCredentials(id, login);
  await collectConnection(id);
  expect((await documentsOf(id)).length).toBeGreaterThan(20);
});

test("an account that is not tracked brings nothing until it is tracked again", async () => {
  const { id, accounts } = await newConnection().then(({ id }) => updateCredentials(id, login));
  const [account] = accounts;
  const change = { id: account?.id ?? "", updateMeters: true };
  await trackAccounts(demo.harbor.id, [{ ...change, isTracked: false }]);
  await collectConnection(id);
  const where = { accountId: account?.id };
  expect(await db.document.count({ where })).toBe(0);
  expect(await db.account.findUnique({ where: { id: change.id } })).toMatchObject({
    status: "CUSTOMER_NOT_TRACKED",
  });
  await trackAccounts(demo.harbor.id, [{ ...change, isTracked: true }]);
  await collectConnection(id);
  expect(await db.document.count({ where })).toBeGreaterThan(20);
});

test("an earlier start brings older bills, and an account's own start beats the connection's", async () => {
  const { id, accounts } = await newCollectedConnection({
    collectFrom: firstOfMonth(5),
    utilityTypes: ["WATER"],
  });
  const few = (await documentsOf(id)).length;
  await changeCollection(id, { collectFrom: "2025-01-01" });
  await collectConnection(id);
  const more = (await documentsOf(id)).length;
  expect(more).toBeGreaterThan(few + 12);
  await db.account.updateMany({
    where: { id: { in: accounts.map((account) => account.id) } },
    data: { dataCollectionStartDate: new Date("2024-01-01") },
  });
  await collectConnection(id);
  expect((await documentsOf(id)).length).toBeGreaterThan(more + 10);
});

test("a deleted bill does not come back", async () => {
  const { id } = await newCollectedConnection({ collectFrom: firstOfMonth(3) });
  const [document] = await documentsOf(id);
  await db.document.update({ where: { id: document?.id ?? "" }, data: { isDeleted: true } });
  await collectConnection(id);
  expect((await documentsOf(id)).filter(({ isDeleted }) => isDeleted)).toHaveLength(1);
});

test("when a connection moves to other sites, meters, bills and usage move with it", async () => {
  const [first, second, third] = demo.harbor.sites;
  const { id } = await newCollectedConnection({ siteIds: [first, second], collectFrom: firstOfMonth(5) });
  await changeSites(id, [second, third]);
  const bySite = await db.document.groupBy({ by: ["siteId"], where: { connectionId: id }, _count: true });
  expect(new Set(bySite.map(({ siteId }) => siteId))).toEqual(new Set([second, third]));
  const usage = await db.usageRecord.findMany({ where: { connectionId: id } });
  const meters = await db.meter.findMany({ where: { connectionId: id } });
  const siteOf = new Map(meters.map((meter) => [meter.id, meter.siteId]));
  for (const record of usage) expect(record.siteId).toBe(siteOf.get(record.meterId));
});

test("what comes out after a site was archived is not collected", async () => {
  const [site] = demo.summit.sites;
  const from = firstOfMonth(8);
  await archiveSite(site, firstOfMonth(4));
  const { id } = await newCollectedConnection({
    companyId: demo.summit.id,
    siteIds: [site],
    collectFrom: from,
  });
  const documents = await documentsOf(id);
  expect(documents.length).toBeGreaterThan(0);
  for (const { billDate } of documents) expect(billDate.getTime()).toBeLessThan(Date.parse(firstOfMonth(4)));
  await archiveSite(site, null);
  await collectConnection(id);
  expect((await documentsOf(id)).length).toBeGreaterThan(documents.length);
});
