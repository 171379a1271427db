import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { storeConnection } from "@/lib/connections/commands";
import { db } from "@/lib/db";
import { listBills } from "@/lib/documents/queries";
import { wireDocument, wireUsage } from "@/lib/nectar/testing/wire-bills";
import { findSyncState } from "@/lib/sync/queries";
import { syncCompany } from "@/lib/sync/sync-company";
import { describedAccount, storedConnection } from "@/lib/testing/connection";
import { billOf, connectionWith, nectarWith, usageOf } from "@/lib/testing/sync";
import { newTenant, type Tenant } from "@/lib/testing/tenant";

let tenant: Tenant;
let meter: string;
beforeEach(async () => {
  tenant = await newTenant();
  meter = randomUUID();
});

const countBills = () => db().document.count({ where: { companyId: tenant.id } });
const withAccount = () => connectionWith(tenant, meter);

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
