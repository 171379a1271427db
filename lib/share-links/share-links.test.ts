import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { changeEnvironment } from "@/lib/env";
import { ForbiddenError, NotFoundError, UserError } from "@/lib/errors";
import { findShareUrl } from "@/lib/links/list/queries";
import { renderLetter } from "@/lib/mail/render";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { always, type NectarServer, sendJson, startServer } from "@/lib/nectar/testing/server";
import { createShareLink, revokeShareLink } from "@/lib/share-links/commands";
import { shareLinkInput } from "@/lib/share-links/input";
import { shareLetter } from "@/lib/share-links/letter";
import { countLook, countStart } from "@/lib/share-links/throttle";
import { countOpening, startVisit } from "@/lib/share-links/visits/commands";
import { findShare, findVisit } from "@/lib/share-links/visits/queries";
import { storedConnection } from "@/lib/testing/connection";
import { everyTable } from "@/lib/testing/dump";
import { newMember, newTenant, siteOf, type Tenant } from "@/lib/testing/tenant";

let tenant: Tenant;
let server: NectarServer;

/** A Nectar that makes links of the kind that is asked for, each another. */
beforeEach(async () => {
  tenant = await newTenant();
  changeEnvironment({ EMAIL_SERVER: undefined });
  server = await startServer((response, { method, path }, nth) =>
    path.includes("/invitation")
      ? sendJson(response, 200, {
          id: `inv-${nth}-${path}`,
          token: `tok${nth}`,
          status: "ACTIVE",
          useCount: 0,
          method,
        })
      : sendJson(response, 200, {
          publicCompanyId: "public-1",
          connectionMagicLinkSecret: `edit-secret-${nth}`,
          companyMagicLinkSecret: `connect-secret-${nth}`,
        }),
  );
  askNectarAt(server.url);
});

const form = (changed: object = {}) =>
  shareLinkInput.parse({ siteIds: [], utilityTypes: [], note: "", life: "7", ...changed });

/** Makes a share link. @returns its id, and the token of its address */
async function shared(changed: object = {}, scope: Scope = tenant.owner) {
  const { id } = await createShareLink(scope, form(changed), "en");
  const url = (await findShareUrl(scope, id)) ?? "";
  return { id, token: url.split("/").at(-1) ?? "" };
}

async function found(token: string) {
  const share = await findShare(token);
  if (!share) throw new Error("there is no such share link");
  return share;
}

const row = (id: string) => db().shareLink.findUniqueOrThrow({ where: { id } });

describe("a share link", () => {
  test("says who shares it for what, and keeps its token only sealed and hashed", async () => {
    const siteIds = [siteOf(tenant).id];
    const { id, token } = await shared({ siteIds, note: " Hello\r\nyou ", utilityTypes: ["GAS"] });
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await found(token)).toMatchObject({
      id,
      state: "active",
      note: "Hello\nyou",
      sites: [siteOf(tenant).name],
      sender: "Pat Person",
      prefill: { utilityTypes: ["GAS"] },
    });
    expect(await everyTable()).not.toContain(token);
    const audit = await db().auditEvent.findMany({ where: { targetId: id } });
    expect(audit).toMatchObject([{ action: "share-link.created", userId: tenant.owner.userId }]);
    expect(server.requests).toEqual([]);
  });

  test("that is sent twice is made once; another one, or one made later, is another", async () => {
    const [first, second] = await Promise.all([shared(), shared()]);
    expect(second).toEqual(first);
    const ids = new Set([first.id]);
    for (const changed of [{ note: "x" }, { life: "30" }, { maxUses: "1" }, { siteIds: [siteOf(tenant).id] }])
      ids.add((await shared(changed)).id);
    ids.add((await shared({}, await newMember(tenant.id, "MEMBER"))).id);
    await db().shareLink.updateMany({ data: { createdAt: new Date(Date.now() - 11_000) } });
    ids.add((await shared()).id);
    await revokeShareLink(tenant.owner, (await shared()).id);
    ids.add((await shared()).id);
    expect(ids.size).toBe(8);
  });

  test("is for members, not for viewers", async () => {
    await expect(shared({}, await newMember(tenant.id, "MEMBER"))).resolves.toBeDefined();
    await expect(shared({}, await newMember(tenant.id, "VIEWER"))).rejects.toThrow(ForbiddenError);
  });

  test("is not made for the sites and connections of somebody else", async () => {
    const other = await newTenant();
    const theirs = await storedConnection(other.owner);
    for (const changed of [
      { siteIds: [siteOf(other).id] },
      { siteIds: [randomUUID()] },
      { connectionId: theirs.id },
    ]) {
      await expect(shared(changed)).rejects.toThrow(UserError);
    }
    expect(await db().shareLink.count({ where: { companyId: tenant.id } })).toBe(0);
  });

  test.each(["", "x", "a".repeat(43), `${"a".repeat(42)}\u0000`, "../../links"])(
    "is not found by the token %j",
    async (token) => {
      await shared();
      expect(await findShare(token)).toBeNull();
    },
  );

  test("is opened once a minute by one browser, and by another once more", async () => {
    const { id, token } = await shared();
    const share = await found(token);
    await Promise.all([1, 2, 3].map(() => countOpening(share, "one")));
    await countOpening(share, "another");
    expect(await row(id)).toMatchObject({ openCount: 2, useCount: 0 });
    expect((await row(id)).firstOpenedAt).not.toBeNull();
  });
});

