import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { db } from "../db";
import { InvalidInputError } from "../invalid-input";
import { unseal } from "../seal";
import { seed } from "../seed";
import { demo } from "../testing/demo";
import { newConnection } from "../testing/new-connection";
import { runDueChecks } from "./checks";
import { changeSites, setStatus, updateCredentials } from "./commands";
import { findConnection } from "./queries";

beforeAll(() => db.$transaction(seed));

/** The events recorded for a connection, in order. */
async function eventsOf(connectionId: string) {
  const rows = await db.webhookDelivery.findMany({ where: { connectionId }, orderBy: { id: "asc" } });
  return rows.map(({ eventType, payload }) => ({ eventType, payload }));
}

async function eventTypesOf(connectionId: string) {
  return (await eventsOf(connectionId)).map(({ eventType }) => eventType.split(".")[1]);
}

function inAMinute(): Date {
  return new Date(Date.now() + 60_000);
}

test("a new connection is PENDING without status times, and says that it was created", async () => {
  const connection = await newConnection();
  expect(connection).toMatchObject({
    status: "PENDING",
    statusFirstSeenTime: null,
    statusLastUpdateTime: null,
  });
  expect(await eventTypesOf(connection.id)).toEqual(["created"]);
});

test("the password is kept sealed and leaves in no event", async () => {
  const connection = await newConnection({ password: "swordfish-1" });
  await updateCredentials(connection.id, { username: "ann", password: "swordfish-2", outcome: "CONNECTED" });
  const stored = await db.connection.findUniqueOrThrow({ where: { id: connection.id } });
  expect(stored.sealedPassword).not.toContain("swordfish");
  expect(await unseal(z.string(), stored.sealedPassword)).toBe("swordfish-2");
  expect(JSON.stringify(await eventsOf(connection.id))).not.toMatch(/swordfish|password/i);
});

test("one wizard run makes one connection, however often and however fast it is submitted", async () => {
  const wizardRunId = crypto.randomUUID();
  const first = await newConnection({ wizardRunId });
  expect((await newConnection({ wizardRunId })).id).toBe(first.id);

  const hasty = crypto.randomUUID();
  const made = await Promise.all(Array.from({ length: 5 }, () => newConnection({ wizardRunId: hasty })));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect(await eventTypesOf(made[0]?.id ?? "")).toEqual(["created"]);
});

test("sites of another company are refused, and nothing is written", async () => {
  const before = await db.connection.count();
  await expect(newConnection({ siteIds: [demo.summit.sites[0]] })).rejects.toThrow(InvalidInputError);
  expect(await db.connection.count()).toBe(before);
  const connection = await newConnection();
  await expect(changeSites(connection.id, [demo.foreign.sites[0]])).rejects.toThrow(InvalidInputError);
});

test("a check that is not due yet changes nothing and tells when to come again", async () => {
  const connection = await newConnection();
  const next = await runDueChecks(new Date(0));
  expect(next).toBeInstanceOf(Date);
  expect(await findConnection(connection.id)).toMatchObject({ status: "PENDING" });
});

test("the first check connects: one or two believable accounts, two events", async () => {
  const connection = await newConnection();
  await runDueChecks(inAMinute());
  const checked = await findConnection(connection.id);
  expect(checked).toMatchObject({
    status: "CONNECTED",
    statusErrorDetail: null,
    checkDueAt: expect.any(Date),
  });
  expect(checked?.statusFirstSeenTime).toEqual(checked?.statusLastUpdateTime);
  expect(checked?.accounts.length).toBeOneOf([1, 2]);
  for (const account of checked?.accounts ?? []) {
    expect(account.accountNumber).toMatch(/^\d{10}$/);
    expect(account.meters).toHaveLength(account.datasourceTypes.length);
    for (const { id } of account.meters) expect(z.uuid().safeParse(id).success).toBe(true);
  }
  expect(new Set(checked?.accounts.flatMap((account) => account.datasourceTypes))).toEqual(
    new Set(["ELECTRICITY", "GAS"]),
  );
  expect(await eventTypesOf(connection.id)).toEqual(["created", "updated", "validated"]);
});

