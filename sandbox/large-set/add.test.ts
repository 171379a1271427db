import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { db } from "../db";
import { demo } from "../testing/demo";
import { environment } from "../testing/environment";
import { runSandbox } from "../testing/server";
import { addLargeSet, LARGE_API_KEY } from "./add";

const sandbox = runSandbox();
const sizes = { companies: 3, connections: 4, sites: 2, bills: 3 };

beforeAll(() => addLargeSet(environment.SANDBOX_DATABASE_URL, sizes));

async function ask<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const { status, json } = await sandbox.call(`/v2.2${path}`, { key: LARGE_API_KEY });
  expect(status).toBe(200);
  return schema.parse(json);
}

const company = z.object({ id: z.guid(), sites: z.array(z.unknown()) });
const amount = z.string().transform(Number);
const documents = z.object({
  totalDocuments: z.int(),
  documents: z.array(
    z.object({
      totalCharges: amount,
      lineItems: z.array(z.object({ totalCharge: amount })),
      usageData: z.array(z.object({ usage: amount, usageUnits: z.string(), datasourceType: z.string() })),
    }),
  ),
});

test("has as many of everything as was asked for, in an organization of its own", async () => {
  const companies = await ask("/company", z.array(company));
  expect(companies).toHaveLength(3);
  expect(companies.every(({ sites }) => sites.length === 2)).toBe(true);
  const demoCompanies = await sandbox.call("/v2.2/company");
  expect(
    z
      .array(company)
      .parse(demoCompanies.json)
      .map(({ id }) => id),
  ).toEqual([demo.harbor.id, demo.summit.id]);
  expect(await db.account.count()).toBe(12);
  expect(await db.meter.count()).toBe(60);
  expect(await db.document.count()).toBe(36);
  expect(await db.usageRecord.count()).toBe(180);
});

test("its bills add up: lines to charges, meters to lines", async () => {
  const [first] = await ask("/company", z.array(company));
  const page = await ask(`/document/company/${first?.id}`, documents);
  expect(page.totalDocuments).toBe(12);
  for (const { totalCharges, lineItems, usageData } of page.documents) {
    const sum = lineItems.reduce((total, line) => total + line.totalCharge, 0);
    expect(sum).toBeCloseTo(totalCharges, 2);
    expect(usageData).toHaveLength(5);
    const kWh = usageData.filter(({ usageUnits }) => usageUnits === "kWh");
    const used = kWh.reduce((total, record) => total + record.usage, 0);
    expect(lineItems[0]?.totalCharge).toBeCloseTo(used * 0.184, 1);
  }
});

test("every connection, account, meter, bill and usage record belongs together", async () => {
  const [{ strays } = { strays: -1 }] = await db.$queryRaw<{ strays: number }[]>`
    SELECT count(*)::int AS strays FROM "UsageRecord" u
    LEFT JOIN "Document" d ON d.id = u."documentId" AND d."connectionId" = u."connectionId" AND d."siteId" = u."siteId"
    LEFT JOIN "Meter" m ON m.id = u."meterId" AND m."accountId" = d."accountId" AND m."siteId" = u."siteId"
    LEFT JOIN "Connection" c ON c.id = u."connectionId" AND c."companyId" = u."companyId" AND u."siteId" = ANY(c."initialSites")
    WHERE d.id IS NULL OR m.id IS NULL OR c.id IS NULL`;
  expect(strays).toBe(0);
});

test("a second time changes nothing, and the indexes are all there again", async () => {
  const indexes = () =>
    db.$queryRaw`SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname`;
  const before = await indexes();
  expect(await addLargeSet(environment.SANDBOX_DATABASE_URL, sizes)).toBe(false);
  expect(await db.usageRecord.count()).toBe(180);
  expect(await indexes()).toEqual(before);
  expect(JSON.stringify(before)).toContain("UsageRecord_documentId_idx");
});
