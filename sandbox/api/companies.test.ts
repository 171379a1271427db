import { expect, test } from "vitest";
import { z } from "zod";
import { demo } from "../testing/demo";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();
const withId = z.looseObject({ id: z.guid() });
const companies = z.array(z.looseObject({ name: z.string() }));

test("the company list is a bare array of the key's own companies, with their sites", async () => {
  const { json } = await sandbox.call("/v2.2/company");
  expect(companies.parse(json).map(({ name }) => name)).toEqual(["Harbor Foods", "Summit Offices"]);
  expect(json).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        id: demo.harbor.id,
        impliedMeteringFraction: "1.00",
        sites: expect.arrayContaining([
          {
            id: demo.harbor.sites[0],
            name: "Pier 4 cold store",
            externalId: null,
            address: "4 Pier Road, Oakland, CA",
            path: ["US", "CA"],
            occupancyPercent: null,
            dataCollectionStopDate: null,
          },
        ]),
      }),
    ]),
  );
  const other = await sandbox.call("/v2.2/company", { key: demo.otherApiKey });
  expect(companies.parse(other.json).map(({ name }) => name)).toEqual(["Foreign Works"]);
});

test("a new company starts collecting on 1 January of last year, and belongs to its key", async () => {
  const created = await sandbox.call("/v2.2/company", {
    body: { name: " <b>Quay</b> & Sons ", externalId: "q" },
  });
  expect(created.status).toBe(201);
  const lastYear = new Date().getUTCFullYear() - 1;
  expect(created.json).toMatchObject({
    name: "<b>Quay</b> & Sons",
    externalId: "q",
    dataCollectionStartDate: `${lastYear}-01-01`,
    users: [],
    sites: [],
  });
  const path = `/v2.2/company/${withId.parse(created.json).id}`;
  expect((await sandbox.call(path)).json).toEqual(created.json);
  expect((await sandbox.call(path, { key: demo.otherApiKey })).status).toBe(403);
});

test("a company's public id is in no company answer", async () => {
  expect((await sandbox.call("/v2.2/company")).text).not.toContain(demo.harbor.publicId);
});

test("a new site is read back, and nested in its company", async () => {
  const body = {
    name: "Quay 9",
    externalId: "site-9",
    address: "9 Quay Street, Oakland, CA",
    path: ["US", "CA"],
    occupancyPercent: "62.5",
  };
  const created = await sandbox.call(`/v2.2/company/${demo.harbor.id}/site`, { body });
  expect(created.json).toMatchObject({ ...body, occupancyPercent: "62.5000", dataCollectionStopDate: null });
  const { id } = withId.parse(created.json);
  expect((await sandbox.call(`/v2/site/${id}`)).json).toEqual(created.json);
  const company = await sandbox.call(`/v2/company/${demo.harbor.id}`);
  expect(company.json).toMatchObject({ sites: expect.arrayContaining([created.json]) });
});

test.each([
  ["/v2.2/company", {}],
  ["/v2.2/company", { name: "" }],
  ["/v2.2/company", { name: "x".repeat(201) }],
  ["/v2.2/company", { name: "x", users: ["nobody"] }],
  ["/v2.2/company", { name: "x", dataCollectionStartDate: "yesterday" }],
  [`/v2.2/company/${demo.harbor.id}/site`, { name: "   " }],
  [`/v2.2/company/${demo.harbor.id}/site`, { name: "x".repeat(256) }],
  [`/v2.2/company/${demo.harbor.id}/site`, { name: "x", address: "x".repeat(256) }],
  [`/v2.2/company/${demo.harbor.id}/site`, { name: "x", path: Array(11).fill("tag") }],
  [`/v2.2/company/${demo.harbor.id}/site`, { name: "x", occupancyPercent: "101" }],
  [`/v2.2/company/${demo.harbor.id}/site`, { name: "x", occupancyPercent: "-1" }],
])("POST %s with %j is invalid", async (path, body) => {
  const { status, json } = await sandbox.call(path, { body });
  expect(status).toBe(400);
  expect(json).toEqual({ detail: expect.any(String) });
});
