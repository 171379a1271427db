import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { wireDocument, wireUsage } from "@/lib/nectar/testing/wire-bills";
import { syncCompany } from "@/lib/sync/sync-company";
import { describedAccount, storedConnection } from "@/lib/testing/connection";
import { billOf, nectarWith, usageOf } from "@/lib/testing/sync";
import { newTenant, siteOf, type Tenant } from "@/lib/testing/tenant";

let tenant: Tenant;
let meter: string;
beforeEach(async () => {
  tenant = await newTenant();
  meter = randomUUID();
});

const countBills = () => db().document.count({ where: { companyId: tenant.id } });

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
