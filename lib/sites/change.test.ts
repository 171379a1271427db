import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { createConnectLink } from "@/lib/links/commands";
import { connectLinkInput } from "@/lib/links/input";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { always, sendJson, startServer } from "@/lib/nectar/testing/server";
import { createSite, setSiteArchived, updateSite } from "@/lib/sites/commands";
import { reconcileSites } from "@/lib/sites/reconcile";
import { everyTable } from "@/lib/testing/dump";
import { newMember, newTenant, siteOf, type Tenant } from "@/lib/testing/tenant";
import {
  type SandboxProcess,
  sandboxCompanies,
  startSandboxProcess,
} from "@/scripts/testing/sandbox-process";

let sandbox: SandboxProcess;
let tenant: Tenant;
const { harbor } = sandboxCompanies;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
  tenant = await newTenant({ ...harbor, sites: ["Pier 4", "Pier 5"] });
});
afterAll(() => sandbox?.stop());
beforeEach(() => askNectarAt(sandbox.url));

const siteShape = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  externalId: z.string().nullable(),
});

async function atNectar(path: string, init: { method?: string; body?: object } = {}) {
  const response = await fetch(sandbox.url + path, {
    method: init.method,
    headers: { "X-API-Key": env().NECTAR_API_KEY, "content-type": "application/json" },
    body: init.body && JSON.stringify(init.body),
  });
  return response.json();
}
const nectarSite = async (id: string) => siteShape.parse(await atNectar(`/v2.2/site/${id}`));

async function newSite(name: string) {
  const { id } = await createSite(tenant.owner, { name, address: "1 Road", externalId: `id of ${name}` });
  return db().site.findUniqueOrThrow({ where: { id } });
}
const rowOf = (id: string) => db().site.findUniqueOrThrow({ where: { id } });

describe("a changed site", () => {
  test("is changed at Nectar first and then here, with a trace; empty fields empty it", async () => {
    const site = await newSite("Old name");
    await updateSite(tenant.owner, site.id, 0, { name: "مستودع <b>" });
    expect(await nectarSite(site.nectarId)).toMatchObject({
      name: "مستودع <b>",
      address: "",
      externalId: null,
    });
    expect(await rowOf(site.id)).toMatchObject({
      name: "مستودع <b>",
      address: "",
      externalId: null,
      version: 1,
    });
    expect(
      await db().auditEvent.findFirst({ where: { targetId: site.id, action: "site.updated" } }),
    ).toMatchObject({ userId: tenant.owner.userId, details: { name: "مستودع <b>", before: "Old name" } });
  });

  test("from a page that is older than the last change is refused, and Nectar is not asked", async () => {
    const site = await newSite("Twice changed");
    await updateSite(tenant.owner, site.id, 0, { name: "By somebody else" });
    const server = await startServer(always(500, {}));
    askNectarAt(server.url);
    const stale = updateSite(tenant.owner, site.id, 0, { name: "By me" });
    await expect(stale).rejects.toMatchObject({ said: { key: "siteChangedMeanwhile" } });
    expect(server.requests).toEqual([]);
    for (const version of [Number.NaN, 1.5, -1]) {
      await expect(updateSite(tenant.owner, site.id, version, { name: "x" })).rejects.toMatchObject({
        said: { key: "siteChangedMeanwhile" },
      });
    }
  });

  test("by two people at once ends up the same at Nectar and here", async () => {
    const site = await newSite("Contended");
    const names = ["By Ada", "By Grace", "By Joan"];
    const changes = await Promise.allSettled(
      names.map((name) => updateSite(tenant.owner, site.id, 0, { name })),
    );
    expect(changes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await nectarSite(site.nectarId)).name).toBe((await rowOf(site.id)).name);
  });

  test("keeps clear of the names and own ids of others, archived ones too", async () => {
    const site = await newSite("Unlike");
    const away = await newSite("Put away");
    await setSiteArchived(tenant.owner, away.id, true);
    const change = (input: { name: string; externalId?: string }) =>
      updateSite(tenant.owner, site.id, 0, input);
    await expect(change({ name: "Pier 4" })).rejects.toMatchObject({
      fields: { name: { key: "siteNameTaken" } },
    });
    await expect(change({ name: "Put away" })).rejects.toMatchObject({
      fields: { name: { key: "siteNameArchived" } },
    });
    await expect(change({ name: "Unlike", externalId: "id of Put away" })).rejects.toMatchObject({
      fields: { externalId: { key: "externalIdTaken" } },
    });
    await change({ name: "Unlike", externalId: "id of Unlike" });
  });

  test.each([400, 401, 403, 404, 429, 500, 302])(
    "that Nectar answers with %i stays as it was",
    async (status) => {
      const server = await startServer(always(status, { detail: "No." }, { "retry-after": "60" }));
      askNectarAt(server.url, { maxRetries: 0 });
      const before = await everyTable(["RateLimit"]);
      await expect(updateSite(tenant.owner, siteOf(tenant).id, 0, { name: "Refused" })).rejects.toThrow(
        /^\d/,
      );
      expect(await everyTable(["RateLimit"])).toBe(before);
    },
  );

  test("that is sent twice at once is changed once", async () => {
    const site = await newSite("Double click");
    const sent = await Promise.allSettled(
      [1, 2].map(() => updateSite(tenant.owner, site.id, 0, { name: "Clicked" })),
    );
    expect(sent.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await rowOf(site.id)).toMatchObject({ name: "Clicked", version: 1 });
  });

  test("is not for members, nor are sites that there are not", async () => {
    const member = await newMember(tenant.id, "MEMBER");
    await expect(updateSite(member, siteOf(tenant).id, 0, { name: "x" })).rejects.toThrow(ForbiddenError);
    await expect(setSiteArchived(member, siteOf(tenant).id, true)).rejects.toThrow(ForbiddenError);
    for (const id of [randomUUID(), "7", "../x"]) {
      await expect(updateSite(tenant.owner, id, 0, { name: "x" })).rejects.toThrow(NotFoundError);
      await expect(setSiteArchived(tenant.owner, id, true)).rejects.toThrow(NotFoundError);
    }
  });
});

