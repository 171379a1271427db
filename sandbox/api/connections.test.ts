import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { demo, unknownId } from "../testing/demo";
import { newConnection } from "../testing/new-connection";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();
const listPath = `/v2.2/company/${demo.harbor.id}/connection`;
const page = z.looseObject({
  hasNext: z.boolean(),
  hasPrevious: z.boolean(),
  connections: z.array(z.looseObject({ id: z.string() })),
});
const ids: string[] = [];

async function idsOf(query: string): Promise<string[]> {
  const { json } = await sandbox.call(`${listPath}?${query}`);
  return page.parse(json).connections.map(({ id }) => id);
}

beforeAll(async () => {
  const [cold, kitchen, depot] = demo.harbor.sites;
  for (const differences of [
    { siteIds: [cold], ownerEmail: "first@harbor-foods.example" },
    { siteIds: [cold, kitchen] },
    { siteIds: [depot] },
    { siteIds: [kitchen] },
    { siteIds: [] },
  ]) {
    const { id } = await newConnection({ ...differences, checkOutcome: "PENDING" });
    ids.push(id);
  }
  await newConnection({ companyId: demo.summit.id, siteIds: [demo.summit.sites[0]] });
});

test("a connection has every documented field and no password", async () => {
  const { json, text } = await sandbox.call(`/v2.2/connection/${ids[0]}/details`);
  expect(json).toMatchObject({
    id: ids[0],
    publicCompanyId: demo.harbor.publicId,
    connectionMagicLinkSecret: expect.any(String),
    status: "PENDING",
    statusErrorDetail: null,
    externalId: null,
    datasource: { name: "Nectar Sandbox Utility", url: "https://nectarclimate.com" },
    url: "https://nectarclimate.com",
    username: "nectar-sandbox-username",
    country: "US",
    company: { id: demo.harbor.id, name: "Harbor Foods", externalId: "harbor-foods" },
    initialSites: [demo.harbor.sites[0]],
    initialDatasourceTypes: ["ELECTRICITY", "GAS"],
    workflowOwnerEmail: "first@harbor-foods.example",
    dataCollectionStartDate: "2025-01-01",
    multiplyByOccupancy: false,
    isActive: true,
  });
  expect(text).not.toMatch(/password/i);
});

test("the list comes in Nectar's envelope, oldest first, with this company's connections only", async () => {
  const { json } = await sandbox.call(listPath);
  expect(json).toMatchObject({
    totalConnections: 5,
    perPage: 100,
    totalPages: 1,
    currentPage: 1,
    hasNext: false,
    hasPrevious: false,
  });
  expect(await idsOf("")).toEqual(ids);
});

test("pages share out the list without gaps or repeats", async () => {
  const { json } = await sandbox.call(`${listPath}?limit=2&page=2`);
  expect(json).toMatchObject({ perPage: 2, totalPages: 3, currentPage: 2, hasNext: true, hasPrevious: true });
  const pages = await Promise.all([1, 2, 3].map((number) => idsOf(`limit=2&page=${number}`)));
  expect(pages.map((found) => found.length)).toEqual([2, 2, 1]);
  expect(pages.flat()).toEqual(ids);
});

test("whatever the page size and the filters, following hasNext visits every connection once", async () => {
  const filters = ["", "status=PENDING&", `sites=${demo.harbor.sites[1]}&`];
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.constantFrom(...filters), async (limit, filter) => {
      const visited: string[] = [];
      for (let number = 1, isMore = true; isMore; number += 1) {
        const { json } = await sandbox.call(`${listPath}?${filter}limit=${limit}&page=${number}`);
        const { connections, hasNext, hasPrevious } = page.parse(json);
        expect(hasPrevious).toBe(number > 1);
        visited.push(...connections.map(({ id }) => id));
        isMore = hasNext;
      }
      expect(visited).toEqual(await idsOf(filter));
    }),
    { numRuns: 15 },
  );
}, 30_000);

test("a page past the end is the last page", async () => {
  for (const number of ["4", "9007199254740991"]) {
    const { json } = await sandbox.call(`${listPath}?limit=2&page=${number}`);
    expect(json).toMatchObject({ currentPage: 3, hasNext: false });
    expect(page.parse(json).connections[0]?.id).toBe(ids[4]);
  }
});

test("filters narrow the list and its totals", async () => {
  const [cold, kitchen] = demo.harbor.sites;
  expect(await idsOf("connectionOwnerEmail=first%40harbor-foods.example")).toEqual([ids[0]]);
  expect(await idsOf("connectionOwnerEmail=FIRST%40harbor-foods.example")).toEqual([]);
  expect(await idsOf(`sites=${cold}`)).toEqual([ids[0], ids[1]]);
  expect(await idsOf(`sites=${cold.toUpperCase()}&sites=${kitchen}`)).toEqual([ids[0], ids[1], ids[3]]);
  expect(await idsOf(`sites=${unknownId}`)).toEqual([]);
  expect(await idsOf("status=PENDING")).toEqual(ids);
  expect(await idsOf("status=WEBSITE_DOWN")).toEqual([]);
  const { json } = await sandbox.call(`${listPath}?sites=${cold}&limit=1`);
  expect(json).toMatchObject({ totalConnections: 2, totalPages: 2 });
});

test("what is wrong with a number is told", async () => {
  const detailOf = async (query: string) => (await sandbox.call(`${listPath}?${query}`)).json;
  expect(await detailOf("limit=501")).toEqual({ detail: "limit: must be at most 500" });
  expect(await detailOf("page=0")).toEqual({ detail: "page: must be at least 1" });
  expect(await detailOf("page=one")).toEqual({ detail: "page: must be a whole number" });
});

test.each([
  "limit=0",
  "limit=501",
  "limit=many",
  "page=0",
  "page=-1",
  "page=1.5",
  "status=",
  "status=FINE",
  "connectionOwnerEmail=",
  "connectionOwnerEmail=%00",
  "sites=1",
])("?%s is invalid", async (query) => {
  const { status, json } = await sandbox.call(`${listPath}?${query}`);
  expect(status).toBe(400);
  expect(json).toEqual({ detail: expect.any(String) });
});
