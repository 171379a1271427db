import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { always, startServer } from "@/lib/nectar/testing/server";
import { reconcileSites } from "@/lib/sites/reconcile";
import { newTenant } from "@/lib/testing/tenant";

const MANY = 1_500;

test("a company that has very many sites at Nectar gets all of them, and each change", async () => {
  const tenant = await newTenant({ sites: [] });
  const sites = Array.from({ length: MANY }, (_, n) => ({
    id: randomUUID(),
    name: `Store ${n % 1_200}`,
    address: `${n} Road`,
  }));
  const tell = async () =>
    askNectarAt((await startServer(always(200, { id: tenant.nectarId, name: "Chain", sites }))).url);
  await tell();
  expect(await reconcileSites(tenant.owner)).toBe(true);
  expect(await db().site.count({ where: { companyId: tenant.id } })).toBe(MANY);
  expect(await db().auditEvent.count({ where: { companyId: tenant.id, action: "site.created" } })).toBe(MANY);
  for (const site of sites) site.address = "moved";
  await tell();
  await reconcileSites(tenant.owner);
  expect(await db().site.count({ where: { companyId: tenant.id, address: "moved" } })).toBe(MANY);
});
