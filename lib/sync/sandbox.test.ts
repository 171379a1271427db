import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { reconcileCompany } from "@/lib/connections/reconcile";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { syncCompany } from "@/lib/sync/sync-company";
import { newTenant, type Tenant } from "@/lib/testing/tenant";
import {
  type SandboxProcess,
  sandboxCompanies,
  startSandboxProcess,
} from "@/scripts/testing/sandbox-process";

const { harbor } = sandboxCompanies;
let sandbox: SandboxProcess;
let tenant: Tenant;

/** Asks the sandbox as somebody else would, who is not the portal. */
async function ask(method: string, path: string, body?: object) {
  const answer = await fetch(sandbox.url + path, {
    method,
    headers: { "X-API-Key": env().NECTAR_API_KEY, "content-type": "application/json" },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const total = async (resource: "document" | "usage", query = "") => {
  const answer = await ask("GET", `/v2.2/company/${harbor.nectarId}/${resource}${query}`);
  return Number(answer.totalDocuments ?? answer.totalUsageData);
};

/** Bills come in the background: when two looks see the same number, all are there. */
async function allBillsCollected(): Promise<void> {
  for (let [before, now] = [-1, 0]; now === 0 || now !== before; ) {
    await setTimeout(1_500);
    [before, now] = [now, await total("document")];
  }
}

beforeAll(async () => {
  sandbox = await startSandboxProcess();
  tenant = await newTenant({ ...harbor, sites: ["Pier 4", "Kitchen", "Depot"] });
  await ask("POST", `/v2.2/company/${harbor.nectarId}/connection`, {
    url: "https://nectarclimate.com",
    username: "nectar-sandbox-username",
    password: "nectar-sandbox-password",
    sites: harbor.siteNectarIds,
    initialDatasourceTypes: ["ELECTRICITY", "GAS", "TELECOM"],
    dataCollectionStartDate: "2021-01-01",
  });
  await allBillsCollected();
}, 120_000);
afterAll(() => sandbox?.stop());
beforeEach(() => askNectarAt(sandbox.url, { dashUrl: env().NECTAR_DASH_URL }));

const stored = async (where: object = {}) => ({
  documents: await db().document.count({ where: { companyId: tenant.id, isDeleted: false, ...where } }),
  usage: await db().usageRecord.count({ where: { companyId: tenant.id, isDeleted: false, ...where } }),
});

test("all that a sandbox has of a company is here after a sync, linked to connection, accounts and sites", async () => {
  await reconcileCompany(tenant.owner);
  expect(await syncCompany(tenant.owner)).toBe(true);
  const all = await stored();
  expect(all.documents).toBe(await total("document"));
  expect(all.documents).toBeGreaterThan(100);
  expect(all.usage).toBe(await total("usage"));
  expect(await stored({ connectionId: null })).toEqual({ documents: 0, usage: 0 });
  expect(await stored({ accountId: null })).toEqual({ documents: 0, usage: 0 });
  expect(await db().usageRecord.count({ where: { companyId: tenant.id, siteId: null } })).toBe(0);
  expect(await syncCompany(tenant.owner)).toBe(false);
}, 60_000);

test("a bill that is revised, and one that is deleted, are so after the next sync", async () => {
  const [revised, deleted] = await db().document.findMany({
    where: { companyId: tenant.id, revisedById: null, usageRecords: { some: { exclusion: null } } },
    orderBy: { billDate: "asc" },
    take: 2,
  });
  if (!revised || !deleted) throw new Error("the sandbox has no bills");
  await ask("POST", `/sandbox/documents/${revised.nectarId}/revise`);
  await ask("POST", `/sandbox/documents/${deleted.nectarId}/delete`);
  expect(await syncCompany(tenant.owner)).toBe(true);
  const after = await db().document.findUniqueOrThrow({
    where: { id: deleted.id },
    include: { usageRecords: true },
  });
  expect(after).toMatchObject({ isDeleted: true, usageRecords: [{ isDeleted: true }] });
  expect(await stored()).toEqual({ documents: await total("document"), usage: await total("usage") });
  const now = await db().document.findUniqueOrThrow({ where: { id: revised.id } });
  expect(now.totalCharges).not.toEqual(revised.totalCharges);
});

test("usage written as numbers is the same usage", async () => {
  await ask("PUT", "/sandbox/usage-shape", { usage: "number" });
  await db().syncState.deleteMany({ where: { companyId: tenant.id } });
  expect(await syncCompany(tenant.owner)).toBe(false);
});
