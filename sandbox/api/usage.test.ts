import { afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { newCollectedConnection } from "../testing/collected";
import { demo, unknownId } from "../testing/demo";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();
const record = z.looseObject({
  id: z.string(),
  usage: z.union([z.string(), z.number()]),
  startDate: z.string(),
  endDate: z.string(),
  datasourceType: z.string(),
  meter: z.string(),
  isEstimated: z.boolean(),
  timeOfUseBreakdown: z.array(z.looseObject({ usage: z.union([z.string(), z.number()]) })),
  document: z.looseObject({ id: z.string() }),
});
const pageSchema = z.looseObject({
  totalUsageData: z.int(),
  totalPages: z.int(),
  usageData: z.array(record),
});

let connectionId = "";

beforeAll(async () => {
  const types = ["ELECTRICITY", "SOLAR", "WATER", "DISTRICT"];
  connectionId = (await newCollectedConnection({ utilityTypes: types, collectFrom: "2025-12-01" })).id;
}, 30_000);
afterEach(() => sandbox.call("/sandbox/usage-shape", { method: "PUT", body: {} }));

async function usage(path = `/usage/connection/${connectionId}`, version = "v2.2") {
  const { status, json, text } = await sandbox.call(`/${version}${path}`);
  expect(status, text).toBe(200);
  return pageSchema.parse(json);
}

test("usage of company, site, connection and document, in both path styles", async () => {
  const byConnection = await usage();
  expect(byConnection.totalUsageData).toBeGreaterThan(40);
  const paths = [
    `/usage/company/${demo.harbor.id}`,
    `/company/${demo.harbor.id}/usage`,
    `/usage/site/${demo.harbor.sites[0]}`,
    `/company/${demo.harbor.id}/site/${demo.harbor.sites[0]}/usage`,
    `/company/${demo.harbor.id}/connection/${connectionId}/usage`,
  ];
  for (const path of paths) expect(await usage(path, "v2"), path).toEqual(byConnection);

  const [first] = byConnection.usageData;
  const ofDocument = await usage(`/usage/document/${first?.document.id}`);
  expect(ofDocument.usageData).toEqual([first]);
  expect((await sandbox.call(`/v2.1/usage/${first?.id}`)).json).toEqual(first);
  expect((await sandbox.call(`/v2.1/usage/${unknownId}`)).status).toBe(404);
  expect((await sandbox.call(`/v2.2/usage/${first?.id}`, { key: demo.otherApiKey })).status).toBe(403);
});

test("a record says what its document says, and its parts sum to it", async () => {
  for (const path of ["?datasourceType=ELECTRICITY", "?datasourceType=WATER"]) {
    for (const shown of (await usage(`/usage/connection/${connectionId}${path}`)).usageData.slice(0, 5)) {
      const { json } = await sandbox.call(`/v2.2/document/${shown.document.id}`);
      const { document: _document, ...inDocument } = shown;
      expect(json).toMatchObject({ usageData: [inDocument] });
      const parts = shown.timeOfUseBreakdown.reduce((sum, part) => sum + Number(part.usage), 0);
      if (parts > 0) expect(parts).toBeCloseTo(Number(shown.usage), 3);
    }
  }
});

test("usage of a document is asked for by its period, everything else by the date of the bill", async () => {
  const { usageData } = await usage();
  const [first] = usageData;
  const path = `/usage/document/${first?.document.id}`;
  const day = first?.startDate ?? "";
  expect((await usage(`${path}?startDate=${day}&endDate=${day}`)).totalUsageData).toBe(1);
  expect((await usage(`${path}?startDate=${day}&endDate=${day}&dateType=BILL_DATE`)).totalUsageData).toBe(0);
  expect((await usage(`/usage/connection/${connectionId}?startDate=${day}`)).totalUsageData).toBeGreaterThan(
    0,
  );
});

test("usage is a decimal string, or a number when the control room asks for it", async () => {
  const texts = (await usage()).usageData.map((shown) => shown.usage);
  for (const text of texts) expect(text).toMatch(/^\d+\.\d{2,4}$/);
  const put = await sandbox.call("/sandbox/usage-shape", { method: "PUT", body: { usage: "number" } });
  expect(put.json).toEqual({ usage: "number" });
  expect((await usage()).usageData.map((shown) => shown.usage)).toEqual(texts.map(Number));
  const wrong = await sandbox.call("/sandbox/usage-shape", { method: "PUT", body: { usage: "words" } });
  expect(wrong.status).toBe(400);
});

test("a company's meters are listed and shown, with the account's number among their identifiers", async () => {
  for (const path of [`/meter/company/${demo.harbor.id}`, `/company/${demo.harbor.id}/meter`]) {
    const { json } = await sandbox.call(`/v2.2${path}`);
    const page = z
      .looseObject({ totalMeters: z.int(), meters: z.array(z.looseObject({ id: z.string() })) })
      .parse(json);
    expect(page.totalMeters).toBe(4);
    expect(page.meters).toHaveLength(4);
    const [meter] = page.meters;
    expect((await sandbox.call(`/v2/meter/${meter?.id}`)).json).toEqual(meter);
    expect(meter).toMatchObject({
      site: demo.harbor.sites[0],
      isTracked: true,
      identifiers: expect.arrayContaining([expect.objectContaining({ name: "ACCOUNT" })]),
    });
  }
  expect((await sandbox.call(`/v2/meter/${unknownId}`)).status).toBe(404);
});
