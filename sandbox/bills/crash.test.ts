import { afterEach, beforeAll, expect, test } from "vitest";
import { db } from "../db";
import { seed } from "../seed";
import { newConnection } from "../testing/new-connection";
import { kill, killPrograms, started, startProgram } from "../testing/program";
import { lineItemSchema } from "./line-items";

beforeAll(() => db.$transaction(seed));
afterEach(killPrograms);

const WAIT = { timeout: 20_000, interval: 5 };

/** Documents of a connection; each must be whole: lines that sum up, its usage, and its event. */
async function wholeDocuments(connectionId: string): Promise<number> {
  const documents = await db.document.findMany({ where: { connectionId } });
  for (const { id, lineItems, totalCharges } of documents) {
    const lines = lineItemSchema.array().parse(lineItems);
    const cents = lines.reduce((sum, { totalCharge }) => sum + Math.round(Number(totalCharge) * 100), 0);
    expect(cents).toBe(Math.round(totalCharges.toNumber() * 100));
    expect(await db.usageRecord.count({ where: { documentId: id } })).toBe(1);
    const created = { documentId: id, eventType: "document.created.v2" };
    expect(await db.webhookDelivery.count({ where: created })).toBe(1);
  }
  return documents.length;
}

test("a collection that is killed leaves whole bills only, and is finished after the restart", async () => {
  const { id } = await newConnection({ utilityTypes: ["ELECTRICITY", "GAS", "WATER", "DISTRICT"] });
  const first = startProgram();
  await started(first);
  await expect.poll(() => db.document.count({ where: { connectionId: id } }), WAIT).toBeGreaterThan(0);
  await kill(first);
  const left = await wholeDocuments(id);

  await started(startProgram());
  const stages = async () => {
    const accounts = await db.account.findMany({ where: { connectionId: id } });
    return [...new Set(accounts.map(({ status }) => status))];
  };
  await expect.poll(stages, WAIT).toEqual(["PULL_COMPLETED"]);
  expect(await wholeDocuments(id)).toBeGreaterThanOrEqual(Math.max(left, 80));
}, 60_000);
