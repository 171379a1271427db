import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { seed } from "../seed";
import { demo } from "../testing/demo";
import { newEndpoint } from "../testing/new-endpoint";
import { recordDocumentChange } from "./document-events";
import { disableEndpoint } from "./endpoints/commands";
import { enqueueEvents } from "./outbox";

const elsewhere = "http://127.0.0.1:9/";

beforeAll(() => db.$transaction(seed));
beforeEach(async () => {
  await db.webhookDelivery.deleteMany();
  await db.webhookEndpoint.deleteMany({ where: { isFromEnvironment: false } });
});

async function enqueueDocument(companyId: string): Promise<void> {
  const documentId = crypto.randomUUID();
  const event = { type: "document.created.v2", documentId, payload: { id: documentId } } as const;
  await db.$transaction((tx) => enqueueEvents(tx, companyId, [event]));
}

test("an event goes once to each endpoint whose filter takes it, under one svix-id", async () => {
  const all = await newEndpoint(elsewhere);
  const documents = await newEndpoint(elsewhere, ["document.created.v2"]);
  await newEndpoint(elsewhere, ["connection.created.v2"]);
  await enqueueDocument(demo.harbor.id);
  const rows = await db.webhookDelivery.findMany({ include: { endpoint: true } });
  expect(rows).toHaveLength(3);
  expect(rows.map(({ endpointId }) => endpointId)).toEqual(expect.arrayContaining([all.id, documents.id]));
  expect(new Set(rows.map(({ messageId }) => messageId)).size).toBe(1);
  expect(rows[0]).toMatchObject({ companyId: demo.harbor.id, eventType: "document.created.v2", attempts: 0 });
});

test("an event of an organization without endpoints is recorded and sent to nobody", async () => {
  await enqueueDocument(demo.foreign.id);
  const rows = await db.webhookDelivery.findMany();
  expect(rows).toMatchObject([{ endpointId: null, nextAttemptAt: null, companyId: demo.foreign.id }]);
});

test("a disabled endpoint has it recorded, not sent", async () => {
  const endpoint = await newEndpoint(elsewhere);
  await disableEndpoint(endpoint);
  await enqueueDocument(demo.harbor.id);
  const row = await db.webhookDelivery.findFirst({ where: { endpointId: endpoint.id } });
  expect(row).toMatchObject({ nextAttemptAt: null, lastAnswer: "Not sent: the endpoint is disabled." });
});

test("a bill that changed tells what changed, and one that did not tells nothing", async () => {
  const ids = { companyId: demo.harbor.id, documentId: crypto.randomUUID() };
  const before = { totalCharges: "402.37", dueDate: "2026-01-21", updated: "1" };
  const record = (after: typeof before) =>
    db.$transaction((tx) => recordDocumentChange(tx, ids, before, after));
  expect(await record({ ...before, updated: "2" })).toBe(false);
  expect(await record({ ...before, totalCharges: "412.37", updated: "2" })).toBe(true);
  const rows = await db.webhookDelivery.findMany({ where: { documentId: ids.documentId } });
  expect(rows).toMatchObject([
    {
      eventType: "document.updated.v2",
      payload: {
        eventType: "document.updated.v2",
        totalCharges: "412.37",
        protectedChanges: ["totalCharges"],
        old: { totalCharges: "402.37" },
      },
    },
  ]);
});
