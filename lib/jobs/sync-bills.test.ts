import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { sendJson, startServer } from "@/lib/nectar/testing/server";
import { sendPage, wireConnection } from "@/lib/nectar/testing/wire";
import { answerBills, type WireBills, wireDocument } from "@/lib/nectar/testing/wire-bills";
import { newTenant, type Tenant } from "@/lib/testing/tenant";
import { outcomeOf, runWorker } from "@/lib/testing/worker";
import { recordEvent } from "@/lib/webhooks/commands";

runWorker();

let tenant: Tenant;
beforeEach(async () => {
  tenant = await newTenant();
});

/** An event about a bill; as documented it names its company, and not itself. */
async function receive(changed: { companyId?: string | null; documentId?: string | null } = {}) {
  const svixId = `msg_${randomUUID()}`;
  const about = { connectionId: null, isAboutBill: true, documentId: null, companyId: tenant.nectarId };
  await recordEvent({ svixId, type: "document.created.v2", ...about, ...changed });
  return svixId;
}

/** A Nectar with these bills, and this one by its id alone. */
async function nectarWith(bills: WireBills, single?: object) {
  const lists = answerBills(bills);
  const server = await startServer((response, request, nth) => {
    if (!/\/document\/[^/]+$/.test(request.path)) return lists(response, request, nth);
    return single ? sendJson(response, 200, single) : sendJson(response, 404, { detail: "Not found." });
  });
  askNectarAt(server.url);
  return server;
}

const billsOf = ({ id }: Tenant) => db().document.count({ where: { companyId: id } });
const eventOf = (svixId: string) => db().webhookEvent.findUniqueOrThrow({ where: { svixId } });

describe("an event about a bill", () => {
  test("brings the bills of the company that it names", async () => {
    await nectarWith({ documents: [wireDocument()] });
    const svixId = await receive();
    expect(await outcomeOf(svixId)).toBe("stored");
    expect(await billsOf(tenant)).toBe(1);
    expect(await eventOf(svixId)).toMatchObject({ companyId: tenant.id });
  });

  test("that says nothing new is dealt with all the same", async () => {
    await nectarWith({ documents: [] });
    expect(await outcomeOf(await receive())).toBe("nothing new");
  });

  test("of a deletion takes the bill away", async () => {
    const bill = wireDocument({ updated: "2026-02-01T00:00:00Z" });
    await nectarWith({ documents: [bill] });
    await outcomeOf(await receive());
    await nectarWith({ documents: [], deletedDocuments: [{ ...bill, updated: "2030-01-01T00:00:00Z" }] });
    expect(await outcomeOf(await receive({ documentId: bill.id }))).toBe("stored");
    expect(await db().document.findUnique({ where: { nectarId: bill.id } })).toMatchObject({
      isDeleted: true,
    });
  });

  test("with a hundred others is one sync", async () => {
    const server = await nectarWith({ documents: [wireDocument()] });
    const events = await Promise.all(Array.from({ length: 100 }, () => receive()));
    for (const svixId of events) await outcomeOf(svixId);
    expect(server.requests.length).toBeLessThanOrEqual(8);
  });

  test("that names no company finds it by the bill, here or at Nectar", async () => {
    const bill = wireDocument();
    await nectarWith({ documents: [bill] }, { ...bill, company: tenant.nectarId });
    const svixId = await receive({ companyId: null, documentId: bill.id });
    expect(await outcomeOf(svixId)).toBe("stored");
    expect(await eventOf(svixId)).toMatchObject({ companyId: tenant.id });
    const again = await receive({ companyId: null, documentId: bill.id });
    expect(await outcomeOf(again)).toBe("nothing new");
  });

  test.each([
    ["of another portal's company", { companyId: randomUUID() }, "a company that this portal does not know"],
    [
      "that nobody knows",
      { companyId: null, documentId: randomUUID() },
      "a bill of no company that this portal knows",
    ],
    ["that names neither", { companyId: null }, "it names neither company nor bill"],
  ])("%s is ignored", async (_, about, reason) => {
    await nectarWith({ documents: [] });
    expect(await outcomeOf(await receive(about))).toBe(`ignored: ${reason}`);
  });

  test("is not lost when Nectar is down: the sync is tried again", async () => {
    const lists = answerBills({ documents: [wireDocument()] });
    const server = await startServer((response, request, nth) =>
      nth === 1 ? sendJson(response, 500, {}) : lists(response, request, nth),
    );
    askNectarAt(server.url, { maxRetries: 0 });
    const svixId = await receive();
    const outcome = async () => (await eventOf(svixId)).outcome;
    await expect.poll(outcome, { timeout: 40_000, interval: 200 }).toBe("stored");
  }, 45_000);
});

test("a connection that has arrived brings its bills by itself", async () => {
  const connection = wireConnection({ id: randomUUID() });
  const lists = answerBills({ documents: [wireDocument()] });
  const server = await startServer((response, request, nth) => {
    if (request.path.endsWith("/connection")) return sendPage(response, request.query, [connection]);
    if (request.path.includes("/connection/")) return sendJson(response, 200, connection);
    return lists(response, request, nth);
  });
  askNectarAt(server.url);
  const about = {
    connectionId: connection.id,
    isAboutBill: false,
    documentId: null,
    companyId: tenant.nectarId,
  };
  await recordEvent({ svixId: `msg_${randomUUID()}`, type: "connection.created.v2", ...about });
  await expect.poll(() => billsOf(tenant), { timeout: 15_000, interval: 50 }).toBe(1);
});
