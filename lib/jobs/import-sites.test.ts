import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { importSites } from "@/lib/jobs/import-sites";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { type NectarServer, sendJson, startServer } from "@/lib/nectar/testing/server";
import { giveUpSiteImport, startSiteImport, takeSiteFile } from "@/lib/sites/import/commands";
import { getSiteImport } from "@/lib/sites/import/queries";
import { reconcileSites } from "@/lib/sites/reconcile";
import { newMember, newTenant, type Tenant } from "@/lib/testing/tenant";
import { runWorker } from "@/lib/testing/worker";
import {
  type SandboxProcess,
  sandboxCompanies,
  startSandboxProcess,
} from "@/scripts/testing/sandbox-process";

const rowsOf = (names: string[]) =>
  names.map((name, index) => ({ line: index + 2, name, address: `${index} Road`, externalId: `id ${name}` }));

const storedNames = async ({ id }: Tenant) =>
  (await db().site.findMany({ where: { companyId: id }, orderBy: { name: "asc" } })).map(({ name }) => name);

/** An import that runs, without its queue. */
async function begun(tenant: Tenant, names: string[]) {
  const id = await takeSiteFile(tenant.owner, "sites.csv", rowsOf(names));
  await db().siteImport.update({ where: { id }, data: { state: "running" } });
  return { companyId: tenant.id, importId: id };
}

type Wire = { id: string; name: string; address?: string; externalId?: string };

/** A Nectar with a memory, that goes wrong as told. */
async function nectarThat(goesWrong: (name: string) => "refuses" | "loses the answer" | null) {
  const sites: Wire[] = [];
  const server = await startServer((response, { method, body }) => {
    if (method === "GET") return sendJson(response, 200, { id: randomUUID(), name: "A company", sites });
    const site: Wire = { id: randomUUID(), ...JSON.parse(body) };
    const wrong = goesWrong(site.name);
    if (wrong === "refuses") return sendJson(response, 500, {});
    sites.push(site);
    if (wrong === "loses the answer") return response.destroy();
    sendJson(response, 201, site);
  });
  askNectarAt(server.url, { maxRetries: 0 });
  return { server, sites };
}

const made = ({ requests }: NectarServer) => requests.filter(({ method }) => method === "POST").length;
const names = Array.from({ length: 10 }, (_, n) => `Store ${n}`);

let tenant: Tenant;
beforeEach(async () => {
  tenant = await newTenant({ sites: ["Old"] });
});

describe("an import that Nectar refuses in the middle", () => {
  test("shows nothing here, says what is kept, and goes on from there", async () => {
    let isDown = true;
    const { server, sites } = await nectarThat((name) => (name === "Store 7" && isDown ? "refuses" : null));
    const job = await begun(tenant, names);
    await importSites(job);
    expect(await storedNames(tenant)).toEqual(["Old"]);
    const stopped = await getSiteImport(tenant.owner, job.importId);
    expect(stopped).toMatchObject({ state: "failed", error: "NectarUnavailableError", done: sites.length });
    expect(stopped?.done).toBeGreaterThanOrEqual(7);

    // A comparison with Nectar leaves them alone: they come all at once.
    await reconcileSites(tenant.owner);
    expect(await storedNames(tenant)).toEqual(["Old"]);

    isDown = false;
    await db().siteImport.update({ where: { id: job.importId }, data: { state: "running" } });
    await importSites(job);
    expect(await storedNames(tenant)).toEqual(["Old", ...names]);
    expect(sites.map(({ name }) => name).sort()).toEqual(names);
    expect(made(server)).toBe(11);
    expect(await db().auditEvent.findFirst({ where: { targetId: job.importId } })).toMatchObject({
      action: "site.imported",
      userId: tenant.owner.userId,
    });
  });

  test("can be given up: what Nectar has then comes by itself", async () => {
    await nectarThat((name) => (name === "Store 7" ? "refuses" : null));
    const job = await begun(tenant, names);
    await importSites(job);
    await giveUpSiteImport(tenant.owner, job.importId);
    await reconcileSites(tenant.owner);
    expect(await storedNames(tenant)).toContain("Store 3");
  });
});

