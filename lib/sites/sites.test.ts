import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { companyVersion } from "@/lib/companies/queries";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { ForbiddenError, UserError } from "@/lib/errors";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { always, startServer } from "@/lib/nectar/testing/server";
import { createSite } from "@/lib/sites/commands";
import { siteInput } from "@/lib/sites/input";
import { everyTable } from "@/lib/testing/dump";
import { newMember, newTenant, type Tenant } from "@/lib/testing/tenant";
import {
  type SandboxProcess,
  sandboxCompanies,
  startSandboxProcess,
} from "@/scripts/testing/sandbox-process";

let sandbox: SandboxProcess;
let tenant: Tenant;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
  tenant = await newTenant({ ...sandboxCompanies.harbor, sites: ["Pier 4"] });
});
afterAll(() => sandbox?.stop());
beforeEach(() => askNectarAt(sandbox.url));

const input = (name: string, more: object = {}) => siteInput.parse({ name, ...more });

describe("a new site", () => {
  test("is Nectar's first and then ours, under Nectar's id", async () => {
    const before = await companyVersion(tenant.owner);
    const { id } = await createSite(
      tenant.owner,
      input("<b>North</b>", { address: "1 Road", externalId: "n" }),
    );
    const row = await db().site.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ companyId: tenant.id, name: "<b>North</b>", address: "1 Road" });

    const company = await fetch(`${sandbox.url}/v2.2/company/${tenant.nectarId}`, {
      headers: { "X-API-Key": env().NECTAR_API_KEY },
    });
    expect(await company.text()).toContain(row.nectarId);
    expect(await companyVersion(tenant.owner)).toBe(before + 1);
    expect(await db().auditEvent.findFirst({ where: { targetId: id } })).toMatchObject({
      action: "site.created",
      userId: tenant.owner.userId,
    });
  });

  test("of a name that the company has is refused before Nectar is asked", async () => {
    const server = await startServer(always(500, {}));
    askNectarAt(server.url);
    const twin = createSite(tenant.owner, input("Pier 4"));
    await expect(twin).rejects.toMatchObject({ fields: { name: { key: "siteNameTaken" } } });
    expect(server.requests).toEqual([]);
  });

  test("may have the name of another company's site", async () => {
    await newTenant({ sites: ["Shared name"] });
    expect(await createSite(tenant.owner, input("Shared name"))).toMatchObject({ name: "Shared name" });
  });

  test("wanted twice at once becomes one, also at Nectar", async () => {
    const server = await startServer(always(201, { id: randomUUID(), name: "Twice" }));
    askNectarAt(server.url);
    const made = await Promise.allSettled([1, 2].map(() => createSite(tenant.owner, input("Twice"))));
    expect(made.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(made.find(({ status }) => status === "rejected")).toMatchObject({ reason: expect.any(UserError) });
    expect(server.requests).toHaveLength(1);
    expect(await db().site.count({ where: { companyId: tenant.id, name: "Twice" } })).toBe(1);
  });

  test.each(["MEMBER", "VIEWER"] as const)("is not for a %s", async (role) => {
    const scope = await newMember(tenant.id, role);
    await expect(createSite(scope, input("Not mine to make"))).rejects.toThrow(ForbiddenError);
  });

  test.each([400, 401, 403, 404, 429, 500, 302])(
    "that Nectar answers with %i is not stored",
    async (status) => {
      const server = await startServer(always(status, { detail: "No." }, { "retry-after": "60" }));
      askNectarAt(server.url);
      const before = await everyTable(["RateLimit"]);
      await expect(createSite(tenant.owner, input("Refused"))).rejects.toThrow(/^\d/);
      expect(server.requests).toHaveLength(1);
      expect(await everyTable(["RateLimit"])).toBe(before);
    },
  );
});

describe("what the form takes", () => {
  test("is trimmed, and needs a name", () => {
    expect(input("  North  ", { address: "  ", externalId: " x " })).toEqual({
      name: "North",
      externalId: "x",
    });
    for (const name of ["", "   ", "x".repeat(256), undefined]) {
      expect(siteInput.safeParse({ name }).success).toBe(false);
    }
  });
});

test.each(["name", "address", "externalId"])("a form with NUL in %s is told so", (field) => {
  const { error } = siteInput.safeParse({ name: "North", [field]: "a\0b" });
  expect(error?.issues).toMatchObject([{ path: [field], message: "unseenCharacters" }]);
});
