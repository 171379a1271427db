import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { deleteDocument } from "../bills/commands";
import { db } from "../db";
import { newCollectedConnection } from "../testing/collected";
import { demo, unknownId } from "../testing/demo";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();
const pageSchema = z.looseObject({
  totalDocuments: z.int(),
  totalPages: z.int(),
  currentPage: z.int(),
  documents: z.array(
    z.looseObject({
      id: z.string(),
      billDate: z.string(),
      totalCharges: z.string(),
      url: z.string(),
      revisedDocumentId: z.string(),
      lineItems: z.array(z.looseObject({ totalCharge: z.string() })),
      demandMeters: z.array(z.looseObject({})).optional(),
      usageData: z.array(
        z.looseObject({
          id: z.string(),
          usage: z.string(),
          startDate: z.string(),
          endDate: z.string(),
          datasourceType: z.string(),
          exclusion: z.string().nullable(),
        }),
      ),
    }),
  ),
});

let connectionId = "";

beforeAll(async () => {
  const types = ["ELECTRICITY", "GAS", "WATER"];
  connectionId = (await newCollectedConnection({ utilityTypes: types, siteIds: [...demo.harbor.sites] })).id;
}, 30_000);

async function documents(query = "", path = `/v2.2/document/connection/${connectionId}`) {
  const { status, json, text } = await sandbox.call(`${path}${query}`);
  expect(status, text).toBe(200);
  return pageSchema.parse(json);
}

/** Every document of a list, by walking its pages. */
async function allDocuments(query = "?") {
  const first = await documents(query);
  const pages = [first];
  for (let page = 2; page <= first.totalPages; page++) pages.push(await documents(`${query}&page=${page}`));
  return pages.flatMap((page) => page.documents);
}

test("both path styles, all versions: the newest bill first, a hundred a page", async () => {
  const paths = [
    `/document/company/${demo.harbor.id}`,
    `/company/${demo.harbor.id}/document`,
    `/company/${demo.harbor.id}/connection/${connectionId}/document`,
  ];
  for (const version of ["v2", "v2.1", "v2.2"]) {
    for (const path of paths) {
      const page = await documents("", `/${version}${path}`);
      expect(page).toMatchObject({ perPage: 100, currentPage: 1, hasNext: true, hasPrevious: false });
      expect(page.documents).toHaveLength(100);
      const dates = page.documents.map(({ billDate }) => billDate);
      expect(dates).toEqual(dates.toSorted().reverse());
      for (const { demandMeters } of page.documents)
        expect(demandMeters !== undefined).toBe(version === "v2.2");
    }
  }
});

test("pages hold every document once, and a page past the end is the last one", async () => {
  const all = await allDocuments();
  const { totalDocuments, totalPages } = await documents();
  expect(all).toHaveLength(totalDocuments);
  expect(new Set(all.map(({ id }) => id)).size).toBe(totalDocuments);
  expect((await documents("?page=999")).currentPage).toBe(totalPages);
});

test("the sites of a connection have bills of their own, which together are all", async () => {
  const counts = await Promise.all(
    demo.harbor.sites.map((site) => documents("", `/v2/document/site/${site}`)),
  );
  for (const { totalDocuments } of counts) expect(totalDocuments).toBeGreaterThan(50);
  const sum = counts.reduce((total, { totalDocuments }) => total + totalDocuments, 0);
  expect(sum).toBe((await documents()).totalDocuments);
});

test("line items sum to the charges, and one document answers as it is listed", async () => {
  const [listed] = (await documents()).documents;
  const charges = listed?.lineItems.reduce(
    (cents, { totalCharge }) => cents + Math.round(Number(totalCharge) * 100),
    0,
  );
  expect(((charges ?? 0) / 100).toFixed(2)).toBe(listed?.totalCharges);
  for (const path of [`/document/${listed?.id}`, `/company/${demo.harbor.id}/document/${listed?.id}`]) {
    expect((await sandbox.call(`/v2.2${path}`)).json).toEqual(listed);
  }
});

