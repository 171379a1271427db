import { beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { db } from "../db";
import { newCollectedConnection } from "../testing/collected";
import { firstOfMonth } from "../testing/days";
import { demo, unknownId } from "../testing/demo";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();
let connectionId = "";

beforeAll(async () => {
  connectionId = (await newCollectedConnection({ collectFrom: firstOfMonth(5) })).id;
}, 30_000);

async function someDocument() {
  return db.document.findFirstOrThrow({
    where: { connectionId, isDeleted: false },
    orderBy: { billDate: "desc" },
  });
}

async function eventOf(documentId: string, type: string) {
  return db.webhookDelivery.findFirstOrThrow({ where: { documentId, eventType: type } });
}

const post = (path: string, body: unknown = {}) => sandbox.call(`/sandbox${path}`, { body });

test("a revised document costs less, its lines still sum up, and the webhook says what it was", async () => {
  const before = await someDocument();
  const { status, json } = await post(`/documents/${before.id}/revise`);
  expect(status).toBe(200);
  const after = z
    .looseObject({ totalCharges: z.string(), lineItems: z.array(z.looseObject({ totalCharge: z.string() })) })
    .parse(json);
  expect(Number(after.totalCharges)).toBeLessThan(before.totalCharges.toNumber());
  const cents = after.lineItems.reduce(
    (sum, { totalCharge }) => sum + Math.round(Number(totalCharge) * 100),
    0,
  );
  expect(cents).toBe(Math.round(Number(after.totalCharges) * 100));
  const { payload } = await eventOf(before.id, "document.updated.v2");
  expect(payload).toMatchObject({
    id: before.id,
    totalCharges: after.totalCharges,
    old: { totalCharges: before.totalCharges.toFixed(2) },
    protectedChanges: expect.arrayContaining(["totalCharges", "lineItems"]),
  });
});

test("a document is deleted once, with an event, and its trail tells", async () => {
  const { id } = await someDocument();
  const { json } = await post(`/documents/${id}/delete`);
  expect(json).toMatchObject({ id });
  expect((await eventOf(id, "document.deleted.v2")).payload).toMatchObject({ id, company: demo.harbor.id });
  for (const wrong of [id, unknownId, "1"]) {
    for (const action of ["delete", "revise"]) {
      expect((await post(`/documents/${wrong}/${action}`)).status).toBe(404);
    }
  }
  const { auditTrailUrl } = z.looseObject({ auditTrailUrl: z.string() }).parse(json);
  const trail = await fetch(sandbox.origin + new URL(auditTrailUrl).pathname);
  expect(trail.status).toBe(200);
  expect(trail.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  const text = await trail.text();
  expect(text).toContain("Collected from Nectar Sandbox Utility");
  expect(text).toContain("Deleted");
  expect((await fetch(`${sandbox.origin}/audit/nothing`)).status).toBe(404);
});

test("a company is deactivated, and activated again", async () => {
  const statusIs = (status: string) =>
    vi.waitFor(async () => {
      const { json } = await sandbox.call(`/v2.2/connection/${connectionId}`);
      expect(json).toMatchObject({ status });
    }, 5000);
  const answer = await post(`/companies/${demo.harbor.id}/active`, { isActive: false });
  expect(answer.json).toEqual({ id: demo.harbor.id, isActive: false });
  await statusIs("COMPANY_INACTIVE");
  await post(`/companies/${demo.harbor.id}/active`, { isActive: true });
  await statusIs("CONNECTED");
  expect((await post(`/companies/${unknownId}/active`, { isActive: true })).status).toBe(404);
  expect((await post(`/companies/${demo.harbor.id}/active`, {})).status).toBe(400);
});
