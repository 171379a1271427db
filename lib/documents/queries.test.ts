import { beforeEach, expect, test } from "vitest";
import { listBills, PAGE_SIZE } from "@/lib/documents/queries";
import { storePage } from "@/lib/sync/commands";
import { describedDocument, describedUsage } from "@/lib/testing/bill";
import { describedAccount, storedConnection } from "@/lib/testing/connection";
import { newTenant, siteOf, type Tenant } from "@/lib/testing/tenant";

let tenant: Tenant;
beforeEach(async () => {
  tenant = await newTenant();
});

const store = (...rows: ReturnType<typeof describedDocument>[]) =>
  storePage(tenant.owner, { kind: "documents", isDeleted: false, rows });

test("bills come newest first, undated ones last, in pages that hold each once", async () => {
  const day = (n: number) => new Date(Date.UTC(2020, 0, n)).toISOString().slice(0, 10);
  await store(
    describedDocument({ billDate: null, fileName: "undated" }),
    ...Array.from({ length: PAGE_SIZE + 4 }, (_, n) => describedDocument({ billDate: day(n + 1) })),
  );
  const [first, second, past] = await Promise.all(
    [1, 2, 99].map((page) => listBills(tenant.owner, { page })),
  );
  expect([first?.total, first?.pages, first?.rows.length, second?.rows.length]).toEqual([30, 2, 25, 5]);
  expect(first?.rows[0]?.billDate).toEqual(new Date(day(PAGE_SIZE + 4)));
  expect(second?.rows.at(-1)?.fileName).toBe("undated");
  expect(past).toEqual(second);
  const ids = [...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ id }) => id);
  expect(new Set(ids).size).toBe(30);
});

test("are listed by connection, by site and by utility type", async () => {
  const meterId = crypto.randomUUID();
  const { id: connectionId } = await storedConnection(tenant.owner, {
    accounts: [describedAccount({ meterIds: [meterId] })],
  });
  const siteId = siteOf(tenant).id;
  await store(
    describedDocument({ fileName: "linked", usage: [describedUsage({ meterId })] }),
    describedDocument({ fileName: "at site", usage: [describedUsage({ siteId: siteOf(tenant).nectarId })] }),
    describedDocument({ fileName: "gas", usage: [describedUsage({ utilityType: "GAS" })] }),
  );
  const names = async (filter: object) =>
    (await listBills(tenant.owner, { ...filter, page: 1 })).rows.map(({ fileName }) => fileName);
  expect(await names({ connectionId })).toEqual(["linked"]);
  expect(await names({ siteId })).toEqual(["at site"]);
  expect(await names({ utilityType: "GAS" })).toEqual(["gas"]);
  expect(await names({ connectionId: "not-an-id" })).toEqual([]);
});

test("say whether they are estimated or revised", async () => {
  const revision = describedDocument({
    billDate: "2026-03-01",
    usage: [describedUsage({ isEstimated: true })],
  });
  const original = describedDocument({ billDate: "2026-02-01", revisedById: revision.id });
  const orphan = describedDocument({ billDate: "2026-01-01", revisedById: crypto.randomUUID() });
  await store(original, revision, orphan);
  const { rows } = await listBills(tenant.owner, { page: 1 });
  expect(rows).toMatchObject([
    { isEstimated: true, isRevised: false, revision: null },
    { isEstimated: false, isRevised: true, revision: { id: rows[0]?.id } },
    { isRevised: true, revision: null },
  ]);
});
