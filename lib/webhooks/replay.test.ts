import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { queue, queues } from "@/lib/queue";
import { newMember, newTenant, type Tenant } from "@/lib/testing/tenant";
import { replayEvent } from "@/lib/webhooks/commands";
import { readOutcome } from "@/lib/webhooks/outcome";
import { listDeliveries, listDeliveryTypes } from "@/lib/webhooks/queries";

// Nothing works on the queue here: what waits in it stays to be looked at.
afterAll(async () => (await queue()).stop({ graceful: false }));

let tenant: Tenant;
beforeEach(async () => {
  tenant = await newTenant();
});

async function event(eventType: string, changes: object = {}) {
  const svixId = `msg_${randomUUID()}`;
  const data = { svixId, eventType, nectarId: randomUUID(), companyId: tenant.id, outcome: "stored" };
  return db().webhookEvent.create({ data: { ...data, processedAt: new Date(), ...changes } });
}

const jobs = async (name: string, key: string) =>
  (await (await queue()).findJobs(name, { key, queued: true })).map(({ data }) => data);

describe("a replay", () => {
  test.each(["", "\0", "msg_unknown"])("of no event, %j, is refused", async (svixId) => {
    await expect(replayEvent(tenant.owner, svixId)).rejects.toThrow(NotFoundError);
  });

  test("of an event about a connection asks for a refresh of it, once, and is in the trail", async () => {
    const { svixId, nectarId } = await event("connection.updated.v2");
    await replayEvent(tenant.owner, svixId);
    await replayEvent(tenant.owner, svixId);
    expect(await jobs(queues.refreshConnection, nectarId ?? "")).toEqual([
      { nectarId, nectarCompanyId: tenant.nectarId },
    ]);
    expect(await db().webhookEvent.findUnique({ where: { svixId } })).toMatchObject({
      outcome: null,
      processedAt: null,
    });
    expect(await db().auditEvent.findFirst({ where: { companyId: tenant.id } })).toMatchObject({
      action: "webhook.replayed",
      userId: tenant.owner.userId,
      details: { name: "connection.updated.v2" },
    });
  });

  test("of an event about a bill asks for a sync", async () => {
    await replayEvent(tenant.owner, (await event("document.created.v2", { nectarId: null })).svixId);
    expect(await jobs(queues.syncBills, tenant.id)).toEqual([{ companyId: tenant.id }]);
  });

  test.each([
    ["of another company", "connection.updated.v2", { companyId: null }],
    ["about nothing that is followed", "meter.exploded.v9", {}],
    ["that names no connection", "connection.updated.v2", { nectarId: "none" }],
  ])("of an event %s is refused and leaves it", async (_, eventType, changes) => {
    const before = await event(eventType, changes);
    await expect(replayEvent(tenant.owner, before.svixId)).rejects.toThrow(NotFoundError);
    expect(await db().webhookEvent.findUnique({ where: { svixId: before.svixId } })).toEqual(before);
  });

  test.each(["MEMBER", "VIEWER"] as const)("is not for a %s", async (role) => {
    const { svixId } = await event("connection.updated.v2");
    const member = await newMember(tenant.id, role);
    await expect(replayEvent(member, svixId)).rejects.toThrow(ForbiddenError);
  });
});

test("deliveries are listed by type and outcome, the newest first", async () => {
  // Three in one millisecond would have no order but that of their ids.
  const at = (second: number) => ({ receivedAt: new Date(Date.UTC(2026, 0, 12, 9, 30, second)) });
  const stored = await event("connection.updated.v2", at(1));
  const waiting = await event("document.created.v2", { ...at(2), outcome: null, processedAt: null });
  const ignored = await event("document.created.v2", {
    ...at(3),
    outcome: "ignored: it names neither company nor bill",
  });
  const ids = async (filter: object) =>
    (await listDeliveries(tenant.owner, { page: 1, ...filter })).rows.map(({ svixId }) => svixId);
  expect(await ids({})).toEqual([ignored, waiting, stored].map(({ svixId }) => svixId));
  expect(await ids({ outcome: "waiting" })).toEqual([waiting.svixId]);
  expect(await ids({ outcome: "ignored", type: "document.created.v2" })).toEqual([ignored.svixId]);
  expect(await ids({ type: "no such type" })).toEqual([]);
  expect(await listDeliveryTypes(tenant.owner)).toEqual(["connection.updated.v2", "document.created.v2"]);
});

test.each([
  [null, "waiting", null],
  ["stored", "stored", null],
  ["nothing new", "unchanged", null],
  ["left to the reconcile: nobody knows", "deferred", "nobody knows"],
  [
    "ignored: a company that this portal does not know",
    "ignored",
    "a company that this portal does not know",
  ],
])("the outcome %j is %s", (text, outcome, reason) => {
  expect(readOutcome(text)).toEqual({ outcome, reason });
});