test("a site whose answer was lost is found at Nectar and not made twice", async () => {
  let losses = 1;
  const { sites } = await nectarThat((name) =>
    name === "Store 4" && losses-- > 0 ? "loses the answer" : null,
  );
  const job = await begun(tenant, names);
  await importSites(job);
  expect(await getSiteImport(tenant.owner, job.importId)).toMatchObject({ state: "failed" });
  await db().siteImport.update({ where: { id: job.importId }, data: { state: "running" } });
  await importSites(job);
  expect(await storedNames(tenant)).toEqual(["Old", ...names]);
  expect(sites.map(({ name }) => name).sort()).toEqual(names);
});

test("a process that died between Nectar's answer and ours leaves nothing twice", async () => {
  const { server, sites } = await nectarThat(() => null);
  const job = await begun(tenant, names);
  // Three that Nectar has: one is remembered with the import, two are not.
  for (const [index, { line: _, ...row }] of rowsOf(names).slice(0, 3).entries()) {
    const site = { id: randomUUID(), ...row };
    sites.push(site);
    if (index > 0) continue;
    const found = await getSiteImport(tenant.owner, job.importId);
    const rows = found?.rows.map((each, n) => (n === 0 ? { ...each, nectarId: site.id } : each)) ?? [];
    await db().siteImport.update({ where: { id: job.importId }, data: { rows } });
  }
  await importSites(job);
  expect(await storedNames(tenant)).toEqual(["Old", ...names]);
  expect(made(server)).toBe(7);
});

test("a name that the company gets meanwhile stops it whole", async () => {
  await nectarThat(() => null);
  const job = await begun(tenant, names);
  await db().site.create({ data: { companyId: tenant.id, nectarId: randomUUID(), name: "Store 5" } });
  await importSites(job);
  expect(await storedNames(tenant)).toEqual(["Old", "Store 5"]);
  expect(await getSiteImport(tenant.owner, job.importId)).toMatchObject({
    state: "failed",
    error: "importOutdated",
  });
});

test("a file with a mistake can only be replaced, and members cannot send one", async () => {
  const id = await takeSiteFile(tenant.owner, "a\u0000b".repeat(200), rowsOf(["Old", "New"]));
  expect(await getSiteImport(tenant.owner, id)).toMatchObject({
    state: "refused",
    total: 1,
    done: 1,
    faults: [{ line: 2, column: "name", key: "siteNameTaken" }],
  });
  await expect(startSiteImport(tenant.owner, id)).rejects.toThrow(NotFoundError);
  const member = await newMember(tenant.id, "MEMBER");
  await expect(takeSiteFile(member, "x", rowsOf(["New"]))).rejects.toThrow(ForbiddenError);
});

describe("with a worker and a sandbox", () => {
  let sandbox: SandboxProcess;
  runWorker();
  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  });
  afterAll(() => sandbox?.stop());

  test("begun twice at once, every site is there once; a second import waits its turn", async () => {
    askNectarAt(sandbox.url);
    const harbor = await newTenant({ ...sandboxCompanies.harbor, sites: ["Pier"] });
    const [id, other] = [
      await takeSiteFile(harbor.owner, "a.csv", rowsOf(names)),
      await takeSiteFile(harbor.owner, "b.csv", rowsOf(["Another"])),
    ];
    await Promise.all([1, 2].map(() => startSiteImport(harbor.owner, id)));
    await expect(startSiteImport(harbor.owner, other)).rejects.toMatchObject({
      said: { key: "importUnderWay" },
    });
    const state = async () => (await getSiteImport(harbor.owner, id))?.state;
    await expect.poll(state, { timeout: 30_000 }).toBe("done");
    expect(await storedNames(harbor)).toEqual(expect.arrayContaining(names));
    expect(await db().site.count({ where: { companyId: harbor.id, name: { startsWith: "Store" } } })).toBe(
      10,
    );
    await reconcileSites(harbor.owner);
    expect(await db().site.count({ where: { companyId: harbor.id, name: { startsWith: "Store" } } })).toBe(
      10,
    );
  });
});
