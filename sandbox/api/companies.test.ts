import { expect, test } from "vitest";
import { z } from "zod";
import { demo } from "../testing/demo";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();
const withId = z.looseObject({ id: z.guid() });
const companies = z.array(z.looseObject({ name: z.string() }));
const [ada, ben] = ["ada@demo-organization.example", "ben@demo-organization.example"];

async function newCompany(fields: Record<string, unknown> = {}) {
  const { json } = await sandbox.call("/v2.2/company", { body: { name: "Quay & Sons", ...fields } });
  return `/v2.2/company/${withId.parse(json).id}`;
}

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

test("a new company has the documented defaults, and the whole team as its users", async () => {
  const created = await sandbox.call("/v2.2/company", {
    body: { name: " <b>Quay</b> & Sons ", externalId: "q", users: [ben] },
  });
  expect(created.status).toBe(201);
  const lastYear = new Date().getUTCFullYear() - 1;
  expect(created.json).toMatchObject({
    name: "<b>Quay</b> & Sons",
    externalId: "q",
    dataCollectionStartDate: `${lastYear}-01-01`,
    isDemandEnabled: false,
    isImpliedMeteringEnabled: false,
    impliedMeteringFraction: "1.00",
    isBasicIdentifierMappingEnabled: false,
    isLowAccuracyModeEnabled: false,
    users: [ada, ben],
    sites: [],
  });
  const path = `/v2.2/company/${withId.parse(created.json).id}`;
  expect((await sandbox.call(path)).json).toEqual(created.json);
  expect((await sandbox.call(path, { key: demo.otherApiKey })).status).toBe(403);
});

test("PATCH changes what it is given and leaves the rest", async () => {
  const path = await newCompany({ externalId: "q" });
  const before = (await sandbox.call(path)).json;
  const changes = {
    name: "Quay Group",
    externalId: null,
    dataCollectionStartDate: "2024-03-01",
    isDemandEnabled: true,
    isImpliedMeteringEnabled: true,
    impliedMeteringFraction: "0.5",
    isBasicIdentifierMappingEnabled: true,
    isLowAccuracyModeEnabled: true,
  };
  const patched = await sandbox.call(path, { method: "PATCH", body: changes });
  expect(patched.status).toBe(200);
  expect(patched.json).toEqual({
    ...z.looseObject({}).parse(before),
    ...changes,
    impliedMeteringFraction: "0.50",
  });
  expect((await sandbox.call(path)).json).toEqual(patched.json);
  expect((await sandbox.call(path, { method: "PATCH", body: {} })).json).toEqual(patched.json);
});

test("users of a PATCH replace the list; strangers are refused", async () => {
  const path = await newCompany();
  const only = await sandbox.call(path, {
    method: "PATCH",
    body: { users: ["BEN@demo-organization.example"] },
  });
  expect(only.json).toMatchObject({ users: [ben] });
  for (const users of [["nobody@elsewhere.example"], [ada, "kim@another-organization.example"]]) {
    const refused = await sandbox.call(path, { method: "PATCH", body: { users } });
    expect(refused.status).toBe(400);
    expect(refused.json).toEqual({
      detail: expect.stringMatching(/^users\.\d: is no user of your organization/),
    });
  }
  expect((await sandbox.call(path)).json).toMatchObject({ users: [ben] });
});

test("who asks with a key of their own cannot remove themselves", async () => {
  const path = await newCompany();
  const asAda = { method: "PATCH", key: demo.memberApiKey };
  const refused = await sandbox.call(path, { ...asAda, body: { users: [ben] } });
  expect(refused).toMatchObject({ status: 400, json: { detail: "users: you cannot remove yourself" } });
  const fewer = await sandbox.call(path, { ...asAda, body: { users: [ada] } });
  expect(fewer.json).toMatchObject({ users: [ada] });
});

test("a company's public id is in no company answer", async () => {
  expect((await sandbox.call("/v2.2/company")).text).not.toContain(demo.harbor.publicId);
});

test.each([
  ["POST", {}],
  ["POST", { name: "" }],
  ["POST", { name: "x".repeat(201) }],
  ["POST", { name: "x", users: ["nobody"] }],
  ["POST", { name: "x", users: ["nobody@elsewhere.example"] }],
  ["POST", { name: "x", dataCollectionStartDate: "yesterday" }],
  ["PATCH", { name: null }],
  ["PATCH", { isDemandEnabled: "yes" }],
  ["PATCH", { impliedMeteringFraction: "0.123" }],
  ["PATCH", { impliedMeteringFraction: "12" }],
  ["PATCH", { impliedMeteringFraction: "" }],
  ["PATCH", { impliedMeteringFraction: "-." }],
  ["PATCH", { dataCollectionStartDate: null }],
])("%s with %j is invalid, and the sentence names the field", async (method, body) => {
  const path = method === "POST" ? "/v2.2/company" : `/v2.2/company/${demo.harbor.id}`;
  const { status, json } = await sandbox.call(path, { method, body });
  expect(status).toBe(400);
  const field = Object.keys(body).at(-1) ?? "name";
  expect(json).toEqual({ detail: expect.stringMatching(`^${field}`) });
});
