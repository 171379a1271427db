import { afterEach, beforeEach, expect, test } from "vitest";
import { now } from "../../clock/clock";
import { clearFaults, faultsSchema, readFaults, setFaults } from "../../control/faults";
import { db } from "../../db";
import { firstOfMonth } from "../../testing/days";
import { demo, unknownId } from "../../testing/demo";
import { newConnection } from "../../testing/new-connection";
import { receiver } from "../../testing/receiver";
import { runSandbox } from "../../testing/server";
import { headingOf, visitorOf } from "../testing/visitor";
import { roomPages } from "./paths";

const sandbox = runSandbox();
const visitor = visitorOf(() => sandbox.origin);
const statusOf = async (id: string) => (await db.connection.findUniqueOrThrow({ where: { id } })).status;

beforeEach(() => receiver.clear());
afterEach(clearFaults);

test("sets a status, says so at the connection's row, and the webhooks show it", async () => {
  const { id } = await newConnection();
  const page = await visitor.post(`/control-room/connections/${id}/status`, {
    status: "NEW_PASSWORD_NEEDED",
    detail: "Reset every 60 days",
  });
  expect(page.url.hash).toBe(`#connection-${id}`);
  expect(page.html).toContain(`<tr id="connection-${id}" tabindex="-1">`);
  expect(page.html).toContain("The status is set");
  expect(page.html).toContain("Reset every 60 days");
  expect((await visitor.open(roomPages.webhooks.path)).html).toContain("connection.validated.v2");
});

test("every button of a row says which connection it is for, even where two look alike", async () => {
  await newConnection();
  await newConnection();
  const { html } = await visitor.open(roomPages.connections.path);
  const names = [...html.matchAll(/<(?:button|select|input|a)[^>]* aria-label="([^"]+)"/g)].map(
    ([, name]) => name,
  );
  expect(names.length).toBeGreaterThan(10);
  expect(new Set(names).size).toBe(names.length);
});

test("connections are found by status and by words of the company, utility or username", async () => {
  await newConnection({ username: "findable-one", providerName: "Elm Street Gas" });
  const found = await visitor.open(`${roomPages.connections.path}?q=findable`);
  expect(found.html).toContain("Elm Street Gas");
  const none = await visitor.open(`${roomPages.connections.path}?q=findable&status=WEBSITE_DOWN`);
  expect(none.html).toContain("No connection is like that.");
});

test("a login is checked when somebody asks for it, without waiting for the week", async () => {
  const { id } = await newConnection({ checkOutcome: "CONNECTED" });
  await expect.poll(() => statusOf(id)).toBe("CONNECTED");
  await db.connection.update({ where: { id }, data: { status: "WEBSITE_DOWN" } });
  await visitor.post(`/control-room/connections/${id}/check`, {});
  await expect.poll(() => statusOf(id)).toBe("CONNECTED");
});

test("bills of a connection are listed with a file that opens", async () => {
  const { id } = await newConnection({ collectFrom: firstOfMonth(2), utilityTypes: ["GAS"] });
  const bills = () => db.document.count({ where: { connectionId: id } });
  await expect.poll(bills, { timeout: 10_000 }).toBeGreaterThan(0);
  const page = await visitor.open(`${roomPages.bills.path}?connection=${id}`);
  expect(headingOf(page)).toBe("Bills of a connection");
  const file = /href="http:\/\/sandbox\.test:4010(\/files\/[^"]+\.pdf)"/.exec(page.html)?.[1] ?? "";
  const answer = await fetch(sandbox.origin + file);
  expect(answer.headers.get("Content-Type")).toBe("application/pdf");
});

test("the clock moves from any page, and the page comes back", async () => {
  const before = now().getTime();
  const page = await visitor.post("/control-room/clock", { days: "7", from: "bills" });
  expect(page.url.pathname).toBe(roomPages.bills.path);
  expect(page.html).toContain("The clock was moved");
  expect(page.html).toContain("7 days ahead");
  expect(now().getTime() - before).toBeGreaterThanOrEqual(7 * 86_400_000);
  const wrong = await visitor.post("/control-room/clock", { days: "-1", from: "//evil.example" });
  expect(wrong.url.pathname).toBe("/");
});

