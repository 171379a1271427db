import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { beforeEach, describe, expect, test } from "vitest";
import { recordReconcile } from "@/lib/companies/commands";
import { requestReconcile } from "@/lib/connections/reconcile";
import { db } from "@/lib/db";
import { onCompanyChanged } from "@/lib/live";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { type Answer, always, sendJson, startServer } from "@/lib/nectar/testing/server";
import { sendPage, wireConnection } from "@/lib/nectar/testing/wire";
import { answerBills } from "@/lib/nectar/testing/wire-bills";
import { storedConnection } from "@/lib/testing/connection";
import { newTenant, type Tenant } from "@/lib/testing/tenant";
import { outcomeOf, runWorker } from "@/lib/testing/worker";
import { recordEvent } from "@/lib/webhooks/commands";

runWorker();

let tenant: Tenant;
let connectionId: string;
beforeEach(async () => {
  tenant = await newTenant();
  connectionId = randomUUID();
});

/** An event about a connection; the newest shape leaves the company out. */
async function receive(changed: { companyId?: string | null; connectionId?: string | null } = {}) {
  const svixId = `msg_${randomUUID()}`;
  const about = { connectionId, isAboutBill: false, documentId: null, companyId: tenant.nectarId };
  await recordEvent({ svixId, type: "connection.updated.v2", ...about, ...changed });
  return svixId;
}

/**
 * A Nectar without bills, that answers all else as told; `asked` are the paths of that, which `nth` counts. Whatever is
 * stored also has bills asked for, sooner or later.
 */
async function startNectar(answer: Answer) {
  const asked: string[] = [];
  const noBills = answerBills({ documents: [] });
  const { url } = await startServer((response, request, nth) => {
    if (/\/(document|usage)$/.test(request.path)) return noBills(response, request, nth);
    asked.push(request.path);
    answer(response, request, asked.length);
  });
  return { url, asked };
}

/** A Nectar that has this connection, whatever it is asked. */
async function nectarHas(connection: ReturnType<typeof wireConnection>) {
  const server = await startNectar((response, { path, query }) =>
    path.endsWith("/connection")
      ? sendPage(response, query, [connection])
      : sendJson(response, 200, connection),
  );
  askNectarAt(server.url);
  return server;
}

const statusOf = async (nectarId: string) =>
  (await db().connection.findUnique({ where: { nectarId } }))?.status;

