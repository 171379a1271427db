import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { getCompany } from "@/lib/companies/queries";
import { countStates, listStoredVersions } from "@/lib/connections/queries";
import { reconcileCompany, reconcileNow } from "@/lib/connections/reconcile";
import { db } from "@/lib/db";
import { NectarUnavailableError } from "@/lib/nectar/errors";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { always, sendJson, startServer } from "@/lib/nectar/testing/server";
import { sendPage, wireConnection } from "@/lib/nectar/testing/wire";
import { newTenant, type Tenant } from "@/lib/testing/tenant";

let tenant: Tenant;
beforeEach(async () => {
  tenant = await newTenant();
});

/** A Nectar that lists these connections and sites; the lists may be changed meanwhile. */
async function nectarWith(connections: object[], sites: object[] = []) {
  const server = await startServer((response, { path, query }) =>
    path.endsWith("/connection")
      ? sendPage(response, query, connections)
      : sendJson(response, 200, { id: randomUUID(), name: "A company", sites }),
  );
  askNectarAt(server.url);
  return server;
}

describe("a reconcile", () => {
  test("finds every connection over all pages, and asks only for this company's", async () => {
    const connections = Array.from({ length: 520 }, () => wireConnection({ id: randomUUID() }));
    const server = await nectarWith(connections);
    await reconcileCompany(tenant.owner);
    const stored = await listStoredVersions(tenant.owner);
    expect([...stored.keys()].sort()).toEqual(connections.map(({ id }) => id).sort());
    expect(new Set(server.requests.map(({ path }) => path))).toEqual(
      new Set([`/v2.2/company/${tenant.nectarId}`, `/v2.2/company/${tenant.nectarId}/connection`]),
    );
    expect((await getCompany(tenant.owner)).reconciledAt).not.toBeNull();
  }, 60_000);

  test("stores what has changed since, and leaves the rest alone", async () => {
    const [changed, same] = [wireConnection({ id: randomUUID() }), wireConnection({ id: randomUUID() })];
    const list = [changed, same];
    await nectarWith(list);
    await reconcileCompany(tenant.owner);
    const before = await db().connection.findUniqueOrThrow({ where: { nectarId: same.id } });

    list[0] = wireConnection({ id: changed.id, status: "WEBSITE_DOWN", updated: "2026-03-01T00:00:00Z" });
    await reconcileCompany(tenant.owner);
    expect(await db().connection.findUniqueOrThrow({ where: { nectarId: changed.id } })).toMatchObject({
      status: "WEBSITE_DOWN",
    });
    expect(await db().connection.findUniqueOrThrow({ where: { nectarId: same.id } })).toEqual(before);
  });

  test("that Nectar does not answer is noted for people and told to the caller; the next one clears it", async () => {
    const down = await startServer(always(503, { detail: "zq-4711" }));
    askNectarAt(down.url, { maxRetries: 0 });
    await expect(reconcileCompany(tenant.owner)).rejects.toThrow(NectarUnavailableError);
    const noted = await getCompany(tenant.owner);
    expect(noted.reconcileError).toBe("NectarUnavailableError");
    expect(noted.version).toBe(1);

    await nectarWith([]);
    await reconcileCompany(tenant.owner);
    expect(await getCompany(tenant.owner)).toMatchObject({ reconcileError: null, version: 2 });
  });

  test("that breaks off in the middle keeps what came before", async () => {
    const connections = Array.from({ length: 4 }, () => wireConnection({ id: randomUUID() }));
    const server = await startServer((response, { query }) =>
      query.get("page") === "1"
        ? sendPage(response, query, connections, 2)
        : response.writeHead(403, { "content-type": "application/json" }).end("{}"),
    );
    askNectarAt(server.url);
    await expect(reconcileCompany(tenant.owner)).rejects.toThrow("403");
    expect(Object.values(await countStates(tenant.owner)).reduce((sum, one) => sum + one)).toBe(2);
  });

  test.each([
    ["under an id that is no uuid", { id: "not-a-uuid" }],
    ["under an id that is no text", { id: 7 }],
    ["with NUL in a text", { username: "a\0b" }],
    ["with a status of 4,000 characters", { status: "X".repeat(4_000) }],
    ["created in the year 0", { created: "0000-01-01T00:00:00Z", updated: "0000-01-01T00:00:00Z" }],
  ])("is not hindered by a connection %s", async (_, odd) => {
    const good = wireConnection({ id: randomUUID() });
    await nectarWith([{ ...wireConnection({ id: randomUUID() }), ...odd }, good]);
    await reconcileCompany(tenant.owner);
    expect([...(await listStoredVersions(tenant.owner)).keys()]).toContain(good.id);
    expect(await getCompany(tenant.owner)).toMatchObject({ reconcileError: null });
  });

  test("stores the others when the database refuses one, says so, and does not count as overdue", async () => {
    const [good, bad] = [wireConnection({ id: randomUUID() }), wireConnection({ id: randomUUID() })];
    await db().$executeRawUnsafe(
      `alter table "Connection" add constraint refuses_one check ("nectarId" <> '${bad.id}')`,
    );
    await nectarWith([bad, good]);
    await reconcileCompany(tenant.owner);
    expect([...(await listStoredVersions(tenant.owner)).keys()]).toEqual([good.id]);
    const noted = await getCompany(tenant.owner);
    expect(noted.reconcileError).toBe("comparedInPart");
    expect(noted.reconciledAt).not.toBeNull();
  });
});

describe("a page that wants the list as it is now", () => {
  test("asks once in three seconds, however often it is opened", async () => {
    const server = await nectarWith([]);
    await reconcileNow(tenant.owner);
    await reconcileNow(tenant.owner);
    expect(server.requests).toHaveLength(2);
  });

  test("asks once however many ask at the same moment", async () => {
    const server = await nectarWith([]);
    await Promise.all(Array.from({ length: 5 }, () => reconcileNow(tenant.owner)));
    expect(server.requests).toHaveLength(2);
  });

  test("of one company does not wait for another's", async () => {
    const other = await newTenant();
    const server = await nectarWith([]);
    await Promise.all([reconcileNow(tenant.owner), reconcileNow(other.owner)]);
    expect(server.requests).toHaveLength(4);
  });

  test("is shown even when Nectar is down", async () => {
    askNectarAt((await startServer(always(401, {}))).url);
    await expect(reconcileNow(tenant.owner)).resolves.toBeUndefined();
    expect((await getCompany(tenant.owner)).reconcileError).not.toBeNull();
  });
});
