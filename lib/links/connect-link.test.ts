import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getCompany } from "@/lib/companies/queries";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { ForbiddenError, UserError } from "@/lib/errors";
import { createConnectLink } from "@/lib/links/commands";
import { connectLinkInput } from "@/lib/links/input";
import { findShownLink } from "@/lib/links/queries";
import { NectarForbiddenError } from "@/lib/nectar/errors";
import { nectar } from "@/lib/nectar/instance";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { always, startServer } from "@/lib/nectar/testing/server";
import { everyTable } from "@/lib/testing/dump";
import { newMember, newTenant, siteOf, type Tenant } from "@/lib/testing/tenant";
import {
  type SandboxProcess,
  sandboxCompanies,
  startSandboxProcess,
} from "@/scripts/testing/sandbox-process";

const { harbor, foreign } = sandboxCompanies;
let sandbox: SandboxProcess;
let tenant: Tenant;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
  tenant = await newTenant({ ...harbor, sites: ["Pier 4", "Kitchen", "Depot"] });
});
afterAll(() => sandbox?.stop());
beforeEach(() => askNectarAt(sandbox.url, { dashUrl: env().NECTAR_DASH_URL }));

const input = (changed: object = {}) =>
  connectLinkInput.parse({ siteIds: [siteOf(tenant, 1).id], utilityTypes: [], ...changed });

const prefill = {
  providerUrl: "https://power.example/",
  collectFrom: "2025-01-01",
  utilityTypes: ["GAS"],
  country: "US",
  ownerEmail: "owner@example.com",
};

describe("a connect link", () => {
  test("is stored as a row and an audit entry that say who, when, what for", async () => {
    const { id } = await createConnectLink(tenant.owner, input(prefill));
    const row = await db().link.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({
      companyId: tenant.id,
      createdById: tenant.owner.userId,
      kind: "CONNECT",
      siteIds: [siteOf(tenant, 1).id],
      prefill,
    });
    const audit = await db().auditEvent.findMany({ where: { targetId: id } });
    expect(audit).toMatchObject([
      { action: "link.created", companyId: tenant.id, userId: tenant.owner.userId },
    ]);
    expect((await getCompany(tenant.owner)).nectarPublicId).toBe(harbor.nectarPublicId);
  });

  test.each([
    ["magic-link", `^/p/connect/${harbor.nectarPublicId}/[^/]+$`],
    ["invitation", "^/p/i/[^/]+$"],
  ] as const)("of the kind %s opens Nectar's page, prefilled", async (linkKind, path) => {
    askNectarAt(sandbox.url, { dashUrl: env().NECTAR_DASH_URL, linkKind });
    const { id } = await createConnectLink(tenant.owner, input({ ...prefill, siteIds: [] }));
    const url = new URL((await findShownLink(tenant.owner, id))?.url ?? "");
    expect(url.origin).toBe(new URL(env().NECTAR_DASH_URL).origin);
    expect(url.pathname).toMatch(new RegExp(path));
    const page = await fetch(sandbox.url + url.pathname);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("power.example");
  });

  test("that is an invitation is known to Nectar by what the row keeps of it", async () => {
    askNectarAt(sandbox.url, { dashUrl: env().NECTAR_DASH_URL, linkKind: "invitation" });
    const { id } = await createConnectLink(tenant.owner, input({ siteIds: [] }));
    const { invitationId } = await db().link.findUniqueOrThrow({ where: { id } });
    expect(await nectar().linkState(invitationId ?? "")).toEqual({ status: "ACTIVE", useCount: 0 });
    await nectar().revokeLink(invitationId ?? "");
    await nectar().revokeLink(invitationId ?? "");
    expect(await nectar().linkState(invitationId ?? "")).toEqual({ status: "REVOKED", useCount: 0 });
  });

  test("is nowhere in the database as it is", async () => {
    const { id } = await createConnectLink(tenant.owner, input());
    const { url = "" } = (await findShownLink(tenant.owner, id)) ?? {};
    const secret = new URL(url).pathname.split("/").at(-1) ?? "";
    expect(secret.length).toBeGreaterThan(50);
    const everything = await everyTable();
    expect(everything).toContain(id);
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(env().NECTAR_API_KEY);
  });

  test("may be made for no site and for all", async () => {
    await expect(createConnectLink(tenant.owner, input({ siteIds: [] }))).resolves.toBeDefined();
    const siteIds = tenant.sites.map(({ id }) => id);
    await expect(createConnectLink(tenant.owner, input({ siteIds }))).resolves.toBeDefined();
  });

  test("may be made by a member", async () => {
    const member = await newMember(tenant.id, "MEMBER");
    const { id } = await createConnectLink(member, input());
    expect(await findShownLink(member, id)).not.toBeNull();
  });

  test("is shown to nobody but whoever made it", async () => {
    const { id } = await createConnectLink(tenant.owner, input());
    const elsewhere = await newTenant();
    const others = [
      await newMember(tenant.id, "OWNER"),
      { ...tenant.owner, companyId: elsewhere.id },
      { ...elsewhere.owner, companyId: tenant.id },
      { companyId: tenant.id, userId: null, role: "SYSTEM" as const },
    ];
    for (const scope of others) expect(await findShownLink(scope, id)).toBeNull();
    expect(await findShownLink(tenant.owner, randomUUID())).toBeNull();
    expect(await findShownLink(tenant.owner, "../x")).toBeNull();
  });
});

describe("nothing is sent and nothing stored", () => {
  /** What a call throws against a Nectar that must not be asked. */
  async function refused(work: () => Promise<unknown>): Promise<unknown> {
    const server = await startServer(always(500, {}));
    askNectarAt(server.url);
    const before = await everyTable();
    const error: unknown = await work().catch((thrown: unknown) => thrown);
    expect(server.requests).toEqual([]);
    expect(await everyTable()).toBe(before);
    return error;
  }

  test("for a site of another company or one that does not exist", async () => {
    const other = await newTenant();
    for (const id of [siteOf(other).id, randomUUID(), siteOf(tenant).nectarId]) {
      const siteIds = [siteOf(tenant).id, id];
      const error = await refused(() => createConnectLink(tenant.owner, input({ siteIds })));
      expect(error).toBeInstanceOf(UserError);
      expect(error).toMatchObject({ fields: { siteIds: { key: "siteElsewhere" } } });
    }
  });

  test("for a viewer, and for a role that does not exist", async () => {
    const viewer = await newMember(tenant.id, "VIEWER");
    expect(await refused(() => createConnectLink(viewer, input()))).toBeInstanceOf(ForbiddenError);
  });
});

test("a company that the key has no access to gets a plain sentence and no row", async () => {
  const outsider = await newTenant({ nectarId: foreign.nectarId });
  const made = createConnectLink(outsider.owner, connectLinkInput.parse({ siteIds: [], utilityTypes: [] }));
  await expect(made).rejects.toThrow(NectarForbiddenError);
  expect(await db().link.count({ where: { companyId: outsider.id } })).toBe(0);
});
