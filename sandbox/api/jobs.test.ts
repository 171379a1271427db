import { beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { fileUrl } from "../bills/file-token";
import { db } from "../db";
import { newCollectedConnection } from "../testing/collected";
import { demo } from "../testing/demo";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();
const [siteId] = demo.harbor.sites;
const path = `/v2.2/job/company/${demo.harbor.id}`;
const jobSchema = z.looseObject({
  id: z.string(),
  status: z.string(),
  parsedDocumentIds: z.array(z.string()),
  duplicates: z.int(),
  duplicateDocumentIds: z.array(z.string()),
  nonUtilityDocumentIds: z.array(z.string()),
  terminationReason: z.string().nullable(),
});

/** Real bills of another connection, as somebody would have downloaded them. */
const bills: Uint8Array<ArrayBuffer>[] = [];

beforeAll(async () => {
  const { id } = await newCollectedConnection({ companyId: demo.summit.id, siteIds: [demo.summit.sites[0]] });
  const documents = await db.document.findMany({
    where: { connectionId: id },
    take: 3,
    orderBy: { id: "asc" },
  });
  for (const document of documents) {
    const response = await fetch(sandbox.origin + new URL(fileUrl(document.id)).pathname);
    bills.push(new Uint8Array(await response.arrayBuffer()));
  }
}, 30_000);

function formOf(content: Uint8Array<ArrayBuffer>, name = "bill.pdf"): FormData {
  const form = new FormData();
  form.set("document", new File([content], name));
  form.set("siteId", siteId);
  return form;
}

async function upload(body: unknown, to = path) {
  const answer = await sandbox.call(to, { body });
  expect(answer.status, answer.text).toBe(201);
  expect(answer.json).toMatchObject({ status: "PENDING", parsedDocumentIds: [] });
  const { id } = jobSchema.parse(answer.json);
  return vi.waitFor(async () => {
    const job = jobSchema.parse((await sandbox.call(`/v2.2/job/${id}`)).json);
    expect(job.status).not.toBe("PENDING");
    return job;
  }, 5000);
}

const text = (words: string) => new Uint8Array(Buffer.from(words));
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);

test("a bill is read into a document with its usage at the site that was named", async () => {
  const [content = text("")] = bills;
  const job = await upload(formOf(content, "März bill.pdf"));
  expect(job).toMatchObject({
    status: "COMPLETED",
    duplicates: 0,
    nonUtilityDocumentIds: [],
    terminationReason: null,
  });
  const [id] = job.parsedDocumentIds;
  const { json } = await sandbox.call(`/v2.2/document/${id}`);
  const original = await db.document.findFirstOrThrow({
    where: { companyId: demo.summit.id },
    orderBy: { id: "asc" },
  });
  const usage = await db.usageRecord.findFirstOrThrow({ where: { documentId: original.id } });
  expect(json).toMatchObject({
    jobId: job.id,
    fileName: "März bill.pdf",
    company: demo.harbor.id,
    utilityCompany: "Nectar Sandbox Utility",
    totalCharges: original.totalCharges.toFixed(2),
    billDate: original.billDate.toISOString().slice(0, 10),
    usageData: [{ usageUnits: usage.usageUnits, site: { id: siteId }, datasourceType: usage.datasourceType }],
  });
  const { url } = z.looseObject({ url: z.string() }).parse(json);
  const file = await fetch(sandbox.origin + new URL(url).pathname);
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(content);
  const event = await db.webhookDelivery.findFirstOrThrow({ where: { documentId: id } });
  expect(event).toMatchObject({ eventType: "document.created.v2", companyId: demo.harbor.id });
});

test("the same bytes again are a duplicate, under any name", async () => {
  const content = bills[1] ?? text("");
  const first = await upload(formOf(content));
  const second = await upload(formOf(content, "other.pdf"));
  expect(second).toMatchObject({ status: "COMPLETED", duplicates: 1, parsedDocumentIds: [] });
  expect(second.duplicateDocumentIds).toEqual(first.parsedDocumentIds);
});

test("a picture is no utility bill here, and a file is judged by its content", async () => {
  const job = await upload(formOf(png, "bill.pdf"));
  expect(job).toMatchObject({ status: "COMPLETED", parsedDocumentIds: [] });
  expect(job.nonUtilityDocumentIds).toHaveLength(1);
  const { status, json } = await sandbox.call(path, { body: formOf(text("MZ not a bill"), "bill.pdf") });
  expect(status).toBe(400);
  expect(json).toEqual({ detail: expect.stringContaining("document") });
});

test("a PDF that nobody can read makes the job fail, with a reason", async () => {
  const job = await upload(formOf(text("%PDF-1.7 broken")));
  expect(job).toMatchObject({ status: "FAILED", terminationReason: "bill.pdf: The PDF could not be read." });
});

test("more than 25 MB are refused", async () => {
  const content = new Uint8Array(25_000_001);
  content.set(text("%PDF-"));
  expect((await sandbox.call(path, { body: formOf(content) })).status).toBe(413);
});

test("what is no form, has no file, or names another company's site is refused", async () => {
  expect((await sandbox.call(path, { body: { siteId } })).status).toBe(415);
  const without = new FormData();
  without.set("siteId", siteId);
  expect((await sandbox.call(path, { body: without })).status).toBe(400);
  const words = new FormData();
  words.set("siteId", siteId);
  words.set("document", "not a file");
  expect((await sandbox.call(path, { body: words })).status).toBe(400);
  const foreign = formOf(png);
  foreign.set("siteId", demo.summit.sites[0]);
  const answer = await sandbox.call(path, { body: foreign });
  expect(answer).toMatchObject({ status: 400, json: { detail: expect.stringContaining("siteId") } });
});

test("addresses on this machine and its network are never fetched", async () => {
  const documents = [
    "https://127.0.0.1/bill.pdf",
    "https://[::1]/a",
    "https://localhost/b",
    "https://169.254.169.254/",
  ];
  for (const document of documents) {
    const job = await upload({ documents: [document], siteId }, `${path}/bulk`);
    expect(job).toMatchObject({
      status: "FAILED",
      terminationReason: expect.stringContaining("not on the public internet"),
    });
  }
  const job = await sandbox.call(`${path}/bulk`, {
    body: { documents: ["http://example.com/a.pdf"], siteId },
  });
  expect(job).toMatchObject({ status: 400, json: { detail: expect.stringContaining("documents.0") } });
});
