import { beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { changeSites, setStatus } from "../connections/commands";
import { db } from "../db";
import { seed } from "../seed";
import { demo } from "../testing/demo";
import { newConnection } from "../testing/new-connection";
import { setWebhookSettings, webhookSettingsSchema } from "./settings";

beforeAll(() => db.$transaction(seed));
beforeEach(() => setWebhookSettings(webhookSettingsSchema.parse({})));

const payload = z.looseObject({
  eventType: z.string(),
  created: z.string(),
  updated: z.string(),
  old: z.record(z.string(), z.unknown()).optional(),
  protectedChanges: z.array(z.string()).optional(),
});

async function payloadsOf(connectionId: string) {
  const rows = await db.webhookDelivery.findMany({ where: { connectionId }, orderBy: { id: "asc" } });
  return rows.map((row) => payload.parse(row.payload));
}

const catalogueNames = [
  "accounts",
  "country",
  "created",
  "dataCollectionStartDate",
  "eventType",
  "id",
  "initialDatasourceTypes",
  "initialSites",
  "multiplyByOccupancy",
  "status",
  "updated",
  "url",
  "username",
  "workflowOwnerEmail",
];

const guideNames = [
  "accounts",
  "company",
  "country",
  "created",
  "datasource",
  "emails",
  "eventType",
  "id",
  "status",
  "updated",
  "url",
];

test("a payload has the fields of the newest catalogue, and times in nanoseconds without a zone", async () => {
  const { id } = await newConnection();
  const [created] = await payloadsOf(id);
  expect(Object.keys(created ?? {}).sort()).toEqual(catalogueNames);
  expect(created?.created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}$/);
});

test("switched to the guide's shape, it has those of the guide's example", async () => {
  await setWebhookSettings(webhookSettingsSchema.parse({ shape: "guide" }));
  const { id } = await newConnection();
  await setStatus(id, "CONNECTED");
  const [created, updated, validated] = await payloadsOf(id);
  expect(Object.keys(created ?? {}).sort()).toEqual(guideNames);
  expect(created).toMatchObject({
    status: "PENDING",
    company: {
      externalId: "harbor-foods",
      id: demo.harbor.id,
      name: "Harbor Foods",
      publicId: demo.harbor.publicId,
    },
    datasource: { name: "Nectar Sandbox Utility" },
    emails: ["owner@harbor-foods.example"],
  });
  expect(created?.created).toMatch(/\.\d{6}$/);
  expect(updated?.protectedChanges).toEqual(expect.arrayContaining(["status"]));
  expect(updated?.old).toMatchObject({ status: "PENDING" });
  expect(Object.keys(validated ?? {}).sort()).toEqual(guideNames);
});

test("validated comes with another status only, and has the payload of created", async () => {
  const { id } = await newConnection();
  await changeSites(id, [demo.harbor.sites[1]]);
  await setStatus(id, "WEBSITE_DOWN");
  const events = await payloadsOf(id);
  expect(events.map(({ eventType }) => eventType)).toEqual([
    "connection.created.v2",
    "connection.updated.v2",
    "connection.updated.v2",
    "connection.validated.v2",
  ]);
  expect(events[1]).toMatchObject({
    protectedChanges: ["initialSites"],
    old: { initialSites: [demo.harbor.sites[0]] },
  });
  expect(Object.keys(events[3] ?? {}).sort()).toEqual(catalogueNames);
});

test("what changes nothing sends nothing", async () => {
  const { id } = await newConnection();
  await changeSites(id, [demo.harbor.sites[0]]);
  await setStatus(id, "PENDING");
  expect(await payloadsOf(id)).toHaveLength(1);
});
