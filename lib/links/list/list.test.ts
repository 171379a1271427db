import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { createConnectLink, openEditLink } from "@/lib/links/commands";
import { revokeLink } from "@/lib/links/ending/commands";
import { connectLinkInput } from "@/lib/links/input";
import { linkFilter } from "@/lib/links/list/filter";
import { eachLink, getLink, listLinkMakers, listLinks } from "@/lib/links/list/queries";
import { findReusableEditLink, findShownLink } from "@/lib/links/queries";
import { refreshLinkStates } from "@/lib/links/states/commands";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { always, collect, sendJson, startServer } from "@/lib/nectar/testing/server";
import { createShareLink, revokeShareLink } from "@/lib/share-links/commands";
import { shareLinkInput } from "@/lib/share-links/input";
import { storedConnection } from "@/lib/testing/connection";
import { newMember, newTenant, siteOf, type Tenant } from "@/lib/testing/tenant";

let tenant: Tenant;
let ids: Record<"connect" | "edit" | "share" | "usedUp" | "expired" | "revoked", string>;

const connectForm = (changed: object = {}) =>
  connectLinkInput.parse({ siteIds: [], utilityTypes: [], ...changed });

async function share(changed: object = {}) {
  const form = { siteIds: [], utilityTypes: [], note: "", life: "7", ...changed };
  return (await createShareLink(tenant.owner, shareLinkInput.parse(form), "en")).id;
}

/** A Nectar that makes every link as an invitation, and says of each what it is told to say. */
async function invitingNectar(state: object = { status: "ACTIVE", useCount: 0 }) {
  const server = await startServer((response, { path }) =>
    sendJson(response, 200, { id: `inv-${crypto.randomUUID()}`, token: "tok", ...state, path }),
  );
  askNectarAt(server.url, { linkKind: "invitation" });
  return server;
}

async function magicNectar() {
  const secrets = { companyMagicLinkSecret: "connect-secret", connectionMagicLinkSecret: "edit-secret" };
  const server = await startServer(always(200, { publicId: "public-1", ...secrets }));
  askNectarAt(server.url);
}

beforeEach(async () => {
  tenant = await newTenant({ sites: ["Pier 4", "100% Kitchen"] });
  await magicNectar();
  const connection = await storedConnection(tenant.owner, { providerName: "Pacific Harbor Power" });
  const member = await newMember(tenant.id, "MEMBER");
  const revoked = await share();
  await revokeShareLink(tenant.owner, revoked);
  const [usedUp, expired] = [await share({ maxUses: "1" }), await share()];
  await db().shareLink.update({ where: { id: usedUp }, data: { useCount: 1 } });
  await db().shareLink.update({ where: { id: expired }, data: { expiresAt: new Date(0) } });
  ids = {
    connect: (await createConnectLink(member, connectForm({ siteIds: [siteOf(tenant, 1).id] }))).id,
    edit: (await openEditLink(tenant.owner, connection.id)).id,
    share: await share({ siteIds: [siteOf(tenant).id], note: "for Maria" }),
    usedUp,
    expired,
    revoked,
  };
});

const found = async (query: Parameters<typeof linkFilter>[0]) =>
  (await listLinks(tenant.owner, linkFilter(query), 1)).rows.map(({ id }) => id).sort();
const those = (...names: (keyof typeof ids)[]) => names.map((name) => ids[name]).sort();

