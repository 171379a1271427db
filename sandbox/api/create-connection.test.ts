import { expect, test } from "vitest";
import { z } from "zod";
import { demo } from "../testing/demo";
import { receiver } from "../testing/receiver";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();
const paths = [`/v2.2/company/${demo.harbor.id}/connection`, `/v2/connection/company/${demo.harbor.id}`];
const [path = ""] = paths;

/** Nectar's documented sandbox login (`/cookbooks/sandbox-testing`). */
const basic = {
  url: "https://nectarclimate.com",
  username: "nectar-sandbox-username",
  password: "nectar-sandbox-password",
  country: "US",
  sites: [demo.harbor.sites[0]],
};

test.each(paths)(
  "POST %s with Nectar's own login answers a validated connection with accounts",
  async (path) => {
    const { status, json, text } = await sandbox.call(path, { body: basic });
    expect(status).toBe(201);
    expect(json).toMatchObject({
      status: "CONNECTED",
      statusErrorDetail: null,
      datasource: { name: "Nectar Sandbox Utility", url: "https://nectarclimate.com" },
      url: basic.url,
      username: basic.username,
      country: "US",
      initialSites: basic.sites,
      accounts: expect.arrayContaining([expect.objectContaining({ isTracked: true })]),
      multiplyByOccupancy: false,
      externalId: null,
    });
    expect(text).not.toContain(basic.password);
  },
);

test("a wrong login makes a connection that is PASSWORD_INCORRECT", async () => {
  const { status, json } = await sandbox.call(path, { body: { ...basic, password: "wrong" } });
  expect(status).toBe(201);
  expect(json).toMatchObject({
    status: "PASSWORD_INCORRECT",
    statusErrorDetail: expect.stringContaining("did not accept"),
    accounts: [],
  });
});

test("an address that nobody knows becomes a custom provider named by its host", async () => {
  const body = { ...basic, url: "https://www.my-tiny-utility.example/login" };
  const { json } = await sandbox.call(path, { body });
  expect(json).toMatchObject({
    datasource: { name: "my-tiny-utility.example" },
    url: body.url,
    status: "UNDER_INVESTIGATION",
  });
});

test("a provider with a second factor cannot be connected without a person", async () => {
  const body = {
    ...basic,
    url: "https://www.pacificharborpower.example",
    username: "harbor-demo",
    password: "harbor-password",
  };
  const { json } = await sandbox.call(path, { body });
  expect(json).toMatchObject({ status: "MFA_TOKEN_EXPIRED", accounts: [] });
});

test("the other documented fields are kept, under either name", async () => {
  const body = {
    ...basic,
    sites: undefined,
    initialSites: [demo.harbor.sites[1], demo.harbor.sites[2]],
    utilityTypes: ["WATER"],
    dataCollectionStartDate: "2025-06-01",
    workflowOwnerEmail: "owner@harbor-foods.example",
    externalId: "crm-9",
    multiplyByOccupancy: true,
    country: "CA",
  };
  const { json } = await sandbox.call(path, { body });
  expect(json).toMatchObject({
    initialSites: body.initialSites,
    initialDatasourceTypes: ["WATER"],
    dataCollectionStartDate: "2025-06-01",
    workflowOwnerEmail: body.workflowOwnerEmail,
    externalId: "crm-9",
    multiplyByOccupancy: true,
    country: "CA",
  });
});

test("it is announced as created, then as updated and validated", async () => {
  const { json } = await sandbox.call(path, { body: basic });
  const { id } = z.looseObject({ id: z.guid() }).parse(json);
  const events = await receiver.waitFor(id, 3);
  const types = events.map(({ event }) => event.eventType.split(".")[1]);
  expect(types.toSorted()).toEqual(["created", "updated", "validated"]);
});

test.each([
  ["url", { url: "nectarclimate" }],
  ["url", { url: undefined }],
  ["username", { username: " " }],
  ["password", { password: "" }],
  ["password", { password: undefined }],
  ["sites", { sites: undefined }],
  ["sites", { sites: [] }],
  ["sites", { sites: [demo.summit.sites[0]] }],
  ["sites", { sites: ["all"] }],
  ["country", { country: "USA" }],
  ["dataCollectionStartDate", { dataCollectionStartDate: "2025-13-01" }],
  ["workflowOwnerEmail", { workflowOwnerEmail: "owner" }],
  ["multiplyByOccupancy", { multiplyByOccupancy: "yes" }],
])("a body with a wrong %s makes none: %j", async (field, wrong) => {
  const { status, json } = await sandbox.call(path, { body: { ...basic, ...wrong } });
  expect(status).toBe(400);
  expect(json).toEqual({ detail: expect.stringMatching(`^${field}`) });
});