test("faults are set, told in sentences, and ended one by one or together", async () => {
  const page = await visitor.open(roomPages.faults.path);
  expect(page.html).toContain("None are in force");
  const fields = {
    latencyMs: "250",
    failRate: "50",
    failure: "html",
    failStatus: "502",
    retryAfterSeconds: "1",
  };
  const webhooks = { drop: "100", duplicate: "0", badSignature: "0", delayMs: "0", shuffle: "yes" };
  const all = { ...fields, ...webhooks, rateCalls: "10", rateSeconds: "60" };
  const set = await visitor.post("/control-room/faults", all);
  expect(set.html).toContain("50 % of API calls fail with a page of HTML.");
  expect(set.html).toContain("100 % of webhooks are dropped.");
  expect(set.html).toContain("A key may make 10 calls in 60 s.");
  expect(await readFaults()).toMatchObject({ latencyMs: 250, failRate: 0.5, webhooks: { shuffle: true } });

  const one = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`one-${name}`, value]));
  await visitor.post("/control-room/faults/operation", { ...one, operation: "GET /company" });
  expect((await readFaults()).endpoints).toMatchObject([
    { method: "GET", path: "/company", failStatus: 502 },
  ]);
  await visitor.post("/control-room/faults/operation/end", { operation: "GET /company" });
  expect(await readFaults()).toMatchObject({ endpoints: [], failRate: 0.5 });

  await visitor.press(await visitor.open(roomPages.faults.path), "End all faults");
  expect(await readFaults()).toEqual(faultsSchema.parse({}));
});

test("faults that make no sense are refused, and those in force stay", async () => {
  await setFaults(faultsSchema.parse({ failRate: 0.5 }));
  const page = await visitor.post("/control-room/faults", { failRate: "900" });
  expect(page.html).toContain("nothing was changed");
  expect(await readFaults()).toMatchObject({ failRate: 0.5 });
});

test("an invitation is listed, opened and revoked", async () => {
  const path = `/v2.2/invitation/company/${demo.harbor.id}`;
  await sandbox.call(path, { body: { allowedEmails: ["ann@example.com"] } });
  const page = await visitor.open(roomPages.invitations.path);
  expect(page.html).toContain("ann@example.com");
  expect(page.html).toMatch(/href="\/p\/i\/[^"]+"/);
  const action = /action="(\/control-room\/invitations\/[^"]+\/revoke)"/.exec(page.html)?.[1] ?? "";
  const revoked = await visitor.post(action, {});
  expect(revoked.html).toContain("The invitation is revoked.");
  expect(revoked.html).toContain("REVOKED");
});

test.each([
  ["connections", `connections/${unknownId}/status`, { status: "CONNECTED" }],
  ["connections", "connections/x/check", {}],
  ["invitations", `invitations/${unknownId}/revoke`, {}],
  ["webhooks", `deliveries/${unknownId}/replay`, {}],
])("%s: something unknown changes nothing", async (_, path, fields) => {
  expect((await visitor.post(`/control-room/${path}`, fields)).status).toBe(200);
});

test("a status that Nectar does not have is not set", async () => {
  const { id } = await newConnection();
  await visitor.post(`/control-room/connections/${id}/status`, { status: "ON_FIRE" });
  expect(await statusOf(id)).not.toBe("ON_FIRE");
});

test("a reset needs a tick, and then removes everything", async () => {
  await newConnection();
  await visitor.post("/control-room/reset", {});
  expect(await db.connection.count()).toBeGreaterThan(0);
  const page = await visitor.post("/control-room/reset", { sure: "yes" });
  expect(page.html).toContain("as on its first start");
  expect(await db.connection.count()).toBe(0);
});
