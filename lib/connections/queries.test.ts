import { expect, test } from "vitest";
import { getConnection, listArrivedSince, listNeedingAttention } from "@/lib/connections/queries";
import { storedConnection } from "@/lib/testing/connection";
import { newTenant } from "@/lib/testing/tenant";

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

test("only connections that arrived after a moment count as arrived", async () => {
  const tenant = await newTenant();
  await storedConnection(tenant.owner, { providerName: "Before" });
  const { id } = await storedConnection(tenant.owner, { providerName: "After" });
  const { createdAt = new Date(0) } = (await getConnection(tenant.owner, id)) ?? {};
  const arrived = await listArrivedSince(tenant.owner, new Date(createdAt.getTime() - 1));
  expect(arrived.map(({ providerName }) => providerName)).toEqual(["After"]);
});

test.each(["", "1", "../x", "' or 1=1"])("the id %j is nobody's", async (id) => {
  expect(await getConnection((await newTenant()).owner, id)).toBeNull();
});
