import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { advanceClock } from "../clock/advance";
import { changeSites } from "../connections/commands";
import { db } from "../db";
import { seedIfEmpty } from "../seed";
import { demo } from "../testing/demo";
import { newConnection } from "../testing/new-connection";
import { revokeInvitation } from "./commands";
import type { Guest } from "./guests";
import { findInvitation, hasConnected, hasEdited } from "./queries";
import { InvitationEndedError, statusOf } from "./status";
import { newInvitation } from "./testing/new-invitation";
import { countingConnection, countingEdit } from "./uses";

beforeAll(() => db.$transaction(seedIfEmpty));
beforeEach(() => db.connection.deleteMany());

function guestOf(invitationId: string, email?: string): Guest {
  return { id: randomUUID(), invitationId, email, since: Date.now() };
}

async function connect(invitationId: string, wizardRunId: string = randomUUID()) {
  const guest = guestOf(invitationId);
  return newConnection({ wizardRunId, invitationId }, countingConnection(guest, wizardRunId));
}

async function now(id: string) {
  const invitation = await findInvitation(id);
  if (invitation === null) throw new Error("The invitation is gone");
  const { useCount, createdConnections } = invitation;
  return { status: statusOf(invitation), useCount, made: createdConnections.length };
}

test("each connection is a use, and the last use fulfils it", async () => {
  const { id } = await newInvitation({ maxUses: 2 });
  await connect(id);
  expect(await now(id)).toEqual({ status: "ACTIVE", useCount: 1, made: 1 });
  await connect(id);
  expect(await now(id)).toEqual({ status: "FULFILLED", useCount: 2, made: 2 });
  await expect(connect(id)).rejects.toThrow(InvitationEndedError);
  expect(await now(id)).toEqual({ status: "FULFILLED", useCount: 2, made: 2 });
  expect(await db.connection.count()).toBe(2);
});

test("ten guests at once with three uses left make three connections", async () => {
  const { id } = await newInvitation({ maxUses: 3 });
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => connect(id)));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  expect(await now(id)).toEqual({ status: "FULFILLED", useCount: 3, made: 3 });
  expect(await db.connection.count()).toBe(3);
  const made = (await db.connection.findMany()).map((connection) => connection.id);
  const told = await db.webhookDelivery.findMany({ where: { eventType: "connection.created.v2" } });
  expect(told.filter(({ connectionId }) => made.includes(connectionId ?? ""))).toHaveLength(3);
});

test("one run that is sent several times at once is one connection and one use", async () => {
  const { id } = await newInvitation({ maxUses: 1 });
  const run = randomUUID();
  const made = await Promise.all([connect(id, run), connect(id, run), connect(id, run)]);
  expect(new Set(made.map((connection) => connection.id)).size).toBe(1);
  expect(await now(id)).toEqual({ status: "FULFILLED", useCount: 1, made: 1 });
  expect(await hasConnected(id, run)).toBe(true);
  expect(await hasConnected(id, randomUUID())).toBe(false);
  expect(await hasConnected(id, "no uuid")).toBe(false);
});

test("a revoked and an expired invitation make nothing", async () => {
  const revoked = await newInvitation();
  await revokeInvitation(revoked.id);
  await expect(connect(revoked.id)).rejects.toThrow(InvitationEndedError);
  const expiring = await newInvitation({ expiresInSeconds: 60 });
  await advanceClock(1);
  await expect(connect(expiring.id)).rejects.toThrow(InvitationEndedError);
  expect(await db.connection.count()).toBe(0);
  const ids = [revoked.id, expiring.id];
  expect(await db.invitationEvent.count({ where: { type: "USED", invitationId: { in: ids } } })).toBe(0);
});

test("a guest may save several changes of a connection as one use, another guest is one more", async () => {
  const { id: connectionId } = await newConnection();
  const { id } = await newInvitation({ connectionId, maxUses: 1 });
  const [guest, other] = [guestOf(id, "owner@harbor-foods.example"), guestOf(id)];
  await changeSites(connectionId, [demo.harbor.sites[1]], countingEdit(guest));
  await changeSites(connectionId, [demo.harbor.sites[2]], countingEdit(guest));
  expect(await now(id)).toMatchObject({ status: "FULFILLED", useCount: 1 });
  await expect(changeSites(connectionId, [demo.harbor.sites[0]], countingEdit(other))).rejects.toThrow(
    InvitationEndedError,
  );
  expect(await db.connection.findUnique({ where: { id: connectionId } })).toMatchObject({
    initialSites: [demo.harbor.sites[2]],
  });
  expect([await hasEdited(guest), await hasEdited(other)]).toEqual([true, false]);
  expect(await db.invitationEvent.findMany({ where: { invitationId: id } })).toMatchObject([
    { type: "USED", email: "owner@harbor-foods.example", connectionId },
  ]);
});

test("a guest whose invitation is revoked between two changes keeps the first and makes no second", async () => {
  const { id: connectionId } = await newConnection();
  const { id } = await newInvitation({ connectionId });
  const guest = guestOf(id);
  await changeSites(connectionId, [demo.harbor.sites[1]], countingEdit(guest));
  await revokeInvitation(id);
  await expect(changeSites(connectionId, [], countingEdit(guest))).rejects.toThrow(InvitationEndedError);
  expect(await now(id)).toMatchObject({ status: "REVOKED", useCount: 1 });
});

test("revoking and using at once never end in both", async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await newInvitation({ maxUses: 1 });
    const [used] = await Promise.allSettled([connect(id), revokeInvitation(id)]);
    const status = used.status === "fulfilled" ? "FULFILLED" : "REVOKED";
    const made = used.status === "fulfilled" ? 1 : 0;
    expect(await now(id)).toEqual({ status, useCount: made, made });
  }
});

test("a connection outlives the log of its invitation, and an invitation goes with its connection", async () => {
  const { id: connectionId } = await newConnection();
  const { id } = await newInvitation({ connectionId });
  await db.connection.delete({ where: { id: connectionId } });
  expect(await findInvitation(id)).toBeNull();
  const used = await newInvitation();
  const made = await connect(used.id);
  await db.invitation.delete({ where: { id: used.id } });
  expect(await db.connection.findUnique({ where: { id: made.id } })).toMatchObject({ invitationId: null });
});
