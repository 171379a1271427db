import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { companyVersion } from "@/lib/companies/queries";
import { storeConnection } from "@/lib/connections/commands";
import { db } from "@/lib/db";
import { listBills } from "@/lib/documents/queries";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { always, sendJson, startServer } from "@/lib/nectar/testing/server";
import { answerBills, type WireBills, wireDocument, wireUsage } from "@/lib/nectar/testing/wire-bills";
import { findSyncState } from "@/lib/sync/queries";
import { syncCompany } from "@/lib/sync/sync-company";
import { describedAccount, storedConnection } from "@/lib/testing/connection";
import { everyTable } from "@/lib/testing/dump";
import { newTenant, siteOf, type Tenant } from "@/lib/testing/tenant";

let tenant: Tenant;
let meter: string;
beforeEach(async () => {
  tenant = await newTenant();
  meter = randomUUID();
});

async function nectarWith(bills: WireBills) {
  const server = await startServer(answerBills(bills));
  askNectarAt(server.url, { maxRetries: 0 });
  return server;
}

/** A Nectar that has these bills and breaks off at the n-th request. */
async function nectarThatBreaks(bills: WireBills, nth: number, status = 500) {
  const answer = answerBills(bills);
  const server = await startServer((response, request, count) =>
    count === nth ? sendJson(response, status, {}) : answer(response, request, count),
  );
  askNectarAt(server.url, { maxRetries: 0 });
  return server;
}

const billOf = (nectarId: string) =>
  db().document.findUniqueOrThrow({ where: { nectarId }, include: { usageRecords: true } });
const usageOf = (nectarId: string) => db().usageRecord.findUniqueOrThrow({ where: { nectarId } });
const countBills = () => db().document.count({ where: { companyId: tenant.id } });
const withAccount = () =>
  storedConnection(tenant.owner, { accounts: [describedAccount({ meterIds: [meter] })] });

