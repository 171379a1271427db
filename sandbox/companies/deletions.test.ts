import { expect, test } from "vitest";
import { z } from "zod";
import { db } from "../db";
import { demo } from "../testing/demo";
import { newConnection } from "../testing/new-connection";
import { runSandbox } from "../testing/server";
import { startDeletions } from "./deletions";

const sandbox = runSandbox();
const withId = z.looseObject({ id: z.guid() });

/** A company with a site, a connection and a bill. */
async function fullCompany() {
  const { json } = await sandbox.call("/v2.2/company", { body: { name: "Short-lived" } });
  const { id: companyId } = withId.parse(json);
  const site = await sandbox.call(`/v2.2/company/${companyId}/site`, { body: { name: "Hall" } });
  const { id: siteId } = withId.parse(site.json);
  const connection = await newConnection({ companyId, siteIds: [siteId], checkOutcome: "PENDING" });
  const day = new Date("2026-01-31");
  const document = await db.document.create({
    data: {
      companyId,
      connectionId: connection.id,
      billDate: day,
      periodStart: day,
      periodEnd: day,
      currency: "USD",
      totalCharges: "1.00",
      utilityCompany: "Nectar Sandbox Utility",
      fileName: "bill.pdf",
      lineItems: [],
      demandMeters: [],
      summary: {},
    },
  });
  return { companyId, siteId, connectionId: connection.id, documentId: document.id };
}

/** Waits for the removal, by running a worker of its own to the end. */
async function removalDone(): Promise<void> {
  await startDeletions().stop();
}

test("a deleted company is gone at once, with all that was its own", async () => {
  const { companyId, siteId, connectionId } = await fullCompany();
  const path = `/v2.2/company/${companyId}`;
  const answer = await sandbox.call(path, { method: "DELETE" });
  expect(answer).toMatchObject({ status: 204, text: "" });
  for (const gone of [
    path,
    `/v2.2/site/${siteId}`,
    `/v2.2/connection/${connectionId}`,
    `${path}/connection`,
  ]) {
    expect((await sandbox.call(gone)).status, gone).toBe(404);
  }
  expect((await sandbox.call(path, { method: "DELETE" })).status).toBe(404);
  expect((await sandbox.call("/v2.2/company")).text).not.toContain(companyId);
});

test("its rows are removed in the background, and nobody else's", async () => {
  const other = await fullCompany();
  const { companyId, documentId } = await fullCompany();
  await sandbox.call(`/v2.2/company/${companyId}`, { method: "DELETE" });
  await removalDone();
  expect(await db.company.count({ where: { id: companyId } })).toBe(0);
  expect(await db.connection.count({ where: { companyId } })).toBe(0);
  expect(await db.document.count({ where: { id: documentId } })).toBe(0);
  expect(await db.document.count({ where: { id: other.documentId } })).toBe(1);
  expect((await sandbox.call(`/v2.2/connection/${other.connectionId}`)).status).toBe(200);
});

test("a removal that a crash cut short is finished after the restart", async () => {
  const { companyId, documentId } = await fullCompany();
  await db.company.update({ where: { id: companyId }, data: { deletedAt: new Date() } });
  expect((await sandbox.call(`/v2.2/company/${companyId}`)).status).toBe(404);
  await removalDone();
  expect(await db.company.count({ where: { id: companyId } })).toBe(0);
  expect(await db.document.count({ where: { id: documentId } })).toBe(0);
});

test("another organization can delete nothing", async () => {
  const path = `/v2.2/company/${demo.harbor.id}`;
  expect((await sandbox.call(path, { method: "DELETE", key: demo.otherApiKey })).status).toBe(403);
  expect((await sandbox.call(path)).status).toBe(200);
});
