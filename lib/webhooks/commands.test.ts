import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { queue, queues } from "@/lib/queue";
import { markEventsProcessed, recordEvent } from "@/lib/webhooks/commands";

// Nothing works on the queue here: what waits in it stays to be looked at.
afterAll(async () => (await queue()).stop({ graceful: false }));

const about = (connectionId: string | null, svixId = `msg_${randomUUID()}`) => ({
  svixId,
  type: "connection.updated.v2",
  connectionId,
  isAboutBill: false,
  documentId: null,
  companyId: null,
});

const waiting = async (nectarId: string) =>
  (await (await queue()).findJobs(queues.refreshConnection, { key: nectarId, queued: true })).length;

const eventOf = (svixId: string) => db().webhookEvent.findUniqueOrThrow({ where: { svixId } });

describe("an event", () => {
  test("is stored once a svix-id, and asks for one refresh", async () => {
    const event = about(randomUUID());
    expect(await recordEvent(event)).toBe(true);
    expect(await recordEvent(event)).toBe(false);
    expect(await db().webhookEvent.count({ where: { svixId: event.svixId } })).toBe(1);
    expect(await waiting(event.connectionId ?? "")).toBe(1);
  });

  test("that arrives five times at once is stored once", async () => {
    const event = about(randomUUID());
    const stored = await Promise.all(Array.from({ length: 5 }, () => recordEvent(event)));
    expect(stored.filter(Boolean)).toHaveLength(1);
  });

  test("about the same connection as nine others asks for no second refresh", async () => {
    const nectarId = randomUUID();
    for (let n = 0; n < 10; n++) expect(await recordEvent(about(nectarId))).toBe(true);
    expect(await waiting(nectarId)).toBe(1);
    expect(await db().webhookEvent.count({ where: { nectarId } })).toBe(10);
  });

  test.each([null, "", "not-an-id"])("about the connection %j is kept and asks for nothing", async (id) => {
    const event = about(id);
    expect(await recordEvent(event)).toBe(true);
    expect(await eventOf(event.svixId)).toMatchObject({
      outcome: "ignored: not about a connection or a bill",
    });
  });
});

test("only events that had arrived before the look at Nectar are dealt with by it", async () => {
  const nectarId = randomUUID();
  const [early, late] = [about(nectarId), about(nectarId)];
  await recordEvent(early);
  const { receivedAt } = await eventOf(early.svixId);
  await recordEvent(late);
  await db().webhookEvent.update({
    where: { svixId: late.svixId },
    data: { receivedAt: new Date(receivedAt.getTime() + 1) },
  });
  await markEventsProcessed(nectarId, receivedAt, { outcome: "stored", companyId: null });
  expect(await eventOf(early.svixId)).toMatchObject({ outcome: "stored" });
  expect(await eventOf(late.svixId)).toMatchObject({ outcome: null, processedAt: null });
});
