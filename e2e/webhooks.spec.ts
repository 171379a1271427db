import { randomUUID } from "node:crypto";
import { Webhook } from "svix";
import { expect, test } from "./fixtures";
import { connectUtility } from "./support/connections";
import { database } from "./support/database";
import { environment } from "./support/environment";

type Message = { body: string; id?: string; secret?: string; at?: Date; unsigned?: boolean };

/** Posts to the portal what claims to come from Nectar. @returns the status of the answer */
async function send({ body, id = `msg_${randomUUID()}`, secret, at = new Date(), unsigned }: Message) {
  const signature = new Webhook(secret ?? environment.webhookSecret).sign(id, at, body);
  const response = await fetch(`${environment.portalUrl}/api/webhooks/nectar`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(!unsigned && {
        "svix-id": id,
        "svix-timestamp": String(Math.floor(at.getTime() / 1000)),
        "svix-signature": signature,
      }),
    },
    body,
  });
  return response.status;
}

const event = (id: string, eventType = "connection.updated.v2") => JSON.stringify({ eventType, id });

test("only what Nectar signed a moment ago is taken, and once", async ({ tenant }) => {
  const { nectarId } = await connectUtility(tenant);
  const body = event(nectarId);
  const anHourAgo = new Date(Date.now() - 3_600_000);
  expect(await send({ body, unsigned: true })).toBe(401);
  expect(await send({ body, secret: `whsec_${"A".repeat(32)}` })).toBe(401);
  expect(await send({ body, at: anHourAgo })).toBe(401);
  const id = `msg_${randomUUID()}`;
  expect(await send({ body, id })).toBe(202);
  expect(await send({ body, id })).toBe(200);
  const stored = () => database.webhookEvent.findUnique({ where: { svixId: id } });
  await expect.poll(async () => (await stored())?.outcome).toMatch(/^(stored|nothing new)$/);
});

test("what it cannot use does no harm", async () => {
  expect(await send({ body: `{"eventType":"x","filler":"${"x".repeat(2_000_000)}"}` })).toBe(413);
  expect(await send({ body: "<html>not JSON</html>" })).toBe(400);
  expect(await send({ body: event(randomUUID(), "invoice.imagined.v9") })).toBe(202);
  const id = `msg_${randomUUID()}`;
  const company = { id: randomUUID(), name: "Nobody" };
  const body = JSON.stringify({ eventType: "connection.created.v2", id: randomUUID(), company });
  expect(await send({ body, id })).toBe(202);
  const stored = () => database.webhookEvent.findUnique({ where: { svixId: id } });
  await expect.poll(async () => (await stored())?.outcome).toContain("does not know");
});
