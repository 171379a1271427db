import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { authenticate } from "@/lib/auth/authenticate";
import { closeSession, enterCompany, noteUse, openSession } from "@/lib/auth/commands";
import { hashPassword } from "@/lib/auth/passwords";
import { findCompaniesOfSession, findViewer } from "@/lib/auth/queries";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { NotFoundError, UserError } from "@/lib/errors";
import { newMember, newTenant, newUser } from "@/lib/testing/tenant";
import { changePassword } from "@/lib/users/commands";
import { passwordChange } from "@/lib/users/input";

const oldPassword = "the old password";
const newPassword = "the new password";

/** Somebody who can sign in, their scope and a session of theirs. */
async function signedIn() {
  const { id: companyId } = await newTenant();
  const { id: userId, email } = await newUser({ passwordHash: await hashPassword(oldPassword) });
  await db().membership.create({ data: { companyId, userId, role: "MEMBER" } });
  const scope: Scope = { companyId, userId, role: "MEMBER" };
  return { email, scope, claims: await openSession({ companyId, userId, sessionVersion: 0 }) };
}

describe("a session", () => {
  test("is somebody of the company, with the role of now", async () => {
    const { claims, scope, email } = await signedIn();
    expect(await findViewer(claims)).toMatchObject({ scope, email });
    await db().membership.updateMany({ where: { userId: claims.userId }, data: { role: "VIEWER" } });
    expect(await findViewer(claims)).toMatchObject({ scope: { role: "VIEWER" } });
  });

  test("ends with its user", async () => {
    const { claims } = await signedIn();
    await db().user.delete({ where: { id: claims.userId } });
    expect(await findViewer(claims)).toBeNull();
  });

  test("ends with the membership", async () => {
    const { claims } = await signedIn();
    await db().membership.deleteMany({ where: { userId: claims.userId } });
    expect(await findViewer(claims)).toBeNull();
  });

  test("ends when the sessions of the user are ended", async () => {
    const { claims } = await signedIn();
    await db().user.update({ where: { id: claims.userId }, data: { sessionVersion: { increment: 1 } } });
    expect(await findViewer(claims)).toBeNull();
    expect(await findViewer({ ...claims, sessionVersion: 1 })).not.toBeNull();
  });

  test("of one company is none of another", async () => {
    const { claims } = await signedIn();
    expect(await findViewer({ ...claims, companyId: (await newTenant()).id })).toBeNull();
    expect(await findViewer({ ...claims, companyId: randomUUID() })).toBeNull();
  });
});

describe("a session that", () => {
  test("was signed out is over, and no other one of the person", async () => {
    const { claims } = await signedIn();
    const elsewhere = await openSession(claims);
    await closeSession(claims);
    expect(await findViewer(claims)).toBeNull();
    expect(await findViewer(elsewhere)).not.toBeNull();
  });

  test("is three months old is over, however much it was used", async () => {
    const { claims } = await signedIn();
    const { expiresAt } = await db().session.findUniqueOrThrow({ where: { id: claims.sessionId } });
    expect(Math.round((expiresAt.getTime() - Date.now()) / 86_400_000)).toBe(90);
    await db().session.update({ where: { id: claims.sessionId }, data: { expiresAt: new Date() } });
    expect(await findViewer(claims)).toBeNull();
  });

  test("belongs to somebody else is none", async () => {
    const [{ claims }, { claims: other }] = [await signedIn(), await signedIn()];
    expect(await findViewer({ ...claims, sessionId: other.sessionId })).toBeNull();
    await closeSession({ ...claims, sessionId: other.sessionId });
    expect(await findViewer(other)).not.toBeNull();
  });
});