test("a check runs once, also when two find it due together", async () => {
  const connection = await newConnection();
  await Promise.all([runDueChecks(inAMinute()), runDueChecks(inAMinute())]);
  expect(await eventTypesOf(connection.id)).toEqual(["created", "updated", "validated"]);
});

test("the first check finds a wrong password, says so and finds no accounts", async () => {
  const connection = await newConnection({ checkOutcome: "PASSWORD_INCORRECT" });
  await runDueChecks(inAMinute());
  expect(await findConnection(connection.id)).toMatchObject({
    status: "PASSWORD_INCORRECT",
    statusErrorDetail: "Nectar Sandbox Utility did not accept the username and password.",
    accounts: [],
  });
});

test("new credentials settle the status at once, and a check that was to come does not undo it", async () => {
  const connection = await newConnection({ checkOutcome: "PASSWORD_INCORRECT" });
  const login = { username: "ann", password: "right", outcome: "CONNECTED" } as const;
  const updated = await updateCredentials(connection.id, login);
  expect(updated).toMatchObject({ status: "CONNECTED", username: "ann" });
  expect(updated.accounts.length).toBeGreaterThan(0);
  await runDueChecks(inAMinute());
  expect(await findConnection(connection.id)).toMatchObject({ status: "CONNECTED" });
});

test("an updated event tells what changed and what it was", async () => {
  const connection = await newConnection();
  await changeSites(connection.id, [demo.harbor.sites[1], demo.harbor.sites[2]]);
  const [, updated] = await eventsOf(connection.id);
  expect(updated?.payload).toMatchObject({
    eventType: "connection.updated.v2",
    initialSites: [demo.harbor.sites[1], demo.harbor.sites[2]],
    protectedChanges: ["initialSites"],
    old: { initialSites: [demo.harbor.sites[0]] },
  });
});

test("a changed status makes an updated and a validated event; first-seen time moves with it", async () => {
  const connection = await newConnection();
  const down = await setStatus(connection.id, "WEBSITE_DOWN", "Maintenance");
  expect(down).toMatchObject({
    status: "WEBSITE_DOWN",
    statusErrorDetail: "Maintenance",
    checkDueAt: expect.any(Date),
  });
  const [, updated, validated] = await eventsOf(connection.id);
  expect(updated?.payload).toMatchObject({ protectedChanges: ["status"], old: { status: "PENDING" } });
  expect(validated?.payload).toMatchObject({ eventType: "connection.validated.v2", status: "WEBSITE_DOWN" });
  expect(validated?.payload).not.toHaveProperty("old");
});

test("recording the same again moves only the time, and makes no event", async () => {
  const connection = await newConnection();
  const first = await setStatus(connection.id, "OTHER_ERROR", "Odd");
  const second = await setStatus(connection.id, "OTHER_ERROR", "Odd");
  expect(second.statusFirstSeenTime).toEqual(first.statusFirstSeenTime);
  await changeSites(connection.id, connection.initialSites);
  expect(await eventTypesOf(connection.id)).toEqual(["created", "updated", "validated"]);
});

test("another password alone is an update that names no field", async () => {
  const connection = await newConnection({ password: "one" });
  const { username } = connection;
  await updateCredentials(connection.id, { username, password: "two", outcome: "CONNECTED" });
  await updateCredentials(connection.id, { username, password: "three", outcome: "CONNECTED" });
  await updateCredentials(connection.id, { username, password: "three", outcome: "CONNECTED" });
  const events = await eventsOf(connection.id);
  expect(events.map(({ eventType }) => eventType.split(".")[1])).toEqual([
    "created",
    "updated",
    "validated",
    "updated",
  ]);
  expect(events[3]?.payload).toMatchObject({ protectedChanges: [], old: {} });
});

test("an event's fields are those of Nectar's newest webhook catalogue", async () => {
  const connection = await newConnection();
  const [created] = await eventsOf(connection.id);
  const payload = z.record(z.string(), z.unknown()).parse(created?.payload);
  expect(Object.keys(payload).sort()).toEqual([
    "accounts",
    "country",
    "created",
    "dataCollectionStartDate",
    "eventType",
    "id",
    "initialDatasourceTypes",
    "initialSites",
    "multiplyByOccupancy",
    "status",
    "updated",
    "url",
    "username",
    "workflowOwnerEmail",
  ]);
  expect(payload.created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}$/);
});
