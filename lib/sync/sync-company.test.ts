import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { companyVersion } from "@/lib/companies/queries";
import { db } from "@/lib/db";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { always, sendJson, startServer } from "@/lib/nectar/testing/server";
import { answerBills, type WireBills, wireDocument, wireUsage } from "@/lib/nectar/testing/wire-bills";
import { findSyncState } from "@/lib/sync/queries";
import { syncCompany } from "@/lib/sync/sync-company";
import { everyTable } from "@/lib/testing/dump";
import { billOf, connectionWith, nectarWith } from "@/lib/testing/sync";
import { newTenant, siteOf, type Tenant } from "@/lib/testing/tenant";

let tenant: Tenant;
let meter: string;
beforeEach(async () => {
  tenant = await newTenant();
  meter = randomUUID();
});

/** A Nectar that has these bills and breaks off at the n-th request. */
async function nectarThatBreaks(bills: WireBills, nth: number, status = 500) {
  const answer = answerBills(bills);
  const server = await startServer((response, request, count) =>
    count === nth ? sendJson(response, status, {}) : answer(response, request, count),
  );
  askNectarAt(server.url, { maxRetries: 0 });
  return server;
}

const countBills = () => db().document.count({ where: { companyId: tenant.id } });
const withAccount = () => connectionWith(tenant, meter);

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