describe("an event about a connection", () => {
  test("brings its present state from Nectar, and open pages hear of it", async () => {
    const { promise: heard, resolve } = Promise.withResolvers<number>();
    await onCompanyChanged(tenant.id, resolve);
    const server = await nectarHas(wireConnection({ id: connectionId, status: "PENDING" }));
    const svixId = await receive();
    expect(await heard).toBe(1);
    expect(await statusOf(connectionId)).toBe("PENDING");
    expect(await outcomeOf(svixId)).toBe("stored");
    expect(server.asked).toEqual([`/v2.2/company/${tenant.nectarId}/connection/${connectionId}`]);
  });

  test("that says nothing new is dealt with all the same", async () => {
    await nectarHas(wireConnection({ id: connectionId }));
    expect(await outcomeOf(await receive())).toBe("stored");
    expect(await outcomeOf(await receive())).toBe("nothing new");
  });

  test("in the newest shape, without a company, finds the one that has the connection", async () => {
    const { seen } = await storedConnection(tenant.owner);
    await nectarHas(wireConnection({ id: seen.id, status: "WEBSITE_DOWN", updated: "2026-03-01T00:00:00Z" }));
    expect(await outcomeOf(await receive({ connectionId: seen.id, companyId: null }))).toBe("stored");
    expect(await statusOf(seen.id)).toBe("WEBSITE_DOWN");
  });

  test("that nobody knows, without a company, is stored for the company that Nectar names", async () => {
    const server = await nectarHas(wireConnection({ id: connectionId, companyId: tenant.nectarId }));
    expect(await outcomeOf(await receive({ companyId: null }))).toBe("stored");
    expect(await statusOf(connectionId)).toBe("CONNECTED");
    expect(server.asked).toEqual([`/v2.2/connection/${connectionId}/details`]);
  });

  test("that nobody knows, of a company of another portal, is ignored", async () => {
    await nectarHas(wireConnection({ id: connectionId, companyId: randomUUID() }));
    const outcome = await outcomeOf(await receive({ companyId: null }));
    expect(outcome).toBe("ignored: a company that this portal does not know");
  });

  test("that nobody knows and Nectar shows in its lists only is found by listing", async () => {
    const list = wireConnection({ id: connectionId });
    const server = await startNectar((response, { path, query }) => {
      if (path.endsWith("/details")) return sendJson(response, 404, { detail: "Not found." });
      return sendPage(response, query, path.includes(tenant.nectarId) ? [list] : []);
    });
    askNectarAt(server.url);
    expect(await outcomeOf(await receive({ companyId: null }))).toMatch(/^left to the reconcile/);
    await expect.poll(() => statusOf(connectionId), { timeout: 15_000 }).toBe("CONNECTED");
  });

  test("about strangers, however many come, lists no company again that was listed just now", async () => {
    await recordReconcile(tenant.owner, null);
    const server = await startNectar((response, { path }) =>
      path.endsWith("/details")
        ? sendJson(response, 404, { detail: "Not found." })
        : sendJson(response, 200, wireConnection({ id: connectionId })),
    );
    askNectarAt(server.url);
    for (const connectionId of [randomUUID(), randomUUID(), randomUUID()]) {
      await outcomeOf(await receive({ connectionId, companyId: null }));
    }
    // Whatever those have queued is done by the time that this is.
    await outcomeOf(await receive());
    expect(server.asked.filter((path) => path.includes(tenant.nectarId))).toHaveLength(1);
  });

  test("of a company that this portal does not know is ignored without asking", async () => {
    const server = await nectarHas(wireConnection({ id: connectionId }));
    const outcome = await outcomeOf(await receive({ companyId: randomUUID() }));
    expect(outcome).toBe("ignored: a company that this portal does not know");
    expect(server.asked).toEqual([]);
  });

  test("that Nectar does not have is ignored", async () => {
    askNectarAt((await startNectar(always(404, { detail: "Not found." }))).url);
    expect(await outcomeOf(await receive())).toBe("ignored: Nectar does not have it");
    expect(await statusOf(connectionId)).toBeUndefined();
  });

  test("that names one company while Nectar names another is not stored", async () => {
    await nectarHas(wireConnection({ id: connectionId, companyId: randomUUID() }));
    expect(await outcomeOf(await receive())).toBe("nothing new");
    expect(await statusOf(connectionId)).toBeUndefined();
  });

  test("is not lost when Nectar is down: it is tried again", async () => {
    const server = await startNectar((response, _, nth) =>
      nth === 1 ? sendJson(response, 500, {}) : sendJson(response, 200, wireConnection({ id: connectionId })),
    );
    askNectarAt(server.url, { maxRetries: 0 });
    expect(await outcomeOf(await receive())).toBe("stored");
    expect(server.asked).toHaveLength(2);
  });

  test("and nine more while it is being looked up become one more look", async () => {
    const { promise: held, resolve } = Promise.withResolvers<ServerResponse>();
    const server = await startNectar((response, _, nth) =>
      nth === 1 ? resolve(response) : sendJson(response, 200, wireConnection({ id: connectionId })),
    );
    askNectarAt(server.url);
    const first = await receive();
    const answer = await held;
    const others = await Promise.all(Array.from({ length: 9 }, () => receive()));
    sendJson(answer, 200, wireConnection({ id: connectionId, status: "PENDING" }));
    for (const svixId of [first, ...others]) await outcomeOf(svixId);
    expect(server.asked).toHaveLength(2);
    expect(await statusOf(connectionId)).toBe("CONNECTED");
  });
});

describe("a page that waits", () => {
  test("has the company compared with Nectar's list in the background, but not too often", async () => {
    const server = await nectarHas(wireConnection({ id: connectionId }));
    await requestReconcile(tenant.owner, 5);
    await expect.poll(() => statusOf(connectionId), { timeout: 15_000 }).toBe("CONNECTED");
    await expect
      .poll(async () => (await db().company.findUnique({ where: { id: tenant.id } }))?.reconciledAt)
      .not.toBeNull();
    const lists = () => server.asked.filter((path) => path.endsWith("/connection")).length;
    const before = lists();
    await requestReconcile(tenant.owner, 5);
    // Whatever was queued before this event is done by the time that it is.
    await outcomeOf(await receive());
    expect(lists()).toBe(before);
  });
});
