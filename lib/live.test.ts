import { describe, expect, test } from "vitest";
import { markCompanyChanged } from "@/lib/companies/commands";
import { db } from "@/lib/db";
import { onCompanyChanged } from "@/lib/live";
import { newTenant, type Tenant } from "@/lib/testing/tenant";

const change = ({ owner }: Tenant) => db().$transaction((tx) => markCompanyChanged(owner, tx));

/** The versions heard from now on; `until` resolves when that one has come. */
async function listenTo({ id }: Tenant) {
  const heard: number[] = [];
  const stop = await onCompanyChanged(id, (version) => heard.push(version));
  const until = (version: number) => expect.poll(() => heard, { timeout: 10_000 }).toContain(version);
  return { heard, stop, until };
}

describe("an open page", () => {
  test("hears of every change of its company, in order, and of no other's", async () => {
    const [mine, other] = [await newTenant(), await newTenant()];
    const page = await listenTo(mine);
    for (const tenant of [mine, other, mine, mine]) await change(tenant);
    await page.until(3);
    expect(page.heard).toEqual([1, 2, 3]);
  });

  test("hears nothing of a change that was rolled back", async () => {
    const tenant = await newTenant();
    const page = await listenTo(tenant);
    const failed = db().$transaction(async (tx) => {
      await markCompanyChanged(tenant.owner, tx);
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    await change(tenant);
    await page.until(1);
    expect(page.heard).toEqual([1]);
  });

  test("that has been closed hears nothing more", async () => {
    const tenant = await newTenant();
    const [closed, open] = [await listenTo(tenant), await listenTo(tenant)];
    closed.stop();
    await change(tenant);
    await open.until(1);
    expect(closed.heard).toEqual([]);
  });

  test("hears what happened while the connection to the database was lost", async () => {
    const tenant = await newTenant();
    const page = await listenTo(tenant);
    const ended = await db().$queryRaw<unknown[]>`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen %'`;
    expect(ended).toHaveLength(1);
    await change(tenant);
    await page.until(1);
    await change(tenant);
    await page.until(2);
  });
});
