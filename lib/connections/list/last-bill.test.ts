import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { storedConnection } from "@/lib/testing/connection";
import { newTenant, type Tenant } from "@/lib/testing/tenant";

let tenant: Tenant;
let gas: string;
let water: string;

beforeEach(async () => {
  tenant = await newTenant();
  gas = (await storedConnection(tenant.owner)).id;
  water = (await storedConnection(tenant.owner)).id;
});

function bills(connectionId: string | null, ...days: (string | null)[]) {
  return db().document.createManyAndReturn({
    data: days.map((day) => ({
      companyId: tenant.id,
      nectarId: randomUUID(),
      connectionId,
      providerName: "Own Gas",
      status: "COMPLETED",
      billDate: day && new Date(day),
    })),
  });
}

async function lastBill(id: string): Promise<string | undefined> {
  const row = await db().connection.findUniqueOrThrow({ where: { id } });
  return row.lastBillDate?.toISOString().slice(0, 10);
}

test("is the newest of the connection's own", async () => {
  await bills(gas, "2026-01-05", "2026-03-05", "2026-02-05", null);
  await bills(water, "2026-06-01");
  await bills(null, "2026-12-01");
  expect([await lastBill(gas), await lastBill(water)]).toEqual(["2026-03-05", "2026-06-01"]);
});

test("follows when a bill is changed, comes to another connection, or goes", async () => {
  const [early, late] = await bills(gas, "2026-01-05", "2026-03-05");
  await db().document.update({ where: { id: late?.id }, data: { billDate: new Date("2026-04-05") } });
  expect(await lastBill(gas)).toBe("2026-04-05");
  await db().document.update({ where: { id: late?.id }, data: { connectionId: water } });
  expect([await lastBill(gas), await lastBill(water)]).toEqual(["2026-01-05", "2026-04-05"]);
  await db().document.update({ where: { id: late?.id }, data: { isDeleted: true } });
  expect(await lastBill(water)).toBeUndefined();
  await db().document.delete({ where: { id: early?.id } });
  expect(await lastBill(gas)).toBeUndefined();
});

test("a connection with bills can still be deleted, and so can the company", async () => {
  await bills(gas, "2026-01-05");
  await db().connection.delete({ where: { id: gas } });
  await bills(water, "2026-01-05");
  await db().company.delete({ where: { id: tenant.id } });
  expect(await db().document.count({ where: { companyId: tenant.id } })).toBe(0);
});
