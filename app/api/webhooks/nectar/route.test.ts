import { randomBytes, randomUUID } from "node:crypto";
import { Webhook } from "svix";
import { afterAll, describe, expect, test } from "vitest";
import { POST } from "@/app/api/webhooks/nectar/route";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { exampleText } from "@/lib/nectar/testing/examples";
import { queue } from "@/lib/queue";
import { everyTable } from "@/lib/testing/dump";

afterAll(async () => (await queue()).stop({ graceful: false }));

const event = exampleText("webhook.connection-updated.catalogue");

type Sent = { body?: string; id?: string; at?: Date; secret?: string; headers?: Record<string, string> };

/** A delivery as Svix signs it, with what is told changed afterwards. */
function delivery({ body = event, id = `msg_${randomUUID()}`, at = new Date(), secret, headers }: Sent = {}) {
  const signature = new Webhook(secret ?? env().NECTAR_WEBHOOK_SECRET).sign(id, at, body);
  return {
    body,
    headers: {
      "content-type": "application/json",
      "svix-id": id,
      "svix-timestamp": String(Math.floor(at.getTime() / 1000)),
      "svix-signature": signature,
      ...headers,
    },
  };
}

const post = (init: RequestInit) =>
  POST(new Request("http://portal.test/api/webhooks/nectar", { method: "POST", ...init }));

/** The status of a delivery that must leave no trace. */
async function refused(init: RequestInit): Promise<number> {
  const before = await everyTable();
  const { status } = await post(init);
  expect(await everyTable()).toBe(before);
  return status;
}

describe("a delivery that Nectar signed", () => {
  test.each(["webhook.connection-updated.catalogue", "webhook.connection-created.guide"])(
    "in the shape of %s is recorded and answered at once",
    async (name) => {
      const id = `msg_${randomUUID()}`;
      const answer = await post(delivery({ id, body: exampleText(name) }));
      expect(answer.status).toBe(202);
      expect(await db().webhookEvent.findUnique({ where: { svixId: id } })).toMatchObject({
        eventType: expect.stringMatching(/^connection\.(created|updated)\.v2$/),
        nectarId: "0b8f6f0e-3f7d-4a60-8f19-9b1f7c2b7a11",
        processedAt: null,
      });
    },
  );

  test("and sends again is seen before", async () => {
    const again = delivery();
    expect((await post(again)).status).toBe(202);
    expect((await post(again)).status).toBe(200);
    expect(await db().webhookEvent.count({ where: { svixId: again.headers["svix-id"] } })).toBe(1);
  });

  test("about something this portal does not follow is kept and asks for nothing", async () => {
    const id = `msg_${randomUUID()}`;
    const body = JSON.stringify({ eventType: "meter.exploded.v9", id: randomUUID(), more: [1] });
    expect((await post(delivery({ id, body }))).status).toBe(202);
    expect(await db().webhookEvent.findUnique({ where: { svixId: id } })).toMatchObject({
      eventType: "meter.exploded.v9",
      outcome: "ignored: not about a connection or a bill",
    });
  });

  test.each(["{", "", "null", "[1]", '"text"', "7"])("but is %j and no object is refused", async (body) => {
    expect(await refused(delivery({ body }))).toBe(400);
  });
});

describe("a delivery that nobody vouches for", () => {
  const minutes = (count: number) => new Date(Date.now() + count * 60_000);

  test.each<[string, () => RequestInit]>([
    ["no signature", () => ({ body: event })],
    ["an empty signature", () => delivery({ headers: { "svix-signature": "" } })],
    ["a made-up signature", () => delivery({ headers: { "svix-signature": "v1,c2lnbmF0dXJl" } })],
    ["another secret's signature", () => delivery({ secret: `whsec_${randomBytes(24).toString("base64")}` })],
    ["a signature of six minutes ago", () => delivery({ at: minutes(-6) })],
    ["a signature of the future", () => delivery({ at: minutes(6) })],
    ["no time", () => delivery({ headers: { "svix-timestamp": "" } })],
    ["another time than was signed", () => delivery({ headers: { "svix-timestamp": String(Date.now()) } })],
    ["another id than was signed", () => delivery({ headers: { "svix-id": "msg_other" } })],
    ["one more blank than was signed", () => ({ ...delivery(), body: `${event} ` })],
  ])("because it has %s is refused and leaves nothing", async (_, init) => {
    expect(await refused(init())).toBe(401);
  });

  test("is told nothing of the secret", async () => {
    const text = await (await post({ body: event })).text();
    expect(text).not.toContain("whsec_");
    expect(text).not.toContain(env().NECTAR_WEBHOOK_SECRET.slice(6));
  });
});

describe("a delivery of two megabytes", () => {
  const body = JSON.stringify({ eventType: "connection.updated.v2", filler: "x".repeat(2 * 1024 * 1024) });

  test("is refused, signed or not", async () => {
    expect(await refused(delivery({ body }))).toBe(413);
    expect(await refused({ body })).toBe(413);
  });

  test("is not read to its end when it claims to be short", async () => {
    expect(await refused(delivery({ body, headers: { "content-length": "10" } }))).toBe(413);
  });
});
