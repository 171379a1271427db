import { describe, expect, test } from "vitest";
import {
  type ConnectionFilter,
  countStates,
  getConnection,
  listArrivedSince,
  listConnections,
  listNeedingAttention,
  PAGE_SIZE,
} from "@/lib/connections/queries";
import { states } from "@/lib/connections/status";
import { describedAccount, storedConnection } from "@/lib/testing/connection";
import { newTenant, siteOf, type Tenant } from "@/lib/testing/tenant";

/** The providers of one page, in order. */
async function providers({ owner }: Tenant, filter: Partial<ConnectionFilter> = {}) {
  const { rows } = await listConnections(owner, { page: 1, ...filter });
  return rows.map(({ providerName }) => providerName);
}

async function tenantWith(...names: string[]): Promise<Tenant> {
  const tenant = await newTenant();
  for (const providerName of names) await storedConnection(tenant.owner, { providerName });
  return tenant;
}

describe("the list of connections", () => {
  test("is empty for a new company", async () => {
    const { owner } = await newTenant();
    expect(await listConnections(owner, { page: 7 })).toEqual({ rows: [], total: 0, page: 1, pages: 1 });
  });

  test("begins with the latest change", async () => {
    expect(await providers(await tenantWith("First", "Second"))).toEqual(["Second", "First"]);
  });

  test("has pages that hold every connection once; past the end comes the last", async () => {
    const names = Array.from({ length: PAGE_SIZE + 2 }, (_, n) => `Utility ${n}`);
    const tenant = await tenantWith(...names);
    const pages = [await providers(tenant), await providers(tenant, { page: 2 })];
    expect(pages.map((page) => page.length)).toEqual([PAGE_SIZE, 2]);
    expect(pages.flat().sort()).toEqual(names.sort());
    expect(await listConnections(tenant.owner, { page: 99 })).toMatchObject({ total: 27, page: 2, pages: 2 });
  });
});

describe("filtering by state", () => {
  test("finds every connection in one state, unknown statuses among the waiting", async () => {
    const tenant = await newTenant();
    const statuses = ["CONNECTED", "PASSWORD_INCORRECT", "PENDING", "ECLIPSE", "OTHER_ERROR", "constructor"];
    for (const status of statuses) await storedConnection(tenant.owner, { status, providerName: status });
    expect(await countStates(tenant.owner)).toEqual({ attention: 1, waiting: 3, connected: 1, stopped: 1 });
    for (const state of states) {
      const found = await providers(tenant, { state });
      expect(found).toHaveLength((await countStates(tenant.owner))[state]);
    }
    expect((await providers(tenant, { state: "waiting" })).sort()).toEqual([
      "ECLIPSE",
      "PENDING",
      "constructor",
    ]);
  });

  test("those that wait for the customer come longest first", async () => {
    const { owner } = await newTenant();
    for (const [providerName, since] of [
      ["recent", "2026-02-01"],
      ["unknown since", null],
      ["long", "2025-02-01"],
    ] as const) {
      const statusSince = since ? new Date(since) : null;
      await storedConnection(owner, { providerName, status: "MFA_TOKEN_EXPIRED", statusSince });
    }
    const names = (await listNeedingAttention(owner, 3)).map(({ providerName }) => providerName);
    expect(names).toEqual(["long", "recent", "unknown since"]);
    expect(await listNeedingAttention(owner, 1)).toHaveLength(1);
  });
});

describe("searching", () => {
  test("looks at provider, login, site and account number, in either case", async () => {
    const tenant = await newTenant({ sites: ["Pier 4 cold store"] });
    await storedConnection(tenant.owner, {
      providerName: "Pacific Power",
      username: "ops@harbor",
      siteIds: [siteOf(tenant).nectarId],
      accounts: [describedAccount({ accountNumber: "AB-77" })],
    });
    await storedConnection(tenant.owner, { providerName: "Other", username: null });
    for (const search of ["pacific", "OPS@", "cold STORE", "ab-7", "  power  "]) {
      expect(await providers(tenant, { search })).toEqual(["Pacific Power"]);
    }
    expect(await providers(tenant, { search: "nowhere" })).toEqual([]);
  });

  test.each(["%", "_", "'", '"', "\\", "\\%", "' OR 1=1 --", "%%"])(
    "takes %s for what it is",
    async (text) => {
      const tenant = await tenantWith("Plain", `With ${text} in it`);
      expect(await providers(tenant, { search: text })).toEqual([`With ${text} in it`]);
    },
  );

  test("and a state narrow the list together", async () => {
    const tenant = await tenantWith("Pacific");
    expect(await providers(tenant, { search: "pacific", state: "stopped" })).toEqual([]);
  });
});

test("only connections that arrived after a moment count as arrived", async () => {
  const tenant = await tenantWith("Before");
  const { id } = await storedConnection(tenant.owner, { providerName: "After" });
  const { createdAt = new Date(0) } = (await getConnection(tenant.owner, id)) ?? {};
  const arrived = await listArrivedSince(tenant.owner, new Date(createdAt.getTime() - 1));
  expect(arrived.map(({ providerName }) => providerName)).toEqual(["After"]);
});

test.each(["", "1", "../x", "' or 1=1"])("the id %j is nobody's", async (id) => {
  expect(await getConnection((await newTenant()).owner, id)).toBeNull();
});