describe("a sync", () => {
  test("brings bills with their usage, linked to connection, account and site", async () => {
    const { id: connectionId } = await withAccount();
    const usage = wireUsage({ meter, site: { id: siteOf(tenant).nectarId } });
    const bill = wireDocument({ usageData: [usage] });
    await nectarWith({ documents: [bill], usage: [{ ...usage, document: { id: bill.id } }] });
    expect(await syncCompany(tenant.owner)).toBe(true);

    const stored = await billOf(bill.id);
    expect(stored).toMatchObject({
      companyId: tenant.id,
      connectionId,
      currency: "USD",
      utilityTypes: ["ELECTRICITY"],
      periodStart: new Date("2025-12-01"),
      periodEnd: new Date("2025-12-31"),
      isDeleted: false,
    });
    expect(stored.totalCharges?.toFixed(2)).toBe("412.37");
    expect(stored.accountId).not.toBeNull();
    expect(stored.usageRecords).toMatchObject([
      {
        nectarId: usage.id,
        connectionId,
        accountId: stored.accountId,
        siteId: siteOf(tenant).id,
        meterId: meter,
      },
    ]);
    expect((await findSyncState(tenant.owner)).asOf).not.toBeNull();
  });

  test("again brings nothing new, writes nothing and asks for the days since only", async () => {
    const bill = wireDocument();
    await nectarWith({ documents: [bill], usage: bill.usageData as [] });
    await syncCompany(tenant.owner);
    const before = await everyTable(["SyncState", "Company"]);
    const server = await nectarWith({ documents: [bill], usage: bill.usageData as [] });
    expect(await syncCompany(tenant.owner)).toBe(false);
    expect(await everyTable(["SyncState", "Company"])).toBe(before);
    const today = new Date(Date.now() - 3_600_000).toISOString().slice(0, 10);
    expect(server.requests.map(({ query }) => query.get("startDate"))).toEqual(Array(4).fill(today));
  });

  test("that breaks off keeps what came, and the next goes on at the page where it was", async () => {
    const documents = Array.from({ length: 5 }, () => wireDocument());
    await nectarThatBreaks({ documents, perPage: 2 }, 2);
    await expect(syncCompany(tenant.owner)).rejects.toMatchObject({ name: "NectarUnavailableError" });
    expect(await countBills()).toBe(2);
    expect(await findSyncState(tenant.owner)).toMatchObject({ asOf: null, error: "NectarUnavailableError" });

    const server = await nectarWith({ documents, perPage: 2 });
    await syncCompany(tenant.owner);
    expect(server.requests.slice(0, 2).map(({ query }) => query.get("page"))).toEqual(["2", "3"]);
    expect(await countBills()).toBe(5);
    expect(await findSyncState(tenant.owner)).toMatchObject({ error: null, running: null });
  });

  test("that breaks off in a later stream leaves the earlier ones done", async () => {
    const documents = [wireDocument()];
    await nectarThatBreaks({ documents }, 3, 429);
    await expect(syncCompany(tenant.owner)).rejects.toMatchObject({ name: "NectarRateLimitedError" });
    const server = await nectarWith({ documents });
    await syncCompany(tenant.owner);
    expect(server.requests.map(({ query }) => query.has("startDate"))).toEqual([true, true, false, false]);
  });

  test("while another is under way does nothing", async () => {
    const { promise: asked, resolve } = Promise.withResolvers<() => void>();
    const answer = answerBills({ documents: [] });
    const server = await startServer((response, request, nth) =>
      nth === 1 ? resolve(() => answer(response, request, nth)) : answer(response, request, nth),
    );
    askNectarAt(server.url);
    const first = syncCompany(tenant.owner);
    const goOn = await asked;
    expect(await syncCompany(tenant.owner)).toBeNull();
    expect((await findSyncState(tenant.owner)).running).toMatchObject({ kind: "documents", page: 1 });
    goOn();
    expect(await first).toBe(false);
  });

  test("tells open pages", async () => {
    await nectarWith({ documents: [wireDocument()] });
    await syncCompany(tenant.owner);
    expect(await companyVersion(tenant.owner)).toBe(1);
  });

  test.each([
    ["is not JSON", always(200, "<html>")],
    ["has no rows", always(200, { totalDocuments: 3 })],
    ["has rows that are none", always(200, { documents: [5, null] })],
  ])("of which an answer %s is told to people and leaves what was there", async (_, answer) => {
    const bill = wireDocument();
    await nectarWith({ documents: [bill] });
    await syncCompany(tenant.owner);
    askNectarAt((await startServer(answer)).url);
    await expect(syncCompany(tenant.owner)).rejects.toMatchObject({ name: "NectarUnreadableError" });
    expect(await findSyncState(tenant.owner)).toMatchObject({ error: "NectarUnreadableError" });
    expect(await countBills()).toBe(1);
  });

  test("stores the rest of a page when the database refuses a bill of it, and says so", async () => {
    const [bad, good] = [wireDocument(), wireDocument()];
    await db().$executeRawUnsafe(
      `alter table "Document" add constraint refuses_one check ("nectarId" <> '${bad.id}')`,
    );
    await nectarWith({ documents: [bad, good] });
    await syncCompany(tenant.owner);
    await db().$executeRawUnsafe(`alter table "Document" drop constraint refuses_one`);
    expect(await countBills()).toBe(1);
    expect(await findSyncState(tenant.owner)).toMatchObject({
      error: "copiedInPart",
      asOf: expect.any(Date),
    });
  });
});

