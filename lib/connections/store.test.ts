import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { companyVersion } from "@/lib/companies/queries";
import { storeConnection } from "@/lib/connections/commands";
import { getConnection } from "@/lib/connections/queries";
import { db } from "@/lib/db";
import { onCompanyChanged } from "@/lib/live";
import { described, describedAccount, storedConnection } from "@/lib/testing/connection";
import { newTenant, siteOf, type Tenant } from "@/lib/testing/tenant";

const later = new Date("2026-02-01T00:00:00Z");
const earlier = new Date("2026-01-01T00:00:00Z");

const rowOf = (nectarId: string) =>
  db().connection.findUniqueOrThrow({
    where: { nectarId },
    include: { sites: true, accounts: true, statusChanges: { orderBy: { at: "asc" } } },
  });

/** Listens to the company from now on. `heard` resolves when it announces that version. */
async function announcementOf(tenant: Tenant, version: number): Promise<{ heard: Promise<void> }> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await onCompanyChanged(tenant.id, (announced) => announced === version && resolve());
  return { heard: promise };
}

/** How many sessions of this test's database wait for a lock. */
async function sessionsThatWait(): Promise<number | undefined> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.count;
}

describe("a connection that Nectar describes", () => {
  test("for the first time is stored with its sites, accounts and first status, and announced", async () => {
    const tenant = await newTenant();
    const announcement = await announcementOf(tenant, 1);
    const account = describedAccount();
    const seen = described({ siteIds: [siteOf(tenant).nectarId, randomUUID()], accounts: [account] });
    expect(await storeConnection(tenant.owner, seen)).toBe(true);

    const row = await rowOf(seen.id);
    expect(row).toMatchObject({ companyId: tenant.id, status: "CONNECTED", providerName: seen.providerName });
    expect(row.collectFrom?.toISOString()).toBe("2025-01-01T00:00:00.000Z");
    expect(row.sites.map(({ siteId }) => siteId)).toEqual([siteOf(tenant).id]);
    expect(row.accounts).toMatchObject([{ nectarId: account.id, accountNumber: account.accountNumber }]);
    expect(row.statusChanges).toMatchObject([{ status: "CONNECTED", at: seen.statusSince }]);
    await announcement.heard;
  });

  test("with another status gets a line in its history, and open pages hear of it", async () => {
    const tenant = await newTenant();
    const { id, seen } = await storedConnection(tenant.owner);
    const announcement = await announcementOf(tenant, 2);
    const rejected = { status: "PASSWORD_INCORRECT", statusErrorDetail: "Login failed", statusSince: later };
    expect(await storeConnection(tenant.owner, { ...seen, ...rejected, updatedAt: later })).toBe(true);

    const detail = await getConnection(tenant.owner, id);
    expect(detail).toMatchObject({ status: "PASSWORD_INCORRECT", statusErrorDetail: "Login failed" });
    expect(detail?.statusChanges.map(({ status }) => status)).toEqual(["PASSWORD_INCORRECT", "CONNECTED"]);
    await announcement.heard;
  });

  test("with nothing new changes nothing that people see, even when Nectar has checked it again", async () => {
    const tenant = await newTenant();
    const accounts = [describedAccount(), describedAccount()];
    const { seen } = await storedConnection(tenant.owner, { siteIds: [siteOf(tenant).nectarId], accounts });
    const before = await rowOf(seen.id);
    const checked = { ...seen, accounts: accounts.toReversed(), statusCheckedAt: later, updatedAt: later };
    expect(await storeConnection(tenant.owner, checked)).toBe(false);

    const after = await rowOf(seen.id);
    expect(after).toEqual({ ...before, statusCheckedAt: later, nectarUpdatedAt: later });
    expect(await companyVersion(tenant.owner)).toBe(1);
  });

  test("in an older description is left as it is", async () => {
    const tenant = await newTenant();
    const { seen } = await storedConnection(tenant.owner);
    const old = { ...seen, status: "PENDING", updatedAt: earlier };
    expect(await storeConnection(tenant.owner, old)).toBe(false);
    expect(await rowOf(seen.id)).toMatchObject({ status: "CONNECTED" });
  });

  test("with other sites and accounts loses the former ones", async () => {
    const tenant = await newTenant({ sites: ["North", "South"] });
    const [north, south] = [siteOf(tenant, 0), siteOf(tenant, 1)];
    const { seen } = await storedConnection(tenant.owner, {
      siteIds: [north.nectarId],
      accounts: [describedAccount(), describedAccount()],
    });
    const account = describedAccount({ accountNumber: "new", isTracked: false, meterCount: 3 });
    await storeConnection(tenant.owner, { ...seen, siteIds: [south.nectarId], accounts: [account] });

    const row = await rowOf(seen.id);
    expect(row.sites.map(({ siteId }) => siteId)).toEqual([south.id]);
    expect(row.accounts).toMatchObject([{ accountNumber: "new", isTracked: false, meterCount: 3 }]);
    await storeConnection(tenant.owner, { ...seen, siteIds: [], accounts: [] });
    expect(await rowOf(seen.id)).toMatchObject({ sites: [], accounts: [] });
  });

  test("keeps the rows of the accounts that stay, with the meters that they have now", async () => {
    const tenant = await newTenant();
    const [meter, newMeter] = [randomUUID(), randomUUID()];
    const stays = describedAccount({ meterIds: [meter] });
    const { seen } = await storedConnection(tenant.owner, { accounts: [stays, describedAccount()] });
    const before = (await rowOf(seen.id)).accounts.find(({ nectarId }) => nectarId === stays.id);
    expect(before?.meterIds).toEqual([meter]);
    const now = { ...stays, meterCount: 3, meterIds: [meter, newMeter, "no uuid"] };
    await storeConnection(tenant.owner, { ...seen, accounts: [now] });
    expect((await rowOf(seen.id)).accounts).toEqual([
      { ...before, meterCount: 3, meterIds: [meter, newMeter] },
    ]);
  });

  test("of another company is not touched, nor are its sites taken over", async () => {
    const [mine, theirs] = [await newTenant(), await newTenant()];
    const { seen } = await storedConnection(theirs.owner);
    const before = await rowOf(seen.id);
    const claimed = { ...seen, status: "PENDING", updatedAt: later, siteIds: [siteOf(mine).nectarId] };
    expect(await storeConnection(mine.owner, claimed)).toBe(false);
    expect(await rowOf(seen.id)).toEqual(before);

    const { seen: own } = await storedConnection(mine.owner, { siteIds: [siteOf(theirs).nectarId] });
    expect((await rowOf(own.id)).sites).toEqual([]);
  });

  test("as another company's is not stored, whichever list it stands in", async () => {
    const tenant = await newTenant();
    const foreign = described({ companyId: randomUUID() });
    expect(await storeConnection(tenant.owner, foreign)).toBe(false);
    expect(await db().connection.findUnique({ where: { nectarId: foreign.id } })).toBeNull();
    expect(await storeConnection(tenant.owner, { ...foreign, companyId: tenant.nectarId })).toBe(true);
    expect(await storeConnection(tenant.owner, { ...foreign, status: "PENDING" })).toBe(false);
    expect(await rowOf(foreign.id)).toMatchObject({ status: "CONNECTED" });
  });

  test("without a time of its creation counts as created now", async () => {
    const { seen } = await storedConnection((await newTenant()).owner, {
      createdAt: null,
      statusSince: null,
    });
    const { nectarCreatedAt, statusChanges } = await rowOf(seen.id);
    expect(Date.now() - nectarCreatedAt.getTime()).toBeLessThan(60_000);
    expect(statusChanges).toMatchObject([{ at: nectarCreatedAt }]);
  });

  test("by several jobs at once becomes one row with one line of history", async () => {
    const tenant = await newTenant();
    const seen = described({ siteIds: [siteOf(tenant).nectarId], accounts: [describedAccount()] });
    const jobs = 6;
    const changed = await db().$transaction(async (tx) => {
      // Nobody may write until all of them have begun: each could then find that the row is not there yet.
      await tx.$executeRaw`lock table "Connection" in exclusive mode`;
      const storing = Promise.all(Array.from({ length: jobs }, () => storeConnection(tenant.owner, seen)));
      await expect.poll(sessionsThatWait, { interval: 5 }).toBe(jobs);
      return { storing };
    });
    expect((await changed.storing).filter(Boolean)).toHaveLength(1);
    expect((await rowOf(seen.id)).statusChanges).toHaveLength(1);
    expect(await companyVersion(tenant.owner)).toBe(1);
  });

  test("with a status and types of tomorrow is stored as it is", async () => {
    const tenant = await newTenant();
    const { seen } = await storedConnection(tenant.owner, { status: "ECLIPSE", utilityTypes: ["SUNLIGHT"] });
    expect(await rowOf(seen.id)).toMatchObject({ status: "ECLIPSE", utilityTypes: ["SUNLIGHT"] });
  });

  test("with an account that another login shows too keeps it, once", async () => {
    const tenant = await newTenant();
    const account = describedAccount();
    const { seen: first } = await storedConnection(tenant.owner, { accounts: [account] });
    const { seen: second } = await storedConnection(tenant.owner, { accounts: [account, account] });
    expect((await rowOf(first.id)).accounts).toMatchObject([{ nectarId: account.id }]);
    expect((await rowOf(second.id)).accounts).toMatchObject([{ nectarId: account.id }]);
  });

  test("for a site under an id that cannot be one of ours keeps the sites that are", async () => {
    const tenant = await newTenant();
    const { seen } = await storedConnection(tenant.owner, { siteIds: ["site-1", siteOf(tenant).nectarId] });
    expect((await rowOf(seen.id)).sites).toHaveLength(1);
  });
});