describe("a new password", () => {
  test("ends every session and gives this browser a new one", async () => {
    const { claims, scope, email } = await signedIn();
    const renewed = await changePassword(scope, { currentPassword: oldPassword, newPassword });
    expect(await findViewer(claims)).toBeNull();
    expect(await findViewer(renewed)).toMatchObject({ email });
    await expect(authenticate({ email, password: oldPassword }, "192.0.2.1")).rejects.toThrow(UserError);
    expect(await authenticate({ email, password: newPassword }, "192.0.2.1")).toEqual({
      ...renewed,
      sessionId: expect.any(String),
    });
  });

  test("leaves one session, and ends one that was being opened with the old password", async () => {
    const { claims, scope } = await signedIn();
    const renewed = await changePassword(scope, { currentPassword: oldPassword, newPassword });
    const late = await openSession(claims);
    expect(await db().session.count({ where: { userId: claims.userId } })).toBe(2);
    expect(await findViewer(late)).toBeNull();
    expect(await findViewer(renewed)).not.toBeNull();
  });

  test("cannot be had by guessing the current one", async () => {
    const { claims, scope } = await signedIn();
    const tries = Array.from({ length: 12 }, () =>
      changePassword(scope, { currentPassword: "a guess", newPassword }).catch((error: unknown) => error),
    );
    const answers = (await Promise.all(tries)).map(String);
    expect(answers.filter((answer) => answer.includes("was not changed"))).toHaveLength(10);
    const right = changePassword(scope, { currentPassword: oldPassword, newPassword });
    await expect(right).rejects.toThrow("Too many attempts. Please try again in 15 minutes.");
    expect(await findViewer(claims)).not.toBeNull();
  });

  test("is noted without being written down", async () => {
    const { scope } = await signedIn();
    await changePassword(scope, { currentPassword: oldPassword, newPassword });
    const audit = await db().auditEvent.findMany({ where: { companyId: scope.companyId } });
    expect(audit).toMatchObject([{ action: "password.changed", userId: scope.userId }]);
    expect(JSON.stringify(audit)).not.toContain(newPassword);
  });

  test("needs the current one, and nothing changes without", async () => {
    const { claims, scope } = await signedIn();
    const change = changePassword(scope, { currentPassword: "a guess", newPassword });
    await expect(change).rejects.toMatchObject({
      fields: { currentPassword: { key: "currentPasswordWrong" } },
    });
    expect(await findViewer(claims)).not.toBeNull();
    expect(await db().auditEvent.count({ where: { companyId: scope.companyId } })).toBe(0);
  });

  test("is not for somebody outside the company", async () => {
    const { scope } = await signedIn();
    const elsewhere = { ...scope, companyId: (await newMember((await newTenant()).id, "OWNER")).companyId };
    const change = changePassword(elsewhere, { currentPassword: oldPassword, newPassword });
    await expect(change).rejects.toThrow(NotFoundError);
  });

  test("has 12 to 200 characters", () => {
    const fits = (length: number) =>
      passwordChange.safeParse({ currentPassword: "x", newPassword: "p".repeat(length) }).success;
    expect([11, 12, 200, 201].map(fits)).toEqual([false, true, true, false]);
    const unusable = { currentPassword: "x", newPassword: "twelve char\0cters" };
    expect(passwordChange.safeParse(unusable).success).toBe(false);
  });
});

describe("a session of somebody in several companies", () => {
  test("is turned to another one, and from then on signing in leads there", async () => {
    const { claims, email } = await signedIn();
    const { id: other } = await newTenant();
    await db().membership.create({ data: { companyId: other, userId: claims.userId, role: "VIEWER" } });
    await db().membership.updateMany({ where: { companyId: other }, data: { lastUsedAt: new Date(0) } });
    expect((await findCompaniesOfSession(claims)).map(({ id }) => id)).toEqual([claims.companyId, other]);

    const moved = await enterCompany(claims, other);
    expect(moved).toEqual({ ...claims, companyId: other });
    expect(await findViewer(moved)).toMatchObject({ scope: { companyId: other, role: "VIEWER" } });
    expect((await findCompaniesOfSession(claims)).map(({ id }) => id)).toEqual([other, claims.companyId]);
    const next = await authenticate({ email, password: oldPassword }, "192.0.2.1");
    expect(next.companyId).toBe(other);
  });

  test("enters no company that the person does not belong to, and none when it is over", async () => {
    const { claims } = await signedIn();
    const { id: foreign } = await newTenant();
    for (const companyId of [foreign, randomUUID(), "", "not an id"]) {
      await expect(enterCompany(claims, companyId)).rejects.toThrow(NotFoundError);
    }
    await closeSession(claims);
    await expect(enterCompany(claims, claims.companyId)).rejects.toThrow(NotFoundError);
    expect(await findCompaniesOfSession(claims)).toEqual([]);
  });

  test("knows the companies of its own person alone", async () => {
    const [{ claims }, { claims: other }] = [await signedIn(), await signedIn()];
    expect(await findCompaniesOfSession({ ...claims, sessionId: other.sessionId })).toEqual([]);
    expect(await findCompaniesOfSession({ ...claims, sessionVersion: 1 })).toEqual([]);
  });
});

describe("that a session is used", () => {
  const noted = ({ sessionId }: { sessionId: string }) =>
    db().session.findUniqueOrThrow({ where: { id: sessionId } });
  const use = async (claims: Parameters<typeof findViewer>[0], userAgent: string | null) => {
    const viewer = await findViewer(claims);
    if (viewer) await noteUse(viewer, userAgent);
  };

  test("is noted with the browser, and then not again for five minutes", async () => {
    const { claims } = await signedIn();
    await use(claims, "Browser\0 1");
    const first = await noted(claims);
    expect(first.userAgent).toBe("Browser 1");
    await use(claims, "Browser 2");
    expect(await noted(claims)).toEqual(first);
    const earlier = new Date(Date.now() - 6 * 60_000);
    await db().session.update({ where: { id: claims.sessionId }, data: { lastSeenAt: earlier } });
    await db().membership.updateMany({ where: { userId: claims.userId }, data: { lastUsedAt: earlier } });
    await use(claims, null);
    const later = await noted(claims);
    expect(later.userAgent).toBe("");
    expect(later.lastSeenAt.getTime()).toBeGreaterThan(earlier.getTime());
    const { lastUsedAt } = await db().membership.findFirstOrThrow({ where: { userId: claims.userId } });
    expect(lastUsedAt).toEqual(later.lastSeenAt);
  });

  test("is kept in 400 characters", async () => {
    const { claims } = await signedIn();
    await use(claims, "x".repeat(10_000));
    expect((await noted(claims)).userAgent).toHaveLength(400);
  });
});
