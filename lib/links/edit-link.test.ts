import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { createConnectLink, forgetOldLinks, openEditLink } from "@/lib/links/commands";
import { connectLinkInput } from "@/lib/links/input";
import { findShownLink } from "@/lib/links/queries";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { always, type NectarServer, sendJson, startServer } from "@/lib/nectar/testing/server";
import { storedConnection } from "@/lib/testing/connection";
import { everyTable } from "@/lib/testing/dump";
import { newMember, newTenant, type Tenant } from "@/lib/testing/tenant";

const HOUR = 3_600_000;
let tenant: Tenant;
let connection: Awaited<ReturnType<typeof storedConnection>>;
let server: NectarServer;

beforeEach(async () => {
  tenant = await newTenant();
  connection = await storedConnection(tenant.owner);
  server = await startServer((response, _, nth) =>
    sendJson(response, 200, {
      publicCompanyId: "public-1",
      connectionMagicLinkSecret: `edit-secret-${nth}`,
      companyMagicLinkSecret: `connect-secret-${nth}`,
    }),
  );
  askNectarAt(server.url);
});

const age = (id: string, ms: number) =>
  db().link.update({ where: { id }, data: { createdAt: new Date(Date.now() - ms) } });

describe("an edit link", () => {
  test("leads to the edit page of that connection, and its row says whose and for what", async () => {
    const link = await openEditLink(tenant.owner, connection.id);
    const origin = new URL(env().NECTAR_DASH_URL).origin;
    expect(link.url).toBe(`${origin}/p/connect/public-1/workflow/edit-secret-1`);
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `POST /v2.2/company/${tenant.nectarId}/connection/${connection.seen.id}/link`,
    ]);
    expect(await db().link.findUniqueOrThrow({ where: { id: link.id } })).toMatchObject({
      kind: "EDIT",
      companyId: tenant.id,
      connectionId: connection.id,
      createdById: tenant.owner.userId,
    });
    expect(await everyTable()).not.toContain("edit-secret");
  });

  test("stays the same for half an hour, so that a page that refreshes itself keeps its form", async () => {
    const first = await openEditLink(tenant.owner, connection.id);
    expect(await openEditLink(tenant.owner, connection.id)).toEqual(first);
    await age(first.id, HOUR / 2 + 1000);
    expect((await openEditLink(tenant.owner, connection.id)).id).not.toBe(first.id);
    expect(server.requests).toHaveLength(2);
  });

  test("that is an invitation stays the same too, until Nectar says that it has ended", async () => {
    askNectarAt(
      (
        await startServer((response, _, nth) =>
          sendJson(response, 201, { id: randomUUID(), token: `t${nth}` }),
        )
      ).url,
      { linkKind: "invitation" },
    );
    const first = await openEditLink(tenant.owner, connection.id);
    expect(first.url).toMatch(/\/p\/i\/t1$/);
    expect(await openEditLink(tenant.owner, connection.id)).toEqual(first);
    await db().link.update({ where: { id: first.id }, data: { endedAs: "FULFILLED" } });
    expect((await openEditLink(tenant.owner, connection.id)).url).toMatch(/\/p\/i\/t2$/);
    expect((await db().company.findUniqueOrThrow({ where: { id: tenant.id } })).nectarPublicId).toBeNull();
  });

  test("is each person's own", async () => {
    const colleague = await newMember(tenant.id, "MEMBER");
    const mine = await openEditLink(tenant.owner, connection.id);
    const theirs = await openEditLink(colleague, connection.id);
    expect(theirs.url).not.toBe(mine.url);
  });

  test("is each connection's own", async () => {
    const other = await storedConnection(tenant.owner);
    const first = await openEditLink(tenant.owner, connection.id);
    expect((await openEditLink(tenant.owner, other.id)).url).not.toBe(first.url);
  });

  test("is not shown where connect links are", async () => {
    const { id } = await openEditLink(tenant.owner, connection.id);
    expect(await findShownLink(tenant.owner, id)).toBeNull();
  });

  test.each(["", "1", randomUUID(), "../company"])("of the connection %j is not found", async (id) => {
    await expect(openEditLink(tenant.owner, id)).rejects.toThrow(NotFoundError);
    expect(server.requests).toEqual([]);
  });

  test("is not for viewers", async () => {
    const viewer = await newMember(tenant.id, "VIEWER");
    await expect(openEditLink(viewer, connection.id)).rejects.toThrow(ForbiddenError);
    expect(server.requests).toEqual([]);
  });

  test("that Nectar refuses leaves no row", async () => {
    askNectarAt((await startServer(always(404, { detail: "Not found." }))).url);
    await expect(openEditLink(tenant.owner, connection.id)).rejects.toMatchObject({
      name: "NectarNotFoundError",
    });
    expect(await db().link.count({ where: { companyId: tenant.id } })).toBe(0);
  });
});

describe("a link that no page shows any more", () => {
  const connect = () =>
    createConnectLink(tenant.owner, connectLinkInput.parse({ siteIds: [], utilityTypes: [] }));

  test("loses its sealed address, and its row stays", async () => {
    const [old, young] = [await connect(), await connect()];
    await age(old.id, 24 * HOUR + 1000);
    await age(young.id, 24 * HOUR - 60_000);
    expect(await forgetOldLinks()).toBe(1);
    expect(await findShownLink(tenant.owner, old.id)).toBeNull();
    expect(await findShownLink(tenant.owner, young.id)).not.toBeNull();
    expect(await db().link.findUnique({ where: { id: old.id } })).toMatchObject({ sealedUrl: null });
    expect(await forgetOldLinks()).toBe(0);
  });

  test("because Nectar's pages have moved since is not shown", async () => {
    askNectarAt(server.url, { dashUrl: "https://former-dash.example" });
    const { id } = await connect();
    expect(await findShownLink(tenant.owner, id)).toBeNull();
  });

  test("because its row was tampered with is not shown", async () => {
    const { id } = await connect();
    await db().link.update({ where: { id }, data: { sealedUrl: "https://evil.example/" } });
    expect(await findShownLink(tenant.owner, id)).toBeNull();
  });
});