describe("a bill", () => {
  const older = "2026-02-01T00:00:00Z";
  const newer = "2027-02-02T00:00:00Z";

  test.each([
    ["twice in one page", (a: object, b: object) => [[a, b]]],
    ["twice in one page, the newer first", (a: object, b: object) => [[b, a]]],
    ["in order", (a: object, b: object) => [[a], [b]]],
    ["out of order", (a: object, b: object) => [[b], [a]]],
  ])("that comes %s is kept as it was changed last", async (_, lists) => {
    const id = randomUUID();
    const first = wireDocument({ id, updated: older, totalCharges: "1.00", usageData: [] });
    const last = wireDocument({ id, updated: newer, totalCharges: "2.00", usageData: [] });
    for (const documents of lists(first, last)) {
      await db().syncState.deleteMany({ where: { companyId: tenant.id } });
      await nectarWith({ documents: documents as [] });
      await syncCompany(tenant.owner);
    }
    expect((await billOf(id)).totalCharges?.toFixed(2)).toBe("2.00");
    expect(await countBills()).toBe(1);
  });

  test("that is deleted is listed no more, its usage counts no more, and it can come back", async () => {
    const bill = wireDocument({ updated: older });
    await nectarWith({ documents: [bill] });
    await syncCompany(tenant.owner);
    expect((await listBills(tenant.owner, { page: 1 })).total).toBe(1);

    await nectarWith({ documents: [], deletedDocuments: [{ ...bill, updated: newer, usageData: [] }] });
    await syncCompany(tenant.owner);
    expect((await listBills(tenant.owner, { page: 1 })).total).toBe(0);
    expect((await billOf(bill.id)).usageRecords).toMatchObject([{ isDeleted: true }]);

    const back = { ...bill, updated: "2028-01-01T00:00:00Z" };
    const usage = (bill.usageData as object[]).map((record) => ({ ...record, updated: back.updated }));
    await nectarWith({ documents: [{ ...back, usageData: usage }] });
    await syncCompany(tenant.owner);
    expect(await billOf(bill.id)).toMatchObject({ isDeleted: false, usageRecords: [{ isDeleted: false }] });
  });

  test("that was read again by Nectar loses the usage that it does not have any more", async () => {
    const [gone, stays] = [wireUsage(), wireUsage()];
    const bill = wireDocument({ updated: older, usageData: [gone, stays] });
    await nectarWith({ documents: [bill] });
    await syncCompany(tenant.owner);
    await nectarWith({ documents: [{ ...bill, updated: newer, usageData: [stays] }] });
    await syncCompany(tenant.owner);
    expect(await usageOf(gone.id)).toMatchObject({ isDeleted: true });
    expect(await usageOf(stays.id)).toMatchObject({ isDeleted: false });
  });

  test("of which a record cannot be read keeps the others, and loses none for it", async () => {
    const [odd, good] = [wireUsage(), wireUsage()];
    const bill = wireDocument({ updated: older, usageData: [odd, good] });
    await nectarWith({ documents: [bill] });
    await syncCompany(tenant.owner);
    await nectarWith({ documents: [{ ...bill, updated: newer, usageData: [{ ...odd, usage: "?" }, good] }] });
    await syncCompany(tenant.owner);
    expect(await usageOf(odd.id)).toMatchObject({ isDeleted: false });
  });

  test("that was revised names the one that took its place", async () => {
    const revision = wireDocument();
    const original = wireDocument({ revisedDocumentId: revision.id });
    await nectarWith({ documents: [original, revision] });
    await syncCompany(tenant.owner);
    const { rows } = await listBills(tenant.owner, { page: 1 });
    const { id } = await billOf(revision.id);
    expect(rows.map((row) => row.revision).filter(Boolean)).toEqual([expect.objectContaining({ id })]);
  });

  test("finds its connection when that is stored after it, by the meters of its usage", async () => {
    const bill = wireDocument({ usageData: [wireUsage({ meter })] });
    await nectarWith({ documents: [bill] });
    await syncCompany(tenant.owner);
    expect((await billOf(bill.id)).connectionId).toBeNull();
    const { id: connectionId } = await withAccount();
    const linked = await billOf(bill.id);
    expect(linked).toMatchObject({ connectionId, usageRecords: [{ connectionId }] });
    expect(linked.accountId).not.toBeNull();
  });

  test("without usage finds its connection by the accounts of its line items, before and after", async () => {
    const account = describedAccount({ utilityTypes: ["TELECOM"] });
    const bill = () => wireDocument({ usageData: [], lineItems: [{ accountIds: [account.id] }] });
    const [before, after] = [bill(), bill()];
    await nectarWith({ documents: [before] });
    await syncCompany(tenant.owner);
    const { id: connectionId } = await storedConnection(tenant.owner, { accounts: [account] });
    await db().syncState.deleteMany({ where: { companyId: tenant.id } });
    await nectarWith({ documents: [before, after] });
    await syncCompany(tenant.owner);
    for (const { id } of [before, after]) {
      expect(await billOf(id)).toMatchObject({ connectionId, utilityTypes: ["TELECOM"] });
    }
  });

  test("stays with its connection when an account of it goes", async () => {
    const { id: connectionId, seen } = await withAccount();
    const bill = wireDocument({ usageData: [wireUsage({ meter })] });
    await nectarWith({ documents: [bill] });
    await syncCompany(tenant.owner);
    await storeConnection(tenant.owner, { ...seen, accounts: [] });
    expect(await billOf(bill.id)).toMatchObject({ connectionId, accountId: null });
  });

  test("with odd ids, days and amounts does not hinder the others", async () => {
    const good = wireDocument();
    const odd = [
      wireDocument({ id: "not-a-uuid" }),
      wireDocument({ billDate: "2025-02-30", totalCharges: "9".repeat(40), chargesUnits: "a\0b" }),
      wireDocument({
        revisedDocumentId: "none",
        lineItems: "none",
        usageData: [wireUsage({ meter: "m-1" })],
      }),
      wireDocument({ usageData: [wireUsage({ startDate: "2025-13-01" })] }),
    ];
    await nectarWith({ documents: [...odd, good], usage: [wireUsage({ id: "not-a-uuid" })] });
    await syncCompany(tenant.owner);
    expect(await countBills()).toBe(4);
    expect(await findSyncState(tenant.owner)).toMatchObject({ error: null });
  });
});