test("each end of a range works on its own, both ends count, and days beyond leave nothing", async () => {
  const all = await allDocuments();
  const day = all[40]?.billDate ?? "";
  const newer = all.filter(({ billDate }) => billDate >= day).length;
  const older = all.filter(({ billDate }) => billDate <= day).length;
  const onDay = all.filter(({ billDate }) => billDate === day).length;
  expect((await documents(`?startDate=${day}`)).totalDocuments).toBe(newer);
  expect((await documents(`?endDate=${day}`)).totalDocuments).toBe(older);
  expect((await documents(`?startDate=${day}&endDate=${day}`)).totalDocuments).toBe(onDay);
  expect((await documents("?startDate=2099-01-01")).totalDocuments).toBe(0);
  expect((await documents("?endDate=2099-01-01&dateType=BILL_DATE")).totalDocuments).toBe(all.length);
});

test("a usage period counts when it overlaps; created and updated dates are days in UTC", async () => {
  const all = await allDocuments();
  const day = "2025-06-15";
  const overlapping = all.filter(
    ({ usageData: [usage] }) => usage && usage.startDate <= day && usage.endDate >= day,
  );
  const range = `?startDate=${day}&endDate=${day}`;
  expect((await documents(`${range}&dateType=USAGE_PERIOD`)).totalDocuments).toBe(overlapping.length);
  const today = new Date().toISOString().slice(0, 10);
  for (const dateType of ["CREATED_DATE", "UPDATED_DATE"]) {
    const found = await documents(`?startDate=${today}&endDate=${today}&dateType=${dateType}`);
    expect(found.totalDocuments).toBe(all.length);
    expect((await documents(`?endDate=2026-01-01&dateType=${dateType}`)).totalDocuments).toBe(0);
  }
});

test("types are repeatable, and an identifier is found however it is written", async () => {
  const gas = await documents("?datasourceType=GAS");
  const both = await documents("?datasourceType=GAS&datasourceType=WATER");
  expect(gas.totalDocuments).toBeGreaterThan(20);
  expect(both.totalDocuments).toBeGreaterThan(gas.totalDocuments);
  const account = await db.account.findFirstOrThrow({ where: { connectionId } });
  const { accountNumber: number } = account;
  const written = `00-${number.slice(0, 4)} ${number.slice(4)}/`;
  const found = await documents(`?identifier=${encodeURIComponent(written)}`);
  expect(found.totalDocuments).toBe(await db.document.count({ where: { accountId: account.id } }));
  expect((await documents("?identifier=nobody")).totalDocuments).toBe(0);
});

test("one bill is missing, and a revised one stands beside the original, whose usage does not count", async () => {
  const all = await allDocuments();
  const originals = all.filter(({ revisedDocumentId }) => revisedDocumentId !== "");
  expect(originals.length).toBeGreaterThanOrEqual(1);
  for (const original of originals) {
    const revision = all.find(({ id }) => id === original.revisedDocumentId);
    expect(revision?.usageData[0]).toMatchObject({
      startDate: original.usageData[0]?.startDate,
      exclusion: null,
    });
    expect(original.usageData[0]?.exclusion).toBe("REVISED");
    expect(revision?.totalCharges).not.toBe(original.totalCharges);
  }
});

test("a deleted document is listed only when deleted ones are asked for", async () => {
  const { totalDocuments: before, documents: list } = await documents();
  const id = list[0]?.id ?? "";
  await deleteDocument(id);
  expect((await documents()).totalDocuments).toBe(before - 1);
  const deleted = await documents("?isDeleted=true");
  expect(deleted.documents.map((document) => document.id)).toEqual([id]);
  const usage = await sandbox.call(`/v2.2/usage/document/${id}`);
  expect(usage.json).toMatchObject({ totalUsageData: 0 });
});

test("wrong filters are named, and other people's documents stay theirs", async () => {
  const wrong = ["startDate=yesterday", "dateType=EVER", "datasourceType=LIGHT", "page=0", "isDeleted=maybe"];
  for (const query of wrong) {
    const answer = await sandbox.call(`/v2.2/document/connection/${connectionId}?${query}`);
    expect(answer).toMatchObject({
      status: 400,
      json: { detail: expect.stringContaining(query.split("=")[0] ?? "") },
    });
  }
  const [document] = (await documents()).documents;
  const foreign = await sandbox.call(`/v2.2/document/${document?.id}`, { key: demo.otherApiKey });
  expect(foreign.status).toBe(403);
  expect((await sandbox.call(`/v2.2/document/${unknownId}`)).status).toBe(404);
  expect((await sandbox.call(`/v2.2/company/${demo.summit.id}/document/${document?.id}`)).status).toBe(404);
  expect((await sandbox.call(`/v2.2/document/site/${unknownId}`)).status).toBe(404);
});