describe("a start", () => {
  test("makes a fresh link each time, and goes on with the one that it made", async () => {
    const { id, token } = await shared({ siteIds: [siteOf(tenant).id] });
    const share = await found(token);
    const [first, second] = [randomUUID(), randomUUID()];
    expect(await startVisit(share, first)).toBe(true);
    expect(await startVisit(share, second)).toBe(true);
    expect((await findVisit(share, first))?.url).toMatch(/connect-secret-1$/);
    expect((await findVisit(share, second))?.url).toMatch(/connect-secret-2$/);
    expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual({ sites: [siteOf(tenant).nectarId] });
    expect(await row(id)).toMatchObject({ useCount: 2 });
    expect(await everyTable()).not.toContain("connect-secret");
  });

  test("that is sent twice counts once", async () => {
    const { id, token } = await shared();
    const share = await found(token);
    const visit = randomUUID();
    expect(await Promise.all([1, 2, 3].map(() => startVisit(share, visit)))).toEqual([true, true, true]);
    expect(await row(id)).toMatchObject({ useCount: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test("of twenty at once with three uses left, three get through", async () => {
    const { id, token } = await shared({ maxUses: "3" });
    const share = await found(token);
    const starts = await Promise.all(Array.from({ length: 20 }, () => startVisit(share, randomUUID())));
    expect(starts.filter(Boolean)).toHaveLength(3);
    expect(await row(id)).toMatchObject({ useCount: 3 });
    expect(server.requests).toHaveLength(3);
    expect((await found(token)).state).toBe("usedUp");
  });

  test("gives its use back when Nectar fails, and can be tried again", async () => {
    const { id, token } = await shared({ maxUses: "1" });
    const share = await found(token);
    const visit = randomUUID();
    askNectarAt((await startServer(always(400, { detail: "no" }))).url);
    await expect(startVisit(share, visit)).rejects.toMatchObject({ name: "NectarInvalidError" });
    expect(await row(id)).toMatchObject({ useCount: 0 });
    expect(await findVisit(share, visit)).toBeNull();
    askNectarAt(server.url);
    expect(await startVisit(share, visit)).toBe(true);
  });

  test("opens the edit page of its connection, until there is none", async () => {
    const connection = await storedConnection(tenant.owner);
    const { token } = await shared({ connectionId: connection.id });
    const visit = randomUUID();
    expect(await startVisit(await found(token), visit)).toBe(true);
    expect((await findVisit(await found(token), visit))?.url).toMatch(/workflow\/edit-secret-1$/);
    await db().connection.delete({ where: { id: connection.id } });
    expect((await found(token)).state).toBe("gone");
    expect(await startVisit(await found(token), randomUUID())).toBe(false);
  });

  test("gives its use back when what Nectar made leads to another company", async () => {
    await db().company.update({ where: { id: tenant.id }, data: { nectarPublicId: "another" } });
    const { id, token } = await shared({ maxUses: "1" });
    const share = await found(token);
    const visit = randomUUID();
    await expect(startVisit(share, visit)).rejects.toMatchObject({ name: "NectarUnreadableError" });
    expect(await row(id)).toMatchObject({ useCount: 0 });
    expect(await findVisit(share, visit)).toBeNull();
  });

  test("with the visit of another share link, or none, does nothing", async () => {
    const [one, other] = [await shared(), await shared({ note: "another" })];
    const visit = randomUUID();
    await startVisit(await found(one.token), visit);
    expect(await startVisit(await found(other.token), visit)).toBe(false);
    expect(await startVisit(await found(other.token), "no id")).toBe(false);
    expect(await findVisit(await found(other.token), visit)).toBeNull();
    expect(await row(other.id)).toMatchObject({ useCount: 0 });
  });

  test("is refused once the link has expired or been revoked, whatever the page said before", async () => {
    const [late, gone] = [await shared(), await shared({ note: "another" })];
    const [lateShare, goneShare] = [await found(late.token), await found(gone.token)];
    await db().shareLink.update({ where: { id: late.id }, data: { expiresAt: new Date() } });
    await revokeShareLink(tenant.owner, gone.id);
    expect(await startVisit(lateShare, randomUUID())).toBe(false);
    expect(await startVisit(goneShare, randomUUID())).toBe(false);
    expect(server.requests).toEqual([]);
    expect([(await found(late.token)).state, (await found(gone.token)).state]).toEqual([
      "expired",
      "revoked",
    ]);
  });
});

describe("a revocation", () => {
  test("stops the page, and says that a magic link that was made stays usable", async () => {
    const { id, token } = await shared();
    const share = await found(token);
    const visit = randomUUID();
    await startVisit(share, visit);
    expect(await revokeShareLink(tenant.owner, id)).toEqual({ beyond: 1, failed: 0 });
    expect((await findVisit(share, visit))?.url ?? null).toBeNull();
    const audit = await db().auditEvent.count({ where: { targetId: id, action: "share-link.revoked" } });
    await revokeShareLink(tenant.owner, id);
    expect([
      audit,
      await db().auditEvent.count({ where: { targetId: id, action: "share-link.revoked" } }),
    ]).toEqual([1, 1]);
  });

  test("is for members of the company", async () => {
    const { id } = await shared();
    const elsewhere = await newTenant();
    await expect(revokeShareLink(elsewhere.owner, id)).rejects.toThrow(NotFoundError);
    await expect(revokeShareLink(await newMember(tenant.id, "VIEWER"), id)).rejects.toThrow(ForbiddenError);
    await expect(revokeShareLink(tenant.owner, "no id")).rejects.toThrow(NotFoundError);
    expect((await row(id)).revokedAt).toBeNull();
  });

  test("goes through to Nectar for invitations, also when it could not be reached at first", async () => {
    askNectarAt(server.url, { linkKind: "invitation" });
    const { id, token } = await shared({ maxUses: "2" });
    const visit = randomUUID();
    await startVisit(await found(token), visit);
    expect(JSON.parse(server.requests[0]?.body ?? "")).toMatchObject({
      maxUses: 1,
      expiresInSeconds: 7 * 86_400,
    });
    const broken = await startServer(always(503, {}));
    askNectarAt(broken.url, { maxRetries: 0 });
    expect(await revokeShareLink(tenant.owner, id)).toEqual({ beyond: 0, failed: 1 });
    expect((await found(token)).state).toBe("revoked");
    askNectarAt(server.url);
    expect(await revokeShareLink(tenant.owner, id)).toEqual({ beyond: 0, failed: 0 });
    expect(server.requests.at(-1)?.path).toMatch(/\/revoke$/);
    expect((await db().link.findUniqueOrThrow({ where: { id: visit } })).revokedAt).not.toBeNull();
  });

  test("that comes while Nectar makes the link ends that link too", async () => {
    const { id, token } = await shared();
    const slow = await startServer(async (response, { path }) => {
      if (!path.endsWith("/revoke")) await revokeShareLink(tenant.owner, id);
      sendJson(response, 200, { id: `inv-of-${id}`, token: "tok" });
    });
    askNectarAt(slow.url, { linkKind: "invitation" });
    const visit = randomUUID();
    const share = await found(token);
    expect(await startVisit(share, visit)).toBe(false);
    expect(await findVisit(share, visit)).toBeNull();
    expect(slow.requests.map(({ path }) => path.split("/").at(-1))).toEqual([tenant.nectarId, "revoke"]);
  });
});

test("one client looks and starts as often as people do, and no more", async () => {
  const client = randomUUID();
  for (let n = 0; n < 60; n++) await countStart(client);
  await expect(countStart(client)).rejects.toMatchObject({ said: { key: "tooManyAttempts" } });
  await expect(countStart(randomUUID())).resolves.toBeUndefined();
  expect(await countLook(client)).toBe(0);
});

describe("a mail", () => {
  test("is refused where there is no mail server, and nothing is made", async () => {
    await expect(shared({ recipientEmail: "maria@landlord.example" })).rejects.toMatchObject({
      fields: { recipientEmail: { key: "noMailServer" } },
    });
    expect(await db().shareLink.count({ where: { companyId: tenant.id } })).toBe(0);
  });

  test("shows a note as text, in the language that is asked for", async () => {
    const letter = await shareLetter(
      {
        to: "maria@landlord.example",
        url: "https://portal.example/s/token",
        note: "<script>alert(1)</script>\n\u202Eevil",
        expiresAt: new Date("2026-12-05T10:00:00Z"),
        sender: "Pat\r\nBcc: everybody@example.com",
        company: { name: "Harbor <b>Foods</b>", brandColor: null },
        provider: null,
      },
      "de",
    );
    expect(letter.subject).toContain("bittet Sie");
    const { html, text } = renderLetter(letter);
    expect(html).not.toMatch(/<script|<b>/);
    expect(text).toContain("<script>alert(1)</script>");
  });
});