describe("usage", () => {
  test("without a bill is stored, and one that Nectar deleted counts no more though its bill shows it", async () => {
    const [alone, deleted] = [wireUsage(), wireUsage()];
    const bill = wireDocument({ usageData: [deleted] });
    await nectarWith({ documents: [bill], usage: [alone], deletedUsage: [deleted] });
    await syncCompany(tenant.owner);
    expect(await usageOf(alone.id)).toMatchObject({ documentId: null, isDeleted: false });
    expect(await usageOf(deleted.id)).toMatchObject({ isDeleted: true });
    await db().syncState.deleteMany({ where: { companyId: tenant.id } });
    expect(await syncCompany(tenant.owner)).toBe(false);
  });
});

describe("another company's", () => {
  test("bills and usage are not touched, whoever lists them", async () => {
    const other = await newTenant();
    const bill = wireDocument({ updated: "2026-02-01T00:00:00Z" });
    await nectarWith({ documents: [bill] });
    await syncCompany(other.owner);
    const before = await billOf(bill.id);
    const claimed = { ...bill, updated: "2027-01-01T00:00:00Z", totalCharges: "0.00" };
    const records = (bill.usageData as object[]).map((record) => ({
      ...record,
      usage: "0",
      updated: claimed.updated,
    }));
    await nectarWith({ documents: [{ ...claimed, usageData: records }], usage: records as [] });
    await syncCompany(tenant.owner);
    await nectarWith({ documents: [], deletedDocuments: [{ ...claimed, usageData: [] }] });
    await syncCompany(tenant.owner);
    expect(await billOf(bill.id)).toEqual(before);
    expect(await countBills()).toBe(0);
  });

  test("bills that say whose they are, are not stored", async () => {
    await nectarWith({ documents: [wireDocument({ company: randomUUID() })] });
    await syncCompany(tenant.owner);
    expect(await countBills()).toBe(0);
  });

  test("sites, accounts and bills are not linked to", async () => {
    const other = await newTenant();
    await storedConnection(other.owner, { accounts: [describedAccount({ meterIds: [meter] })] });
    const theirs = wireDocument();
    await nectarWith({ documents: [theirs] });
    await syncCompany(other.owner);
    const usage = wireUsage({ meter, site: { id: siteOf(other).nectarId }, document: { id: theirs.id } });
    await nectarWith({ documents: [], usage: [usage] });
    await syncCompany(tenant.owner);
    const none = { connectionId: null, accountId: null, siteId: null, documentId: null };
    expect(await usageOf(usage.id)).toMatchObject({ companyId: tenant.id, ...none });
  });
});
