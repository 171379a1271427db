import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { siteListQuery } from "@/lib/sites/list-query";
import { findSites, listCoverings, listSiteChoices, listSites } from "@/lib/sites/queries";
import { describedAccount, storedConnection } from "@/lib/testing/connection";
import { newTenant, siteOf, type Tenant } from "@/lib/testing/tenant";

let tenant: Tenant;
const nectarIdOf = (name: string) => tenant.sites.find((site) => site.name === name)?.nectarId ?? "";
const find = (query: Record<string, string> = {}) => findSites(tenant.owner, siteListQuery(query));
const namesOf = (sites: { name: string }[]) => sites.map(({ name }) => name);

beforeAll(async () => {
  tenant = await newTenant({ sites: ["Pier 10", "Pier 4", "Depot", "Closed"] });
  await db().site.updateMany({
    where: { companyId: tenant.id, name: "Closed" },
    data: { archivedAt: new Date() },
  });
  await db().site.updateMany({
    where: { companyId: tenant.id, name: "Depot" },
    data: { address: "100% Road_1", externalId: "D-1" },
  });
  await storedConnection(tenant.owner, {
    providerName: "Power",
    utilityTypes: ["ELECTRICITY", "TIDAL"],
    siteIds: [nectarIdOf("Pier 4"), nectarIdOf("Pier 10")],
  });
  await storedConnection(tenant.owner, {
    providerName: "Broken Power",
    status: "PASSWORD_INCORRECT",
    utilityTypes: ["ELECTRICITY"],
    siteIds: [nectarIdOf("Pier 4")],
  });
  await storedConnection(tenant.owner, {
    providerName: "Water Works",
    status: "PENDING",
    utilityTypes: ["GAS"],
    siteIds: [nectarIdOf("Pier 4")],
    accounts: [describedAccount({ utilityTypes: ["WATER"] })],
  });
  await storedConnection(tenant.owner, {
    isActive: false,
    utilityTypes: ["SOLAR"],
    siteIds: [nectarIdOf("Depot")],
  });
});

describe("coverage", () => {
  test("is by site and type: what fails before what waits and what works; what is switched off is missing", async () => {
    const { sites, types, coverage, counts } = await find();
    expect(types).toEqual(["ELECTRICITY", "WATER", "TIDAL"]);
    const states = sites.map(({ id, name }) => [
      name,
      ...types.map((type) => coverage.get(id)?.get(type)?.state ?? "missing"),
    ]);
    expect(states).toEqual([
      ["Depot", "missing", "missing", "missing"],
      ["Pier 4", "failing", "waiting", "connected"],
      ["Pier 10", "connected", "missing", "connected"],
    ]);
    expect(counts).toEqual({
      present: 3,
      archived: 1,
      failing: 1,
      missing: [
        { type: "ELECTRICITY", count: 1 },
        { type: "WATER", count: 2 },
        { type: "TIDAL", count: 1 },
      ],
    });
  });

  test("follows the usage as soon as there is some: it says at which site a type is", async () => {
    const other = await newTenant({ sites: ["A", "B", "C"] });
    const at = (name: string) => other.sites.find((site) => site.name === name) ?? siteOf(other);
    const { id: connectionId } = await storedConnection(other.owner, {
      utilityTypes: ["ELECTRICITY", "GAS", "TELECOM"],
      siteIds: [at("A").nectarId, at("B").nectarId],
    });
    const record = (siteId: string, utilityType: string, more = {}) => ({
      companyId: other.id,
      nectarId: crypto.randomUUID(),
      connectionId,
      siteId,
      utilityType,
      startDate: new Date(),
      endDate: new Date(),
      usage: 1,
      unit: "kWh",
      ...more,
    });
    await db().usageRecord.createMany({
      data: [
        record(at("A").id, "ELECTRICITY"),
        record(at("A").id, "ELECTRICITY"),
        record(at("C").id, "GAS"),
        record(at("B").id, "WATER", { isDeleted: true }),
        record(at("B").id, "WATER", { startDate: new Date("2019-01-01") }),
      ],
    });
    const found = (await listCoverings(other.owner)).map(
      ({ siteId, utilityType }) => `${other.sites.find(({ id }) => id === siteId)?.name} ${utilityType}`,
    );
    expect(found.sort()).toEqual(["A ELECTRICITY", "A TELECOM", "B TELECOM", "C GAS"]);
  });
});

describe("the list", () => {
  test.each([
    [{}, ["Depot", "Pier 4", "Pier 10"]],
    [{ order: "missing" }, ["Depot", "Pier 10", "Pier 4"]],
    [{ q: "pier" }, ["Pier 4", "Pier 10"]],
    [{ q: "% road_" }, ["Depot"]],
    [{ q: "d-1" }, ["Depot"]],
    [{ q: "no\0thing" }, []],
    [{ failing: "1" }, ["Pier 4"]],
    [{ missing: "WATER" }, ["Depot", "Pier 10"]],
    [{ missing: "WATER", q: "depot" }, ["Depot"]],
    [{ missing: "<script>" }, ["Depot", "Pier 4", "Pier 10"]],
    [{ archived: "1" }, ["Closed"]],
    [{ order: "bogus", failing: "yes", archived: "true", page: "-1" }, ["Depot", "Pier 4", "Pier 10"]],
  ])("%j leaves %j", async (query, names) => {
    expect(namesOf((await find(query)).sites)).toEqual(names);
  });

  test("comes in pages; a page past the end is the last one; what is archived is not offered", async () => {
    const names = Array.from({ length: 27 }, (_, n) => `Site ${n}`);
    const big = await newTenant({ sites: [...names.toReversed(), "Away"] });
    await db().site.updateMany({
      where: { companyId: big.id, name: "Away" },
      data: { archivedAt: new Date() },
    });
    const page = await listSites(big.owner, { order: "name", page: 1 });
    expect(page).toMatchObject({ total: 27, pages: 2, page: 1, types: [] });
    expect(namesOf(page.rows)).toEqual(names.slice(0, 25));
    expect(namesOf((await listSites(big.owner, { order: "name", page: 99 })).rows)).toEqual(names.slice(25));
    expect(namesOf(await listSiteChoices(big.owner))).not.toContain("Away");
  });
});
