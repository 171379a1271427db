import { expect, test } from "vitest";
import { z } from "zod";
import { demo, unknownId } from "../testing/demo";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();
const withId = z.looseObject({ id: z.guid() });
const createPath = `/v2.2/company/${demo.harbor.id}/site`;

async function newSite(): Promise<string> {
  const { json } = await sandbox.call(createPath, { body: { name: "Quay 9", path: ["US"] } });
  return withId.parse(json).id;
}

test("a new site is read back, and nested in its company", async () => {
  const body = {
    name: "Quay 9",
    externalId: "site-9",
    address: "9 Quay Street, Oakland, CA",
    path: ["US", "CA"],
    occupancyPercent: "62.5",
  };
  const created = await sandbox.call(createPath, { body });
  expect(created.json).toMatchObject({ ...body, occupancyPercent: "62.5000", dataCollectionStopDate: null });
  const { id } = withId.parse(created.json);
  expect((await sandbox.call(`/v2/site/${id}`)).json).toEqual(created.json);
  const company = await sandbox.call(`/v2/company/${demo.harbor.id}`);
  expect(company.json).toMatchObject({ sites: expect.arrayContaining([created.json]) });
});

test("PATCH changes what it is given, and the stop date is read-only", async () => {
  const path = `/v2.2/site/${await newSite()}`;
  const body = { name: "Quay 10", address: "10 Quay Street", occupancyPercent: 40 };
  const patched = await sandbox.call(path, {
    method: "PATCH",
    body: { ...body, dataCollectionStopDate: "2026-01-01" },
  });
  expect(patched.json).toMatchObject({
    name: "Quay 10",
    address: "10 Quay Street",
    path: ["US"],
    occupancyPercent: "40.0000",
    dataCollectionStopDate: null,
  });
  const emptied = await sandbox.call(path, { method: "PATCH", body: { occupancyPercent: null, path: [] } });
  expect(emptied.json).toMatchObject({ name: "Quay 10", path: [], occupancyPercent: null });
});

test("an archived site shows since when, here and in its company, until it is brought back", async () => {
  const id = await newSite();
  const archive = (of: string, from: string | null) =>
    sandbox.call(`/sandbox/sites/${of}/archive`, { body: { from } });
  await archive(id, "2026-06-30");
  const archived = { dataCollectionStopDate: "2026-06-30" };
  const { json } = await sandbox.call(`/v2.2/site/${id}`);
  expect(json).toMatchObject(archived);
  const company = await sandbox.call(`/v2.2/company/${demo.harbor.id}`);
  expect(company.json).toMatchObject({ sites: expect.arrayContaining([json]) });
  await archive(id, null);
  expect((await sandbox.call(`/v2.2/site/${id}`)).json).toMatchObject({ dataCollectionStopDate: null });
  expect((await archive(unknownId, null)).status).toBe(404);
});

test.each([
  { name: "   " },
  { name: "x".repeat(256) },
  { name: "x", address: "x".repeat(256) },
  { name: "x", externalId: "x".repeat(256) },
  { name: "x", path: Array(11).fill("tag") },
  { name: "x", path: [""] },
  { name: "x", path: ["x".repeat(101)] },
  { name: "x", occupancyPercent: "101" },
  { name: "x", occupancyPercent: "-1" },
  { name: "x", occupancyPercent: "1.23456" },
  { name: "x", occupancyPercent: "" },
])("%j is no site, neither new nor changed", async (body) => {
  const path = `/v2.2/site/${demo.harbor.sites[0]}`;
  for (const answer of [
    await sandbox.call(createPath, { body }),
    await sandbox.call(path, { method: "PATCH", body }),
  ]) {
    expect(answer.status).toBe(400);
    const field = Object.keys(body).at(-1);
    expect(answer.json).toEqual({ detail: expect.stringMatching(`^${field}`) });
  }
});
