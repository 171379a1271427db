import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { describedAccount, storedConnection } from "@/lib/testing/connection";
import { newTenant, type Tenant } from "@/lib/testing/tenant";
import { insertBill, insertUsage } from "@/lib/testing/usage";
import { listCostGaps, listUsageGaps, type Selection } from "@/lib/usage/queries";

const year: Selection = { from: "2026-01", to: "2026-12", units: "billed" };
const [meterId, other] = [randomUUID(), randomUUID()];

let tenant: Tenant;
let accountId: string;

beforeEach(async () => {
  tenant = await newTenant();
  const accounts = [describedAccount({ meterIds: [meterId, other] })];
  const { id: connectionId } = await storedConnection(tenant.owner, { accounts });
  accountId = (await db().utilityAccount.findFirstOrThrow({ where: { connectionId } })).id;
});

/** A record, and a bill, for each month from January to one of them. */
async function monthly(meter: string, months: number) {
  for (let month = 0; month < months; month++) {
    const [from, to] = [Date.UTC(2026, month, 1), Date.UTC(2026, month + 1, 0)].map((at) =>
      new Date(at).toISOString(),
    );
    if (!from || !to) continue;
    await insertUsage(tenant.id, [{ from, to, meterId: meter, accountId, usage: 1 }]);
    await insertBill(tenant.id, { from, to, accountId, totalCharges: 1 });
  }
}

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const usageAt = (day: string) => listUsageGaps(tenant.owner, year, at(day));
const gap = (month: string, unit = "kWh") => ({ month, utilityType: "ELECTRICITY", unit, missing: 1 });
const since = (day: string) => ({ ended: 1, lastDay: new Date(day) });
const goesOn = { ended: 0, lastDay: null };

describe("data that end early", () => {
  test("are told when a whole period of them should have been billed, and no sooner", async () => {
    await monthly(meterId, 3);
    // April's bill may still be on its way, and May's is not over long enough.
    expect(await usageAt("2026-06-13")).toEqual([]);
    expect(await usageAt("2026-06-15")).toEqual([{ ...gap("2026-04"), ...since("2026-03-31") }]);
    expect(await usageAt("2026-07-15")).toEqual([
      { ...gap("2026-04"), ...since("2026-03-31") },
      { ...gap("2026-05"), ...goesOn },
    ]);
    expect(await listCostGaps(tenant.owner, year, at("2026-06-15"))).toEqual([
      { ...gap("2026-04", "USD"), ...since("2026-03-31") },
    ]);
  });

  test("are told as soon as another meter of the account goes on without it", async () => {
    await monthly(meterId, 2);
    await monthly(other, 3);
    expect(await usageAt("2026-04-20")).toEqual([]);
    await monthly(other, 4);
    expect(await usageAt("2026-05-03")).toEqual([
      { ...gap("2026-03"), ...since("2026-02-28") },
      { ...gap("2026-04"), ...goesOn },
    ]);
  });

  test("of a quarterly bill are waited for longer", async () => {
    await insertUsage(tenant.id, [{ from: "2026-01-01", to: "2026-03-31", meterId, accountId, usage: 1 }]);
    expect(await usageAt("2026-09-30")).toEqual([]);
    expect(await usageAt("2026-10-20")).not.toEqual([]);
  });

  test("are not told after a year, nor where the newest data are not looked at", async () => {
    await monthly(meterId, 3);
    expect(await usageAt("2027-03-31")).not.toEqual([]);
    expect(await usageAt("2027-04-02")).toEqual([]);
    const before: Selection = { ...year, from: "2025-01", to: "2025-05" };
    expect(await listUsageGaps(tenant.owner, before, at("2026-06-15"))).toEqual([]);
  });

  test("raise no alarm where nothing is to be expected", async () => {
    await monthly(meterId, 3);
    const account = { where: { id: accountId } };
    const { connectionId } = await db().utilityAccount.findUniqueOrThrow(account);
    const connection = { where: { id: connectionId } };
    const closed = { closedOn: new Date("2026-03-31") };
    for (const data of [closed, { isTracked: false }, { meterIds: [other] }]) {
      await db().utilityAccount.update({ ...account, data });
      expect(await usageAt("2026-06-15")).toEqual([]);
      const usual = { closedOn: null, isTracked: true, meterIds: [meterId, other] };
      await db().utilityAccount.update({ ...account, data: usual });
      expect(await usageAt("2026-06-15")).toHaveLength(1);
    }
    await db().connection.update({ ...connection, data: { isActive: false } });
    expect(await usageAt("2026-06-15")).toEqual([]);
  });
});