describe("an archived site", () => {
  test("cannot be chosen for a link, until it is restored; twice is once", async () => {
    const site = await newSite("Seasonal");
    await setSiteArchived(tenant.owner, site.id, true);
    await setSiteArchived(tenant.owner, site.id, true);
    expect((await rowOf(site.id)).version).toBe(1);
    const form = connectLinkInput.parse({ siteIds: [site.id], utilityTypes: [] });
    await expect(createConnectLink(tenant.owner, form)).rejects.toMatchObject({
      fields: { siteIds: { key: "siteElsewhere" } },
    });
    await setSiteArchived(tenant.owner, site.id, false);
    await createConnectLink(tenant.owner, form);
    const trail = await db().auditEvent.findMany({ where: { targetId: site.id }, orderBy: { at: "asc" } });
    expect(trail.map(({ action }) => action)).toEqual(["site.created", "site.archived", "site.restored"]);
  });
});

describe("what was changed at Nectar", () => {
  test("is followed: new, renamed, archived, brought back", async () => {
    const site = await newSite("Followed");
    const made = siteShape.parse(
      await atNectar(`/v2.2/company/${harbor.nectarId}/site`, {
        method: "POST",
        body: { name: "Made at Nectar" },
      }),
    );
    expect(await reconcileSites(tenant.owner)).toBe(true);
    expect(await db().site.findUniqueOrThrow({ where: { nectarId: made.id } })).toMatchObject({
      companyId: tenant.id,
      name: "Made at Nectar",
    });

    // A name that another site has here already.
    await atNectar(`/v2.2/site/${site.nectarId}`, {
      method: "PATCH",
      body: { name: "Made at Nectar", address: "2 Road", externalId: "n-2" },
    });
    expect(await reconcileSites(tenant.owner)).toBe(false);
    const followed = { name: "Made at Nectar (2)", address: "2 Road", externalId: "n-2" };
    expect(await rowOf(site.id)).toMatchObject({ ...followed, version: 1 });

    const archive = (from: string | null) =>
      atNectar(`/sandbox/sites/${site.nectarId}/archive`, { method: "POST", body: { from } });
    await archive("2026-06-30");
    await reconcileSites(tenant.owner);
    expect(await rowOf(site.id)).toMatchObject({ archivedAtNectar: true, archivedAt: expect.any(Date) });
    await expect(setSiteArchived(tenant.owner, site.id, false)).rejects.toMatchObject({
      said: { key: "siteArchivedAtNectar" },
    });
    await archive(null);
    await reconcileSites(tenant.owner);
    expect(await rowOf(site.id)).toMatchObject({ archivedAtNectar: false, archivedAt: null });

    const before = await everyTable(["RateLimit"]);
    expect(await reconcileSites(tenant.owner)).toBe(false);
    expect(await everyTable(["RateLimit"])).toBe(before);
  });

  test("does not undo what is changed here while Nectar answers", async () => {
    const site = await newSite("In flight");
    const old = { id: site.nectarId, name: "In flight", address: "1 Road", externalId: "id of In flight" };
    const server = await startServer(async (response) => {
      await db().site.update({ where: { id: site.id }, data: { name: "Renamed here", version: 1 } });
      sendJson(response, 200, { id: harbor.nectarId, name: "Harbor", sites: [old] });
    });
    askNectarAt(server.url);
    await reconcileSites(tenant.owner);
    expect((await rowOf(site.id)).name).toBe("Renamed here");
  });

  test("that cannot be a site here hinders nothing: odd ids, no name, twice, another company's", async () => {
    const other = await newTenant();
    const good = randomUUID();
    const wire = (id: string, name: string) => ({ id, name });
    const sites = [
      wire("7", "Odd"),
      wire(good, ""),
      wire(good, ""),
      wire(siteOf(other).nectarId, "Not ours"),
    ];
    askNectarAt((await startServer(always(200, { id: harbor.nectarId, name: "H", sites }))).url);
    await reconcileSites(tenant.owner);
    expect(await db().site.findUniqueOrThrow({ where: { nectarId: good } })).toMatchObject({ name: good });
    expect(await rowOf(siteOf(other).id)).toMatchObject({ companyId: other.id, name: "Main site" });
  });
});
