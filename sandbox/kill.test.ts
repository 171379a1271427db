import { setTimeout as delay } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { db } from "./db";
import { connectLink } from "./pages/testing/links";
import { logins } from "./pages/testing/logins";
import { headingOf, visitorOf } from "./pages/testing/visitor";
import { seed } from "./seed";
import { firstOfMonth } from "./testing/days";
import { demo } from "./testing/demo";
import { kill, killPrograms, started, startProgram } from "./testing/program";

/** Each starts a process and kills it at some moment while everybody writes. */
const ROUNDS = 4;

afterEach(killPrograms);

/** What the sandbox said that it had done, before it was killed. */
const answered = {
  sites: new Set<string>(),
  connections: new Set<string>(),
  statuses: new Map<string, string[]>(),
};

const withId = z.object({ id: z.uuid() });

async function post(url: string, body: object): Promise<string> {
  const headers = { "X-API-Key": demo.apiKey };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return withId.parse(await response.json()).id;
}

async function createSite(origin: string): Promise<void> {
  answered.sites.add(await post(`${origin}/v2.2/company/${demo.harbor.id}/site`, { name: "A site" }));
}

async function createConnection(origin: string): Promise<void> {
  const { username, password } = logins.nectar;
  // One utility and few months: the bills of every connection are waited for in the end.
  const few = { utilityTypes: ["GAS"], dataCollectionStartDate: firstOfMonth(2) };
  const login = { url: "https://nectarclimate.com", username, password, country: "US" };
  const body = { ...login, ...few, sites: [demo.harbor.sites[0]] };
  answered.connections.add(await post(`${origin}/v2.2/company/${demo.harbor.id}/connection`, body));
}

async function finishWizard(origin: string): Promise<void> {
  const visitor = visitorOf(() => origin);
  const ownerEmail = `${crypto.randomUUID()}@harbor-foods.example`;
  const signIn = await visitor.post(await connectLink(), { provider: "nectar-sandbox" });
  const collect = await visitor.press(signIn, "Sign in", logins.nectar);
  const done = await visitor.press(collect, "Finish", [
    ["sites", demo.harbor.sites[1]],
    ["utilityTypes", "GAS"],
    ["collectFrom", firstOfMonth(2)],
    ["ownerEmail", ownerEmail],
  ]);
  if (headingOf(done) !== "You're connected") return;
  const { id } = await db.connection.findFirstOrThrow({ where: { workflowOwnerEmail: ownerEmail } });
  answered.connections.add(id);
}

async function setSomeStatus(origin: string): Promise<void> {
  const [id] = answered.connections;
  if (!id) return delay(20);
  const status = Math.random() < 0.5 ? "WEBSITE_DOWN" : "OTHER_ERROR";
  await post(`${origin}/sandbox/connections/${id}/status`, { status });
  answered.statuses.set(id, [...(answered.statuses.get(id) ?? []), status]);
}

const answers = () => answered.sites.size + answered.connections.size;

/** Writes until it is told that the process is gone; what fails on the way was not answered. */
async function writeUntil(origin: string, end: AbortSignal): Promise<void> {
  const writers = [createSite, createConnection, finishWizard, setSomeStatus];
  await Promise.all(
    writers.map(async (write) => {
      while (!end.aborted) {
        await write(origin).catch(() => undefined);
        await delay(20);
      }
    }),
  );
}

/** How many rows a query finds that must not be there. */
async function strays(query: TemplateStringsArray): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>(query);
  return row?.count ?? -1;
}

async function expectNothingHalf(): Promise<void> {
  // Each connection has its created event, once, and none is without one.
  expect(
    await strays`
    SELECT count(*)::int FROM "Connection" c WHERE 1 <> (
      SELECT count(DISTINCT "messageId") FROM "WebhookDelivery" d
      WHERE d."connectionId" = c.id AND d."eventType" = 'connection.created.v2')`,
  ).toBe(0);
  expect(
    await strays`
    SELECT count(*)::int FROM "Connection" c WHERE c.status = 'CONNECTED' AND NOT EXISTS (
      SELECT 1 FROM "Account" a JOIN "Meter" m ON m."accountId" = a.id WHERE a."connectionId" = c.id)`,
  ).toBe(0);
  // A bill comes with its usage and its event, usage with its bill.
  expect(
    await strays`
    SELECT count(*)::int FROM "Document" d
    WHERE NOT EXISTS (SELECT 1 FROM "UsageRecord" u WHERE u."documentId" = d.id)
      OR NOT EXISTS (SELECT 1 FROM "WebhookDelivery" w WHERE w."documentId" = d.id AND w."eventType" = 'document.created.v2')`,
  ).toBe(0);
  expect(
    await strays`
    SELECT count(*)::int FROM "UsageRecord" u
    WHERE NOT EXISTS (SELECT 1 FROM "Document" d WHERE d.id = u."documentId")`,
  ).toBe(0);
}

test("kill -9 at any moment loses nothing that was answered, and leaves nothing half done", async () => {
  await db.$transaction(seed);
  for (let round = 0; round < ROUNDS; round += 1) {
    const program = startProgram();
    const origin = await started(program);
    const before = answers();
    const killed = new AbortController();
    const writing = writeUntil(origin, killed.signal);
    await expect.poll(answers, { timeout: 20_000 }).toBeGreaterThan(before + 2);
    await delay(Math.random() * 600);
    await kill(program);
    killed.abort();
    await writing;
    await expectNothingHalf();
  }
  expect(await db.site.count({ where: { id: { in: [...answered.sites] } } })).toBe(answered.sites.size);
  const ids = [...answered.connections];
  expect(await db.connection.count({ where: { id: { in: ids } } })).toBe(ids.length);
  for (const [connectionId, statuses] of answered.statuses) {
    const events = await db.webhookDelivery.findMany({
      where: { connectionId, eventType: "connection.validated.v2" },
      select: { payload: true },
    });
    const told = events.map(({ payload }) => z.object({ status: z.string() }).parse(payload).status);
    for (const status of statuses) expect(told).toContain(status);
  }

  await started(startProgram());
  const waiting = () => db.connection.count({ where: { status: "PENDING" } });
  await expect.poll(waiting, { timeout: 20_000 }).toBe(0);
  const withoutBills = () => strays`
    SELECT count(*)::int FROM "Connection" c WHERE c.status = 'CONNECTED'
      AND NOT EXISTS (SELECT 1 FROM "Document" d WHERE d."connectionId" = c.id)`;
  await expect.poll(withoutBills, { timeout: 30_000 }).toBe(0);
  await expectNothingHalf();
}, 120_000);
