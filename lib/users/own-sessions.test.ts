import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { noteUse, openSession } from "@/lib/auth/commands";
import { findViewer } from "@/lib/auth/queries";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { NotFoundError } from "@/lib/errors";
import { newMember, newTenant } from "@/lib/testing/tenant";
import { endAllSessions, endOwnSession, renameSelf } from "@/lib/users/commands";
import { hasPassword, listOwnSessions } from "@/lib/users/queries";

const open = ({ companyId, userId }: Scope) =>
  openSession({ companyId, userId: userId ?? "", sessionVersion: 0 });

async function person(): Promise<Scope> {
  return newMember((await newTenant()).id, "VIEWER");
}

test("one sees one's own browsers, by name, but none that is over", async () => {
  const [scope, other] = [await person(), await person()];
  const [one, two, old, expired] = [
    await open(scope),
    await open(scope),
    await open(scope),
    await open(scope),
  ];
  await open(other);
  const viewer = await findViewer(one);
  if (viewer) await noteUse(viewer, "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
  const past = (days: number) => new Date(Date.now() - days * 86_400_000);
  await db().session.update({ where: { id: old.sessionId }, data: { lastSeenAt: past(15) } });
  await db().session.update({ where: { id: expired.sessionId }, data: { expiresAt: past(1) } });
  const shown = await listOwnSessions(scope);
  expect(shown.map(({ id }) => id)).toEqual([one.sessionId, two.sessionId]);
  expect(shown).toMatchObject([
    { browser: "Firefox", system: "Linux" },
    { browser: null, system: null },
  ]);
});

test("one ends a session of one's own, once, and nobody else's", async () => {
  const [scope, other] = [await person(), await person()];
  const [mine, theirs] = [await open(scope), await open(other)];
  for (const id of [theirs.sessionId, randomUUID(), "not an id"]) {
    await expect(endOwnSession(scope, id)).rejects.toThrow(NotFoundError);
  }
  expect(await findViewer(theirs)).not.toBeNull();
  await endOwnSession(scope, mine.sessionId);
  expect(await findViewer(mine)).toBeNull();
  await expect(endOwnSession(scope, mine.sessionId)).rejects.toThrow(NotFoundError);
});

test("signing out everywhere ends all sessions, and one that is just being opened", async () => {
  const scope = await person();
  const [one, two] = [await open(scope), await open(scope)];
  await endAllSessions(scope);
  for (const claims of [one, two, await open(scope)]) expect(await findViewer(claims)).toBeNull();
  const events = await db().auditEvent.findMany({ where: { companyId: scope.companyId } });
  expect(events).toMatchObject([{ action: "sessions.ended", userId: scope.userId }]);
});

test("a new name is on the record; somebody outside the company changes nothing", async () => {
  const scope = await person();
  await renameSelf(scope, { name: "Anna Neu" });
  expect(await db().user.findUniqueOrThrow({ where: { id: scope.userId ?? "" } })).toMatchObject({
    name: "Anna Neu",
  });
  const elsewhere = { ...scope, companyId: (await newTenant()).id };
  await expect(renameSelf(elsewhere, { name: "X" })).rejects.toThrow(NotFoundError);
  await expect(endAllSessions(elsewhere)).rejects.toThrow(NotFoundError);
  expect(await listOwnSessions(elsewhere)).toEqual([]);
  expect(await hasPassword(scope)).toBe(false);
});
