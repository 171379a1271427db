import { describe, expect, test } from "vitest";
import { type ConnectionFilter, latestChange, sortings } from "@/lib/connections/list/filter";
import { everyConnection, listConnections, listSiteFilter, PAGE_SIZE } from "@/lib/connections/list/queries";
import { states } from "@/lib/connections/status";
import { db } from "@/lib/db";
import { describedAccount, storedConnection } from "@/lib/testing/connection";
import { newTenant, siteOf, type Tenant } from "@/lib/testing/tenant";

const everything: ConnectionFilter = { page: 1, sort: latestChange };

/** The providers of one page, in order. */
async function providers({ owner }: Tenant, filter: Partial<ConnectionFilter> = {}) {
  const { rows } = await listConnections(owner, { ...everything, ...filter });
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
    expect(await listConnections(owner, { ...everything, page: 7 })).toMatchObject({
      rows: [],
      total: 0,
      page: 1,
      pages: 1,
    });
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
    expect(await listConnections(tenant.owner, { ...everything, page: 99 })).toMatchObject({
      total: 27,
      page: 2,
      pages: 2,
    });
  });
});

describe("filtering by state", () => {
  test("finds every connection in one state, unknown statuses among the waiting", async () => {
    const tenant = await newTenant();
    const statuses = ["CONNECTED", "PASSWORD_INCORRECT", "PENDING", "ECLIPSE", "OTHER_ERROR", "constructor"];
    for (const status of statuses) await storedConnection(tenant.owner, { status, providerName: status });
    expect((await listConnections(tenant.owner, everything)).counts).toEqual({
      attention: 1,
      waiting: 3,
      connected: 1,
      stopped: 1,
    });
    for (const state of states) {
      const found = await providers(tenant, { state });
      expect(found).toHaveLength((await listConnections(tenant.owner, everything)).counts[state]);
    }
    expect((await providers(tenant, { state: "waiting" })).sort()).toEqual([
      "ECLIPSE",
      "PENDING",
      "constructor",
    ]);
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
    for (const search of ["pacific", "OPS@", "cold STORE", "ab-7", "power"]) {
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

describe("narrowing", () => {
  async function mixed(): Promise<Tenant> {
    const tenant = await newTenant({ sites: ["Pier 4", "Pier 5"] });
    const [four, five] = tenant.sites;
    for (const [providerName, status, type, sites] of [
      ["A", "CONNECTED", "WATER", [four]],
      ["B", "CONNECTED", "GAS", [four, five]],
      ["C", "PENDING", "WATER", [four]],
      ["D", "CONNECTED", "WATER", [five]],
    ] as const) {
      const siteIds = sites.flatMap((site) => site?.nectarId ?? []);
      await storedConnection(tenant.owner, { providerName, status, utilityTypes: [type], siteIds });
    }
    return tenant;
  }

  test("by state, site, utility type and search combines", async () => {
    const tenant = await mixed();
    const site = siteOf(tenant).id;
    expect((await providers(tenant, { site })).sort()).toEqual(["A", "B", "C"]);
    expect((await providers(tenant, { type: "WATER" })).sort()).toEqual(["A", "C", "D"]);
    expect((await providers(tenant, { site, type: "WATER" })).sort()).toEqual(["A", "C"]);
    expect(await providers(tenant, { site, type: "WATER", state: "connected" })).toEqual(["A"]);
    expect(await providers(tenant, { site, type: "WATER", state: "connected", search: "nobody" })).toEqual(
      [],
    );
    expect((await listConnections(tenant.owner, { ...everything, site, type: "WATER" })).total).toBe(2);
  });

  test("by a part of a site's name, and by a site that is nobody's", async () => {
    const tenant = await mixed();
    expect((await providers(tenant, { site: "pier 5" })).sort()).toEqual(["B", "D"]);
    expect(await providers(tenant, { site: "pier_5" })).toEqual([]);
    expect(await providers(tenant, { site: crypto.randomUUID() })).toEqual([]);
  });

  test("sites are offered as long as they are few", async () => {
    const few = await newTenant({ sites: ["b", "a"] });
    expect((await listSiteFilter(few.owner, siteOf(few).id)).chosenName).toBe("b");
    expect((await listSiteFilter(few.owner, undefined)).choices?.map(({ name }) => name)).toEqual(["a", "b"]);
    const many = await newTenant({ sites: Array.from({ length: 31 }, (_, n) => `Site ${n}`) });
    expect(await listSiteFilter(many.owner, "Site")).toEqual({ choices: null, chosenName: null });
  });
});

describe("sorting", () => {
  /** Thirty connections of which many are equal in everything that can be sorted by. */
  async function alike(): Promise<Tenant> {
    const tenant = await newTenant();
    await db().connection.createMany({
      data: Array.from({ length: 30 }, (_, n) => ({
        companyId: tenant.id,
        nectarId: crypto.randomUUID(),
        providerName: ["beta", "Alpha", "gamma"][n % 3] ?? "",
        status: ["CONNECTED", "OTHER_ERROR", "ECLIPSE", "PASSWORD_INCORRECT"][n % 4] ?? "",
        lastBillDate: n % 2 ? new Date(Date.UTC(2026, n % 5, 1)) : null,
        nectarCreatedAt: new Date(0),
        changedAt: new Date(Date.UTC(2026, 0, 1 + (n % 2))),
      })),
    });
    return tenant;
  }

  test("each order holds every connection once, over its pages, in the file too, and turns around", async () => {
    const tenant = await alike();
    for (const by of Object.keys(sortings) as (keyof typeof sortings)[]) {
      const orders: string[][] = [];
      for (const direction of ["ascending", "descending"] as const) {
        const filter = { ...everything, sort: { by, direction } };
        const pages = await Promise.all(
          [1, 2].map((page) => listConnections(tenant.owner, { ...filter, page })),
        );
        const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
        expect(new Set(ids).size).toBe(30);
        const file = [];
        for await (const { id } of await everyConnection(tenant.owner, filter)) file.push(id);
        expect(file).toEqual(ids);
        orders.push(ids);
      }
      expect(orders[0]).toEqual(orders[1]?.toReversed());
    }
  });

  test("is by name in either case, by urgency, and by bills with none at the far end", async () => {
    const tenant = await alike();
    const first = async (by: keyof typeof sortings, direction: "ascending" | "descending") =>
      (await listConnections(tenant.owner, { ...everything, sort: { by, direction } })).rows[0];
    expect((await first("provider", "ascending"))?.providerName).toBe("Alpha");
    expect((await first("provider", "descending"))?.providerName).toBe("gamma");
    expect((await first("status", "ascending"))?.status).toBe("PASSWORD_INCORRECT");
    expect((await first("status", "descending"))?.status).toBe("CONNECTED");
    expect((await first("bill", "descending"))?.lastBillDate).toEqual(new Date(Date.UTC(2026, 4, 1)));
    expect((await first("bill", "ascending"))?.lastBillDate).toBeNull();
  });
});