describe("the list", () => {
  test("has every link, the newest first, and none of another company", async () => {
    const { rows, total, pages } = await listLinks(tenant.owner, {}, 1);
    expect([total, pages]).toEqual([6, 1]);
    expect(rows[0]?.id).toBe(ids.share);
    expect(rows.map(({ createdAt }) => createdAt.getTime())).toEqual(
      rows.map(({ createdAt }) => createdAt.getTime()).sort((a, b) => b - a),
    );
    expect((await listLinks((await newTenant()).owner, {}, 1)).total).toBe(0);
  });

  test("is narrowed down by kind, state, person and text", async () => {
    expect(await found({ kind: "connect" })).toEqual(those("connect"));
    expect(await found({ kind: "edit" })).toEqual(those("edit"));
    expect(await found({ kind: "share" })).toEqual(those("share", "usedUp", "expired", "revoked"));
    expect(await found({ state: "active" })).toEqual(those("connect", "edit", "share"));
    for (const state of ["usedUp", "expired", "revoked"] as const) {
      expect(await found({ state })).toEqual(those(state));
    }
    expect(await found({ q: "pacific" })).toEqual(those("edit"));
    expect(await found({ q: "pier" })).toEqual(those("share"));
    expect(await found({ q: "for maria" })).toEqual(those("share"));
    expect(await found({ q: "0%" })).toEqual(those("connect"));
    expect(await found({ q: "%" })).toEqual(those("connect"));
    expect(await found({ person: tenant.owner.userId ?? "" })).toHaveLength(5);
    expect(await found({ kind: "share", state: "active", q: "Pat" })).toEqual(those("share"));
  });

  test("leaves out what makes no sense in a filter, and finds nothing for a person who is none", async () => {
    expect(await found({ kind: "x", state: "'; drop table" })).toHaveLength(6);
    expect(await found({ person: "x' or true" })).toEqual([]);
    expect(await found({ q: "\\" })).toEqual([]);
  });

  test("names whoever made links, to filter by", async () => {
    expect(await listLinkMakers(tenant.owner)).toHaveLength(2);
  });

  test("is handed out whole, for a file", async () => {
    expect((await collect(eachLink(tenant.owner, {}))).map(({ id }) => id).sort()).toEqual(
      Object.values(ids).sort(),
    );
  });

  test("has a page for each, and none for others", async () => {
    expect(await getLink(tenant.owner, ids.share)).toMatchObject({ listed: "share", sites: ["Pier 4"] });
    expect(await getLink(tenant.owner, ids.edit)).toMatchObject({
      provider: "Pacific Harbor Power",
      share: null,
    });
    expect(await getLink((await newTenant()).owner, ids.share)).toBeNull();
    expect(await getLink(tenant.owner, "no id")).toBeNull();
  });
});

describe("a link that somebody made for themselves", () => {
  test("is revoked here, and honestly not at Nectar, where it is a magic link", async () => {
    await magicNectar();
    const { id } = await createConnectLink(tenant.owner, connectForm());
    expect(await revokeLink(tenant.owner, id)).toEqual({ ended: false });
    expect(await findShownLink(tenant.owner, id)).toBeNull();
    expect(await getLink(tenant.owner, id)).toMatchObject({ state: "revoked", isInvitation: false });
  });

  test("is revoked at Nectar where that can, and stays where Nectar cannot be reached", async () => {
    const server = await invitingNectar();
    const { id } = await createConnectLink(tenant.owner, connectForm());
    askNectarAt((await startServer(always(503, {}))).url, { maxRetries: 0 });
    await expect(revokeLink(tenant.owner, id)).rejects.toMatchObject({ name: "NectarUnavailableError" });
    expect(await getLink(tenant.owner, id)).toMatchObject({ state: "active", isInvitation: true });
    askNectarAt(server.url);
    expect(await revokeLink(tenant.owner, id)).toEqual({ ended: true });
    expect(await revokeLink(tenant.owner, id)).toEqual({ ended: true });
    expect(server.requests.filter(({ path }) => path.endsWith("/revoke"))).toHaveLength(1);
    expect(await db().auditEvent.count({ where: { targetId: id, action: "link.revoked" } })).toBe(1);
  });

  test("to an edit page is not used again once it is revoked", async () => {
    await magicNectar();
    const { id } = await storedConnection(tenant.owner);
    const link = await openEditLink(tenant.owner, id);
    await revokeLink(tenant.owner, link.id);
    expect(await findReusableEditLink(tenant.owner, id)).toBeNull();
  });
});

describe("what Nectar says of links", () => {
  test("is asked once a minute, kept, and not asked again after the end", async () => {
    await invitingNectar();
    const { id } = await createConnectLink(tenant.owner, connectForm());
    const server = await invitingNectar({ status: "FULFILLED", useCount: 2 });
    await refreshLinkStates(tenant.owner, [id, ids.connect]);
    expect(await getLink(tenant.owner, id)).toMatchObject({ state: "usedUp", useCount: 2 });
    await db().link.update({ where: { id }, data: { checkedAt: new Date(0) } });
    await refreshLinkStates(tenant.owner, [id]);
    expect(server.requests).toHaveLength(1);
  });

  test("is left as it was when Nectar does not answer, or says what nobody knows", async () => {
    await invitingNectar();
    const { id } = await createConnectLink(tenant.owner, connectForm());
    for (const state of [{ status: "PAUSED", useCount: 1 }, {}]) {
      const server = await invitingNectar(state);
      await refreshLinkStates(tenant.owner, [id]);
      expect(server.requests).toHaveLength(1);
      expect(await getLink(tenant.owner, id)).toMatchObject({ state: "active", useCount: 0 });
    }
  });
});
