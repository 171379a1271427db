import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { POST } from "@/app/api/auth/[...nextauth]/route";
import { authOptions } from "@/lib/access/options";
import { authorize } from "@/lib/auth/authorize";
import { openSession } from "@/lib/auth/commands";
import { hashPassword } from "@/lib/auth/passwords";
import { findViewer } from "@/lib/auth/queries";
import { toClaims } from "@/lib/auth/session-token";
import { db } from "@/lib/db";
import { newTenant, newUser } from "@/lib/testing/tenant";

const password = "correct horse battery";
let email: string;
let person: { userId: string; companyId: string; sessionVersion: number };

beforeAll(async () => {
  const [tenant, user] = [await newTenant(), await newUser({ passwordHash: await hashPassword(password) })];
  await db().membership.create({ data: { companyId: tenant.id, userId: user.id, role: "MEMBER" } });
  email = user.email;
  person = { userId: user.id, companyId: tenant.id, sessionVersion: 0 };
});

describe("next-auth's own sign-in", () => {
  test("opens a session like ours", async () => {
    const claims = toClaims({ ...(await authorize({ email, password }, "192.0.2.1")) });
    expect(claims).toMatchObject(person);
    expect(claims && (await findViewer(claims))).toMatchObject({ email });
  });

  test.each([
    undefined,
    {},
    { email: "a\0b", password: "x" },
    { email: "nobody@people.example", password: "x" },
  ])("says no more than no to %j", async (credentials) => {
    expect(await authorize(credentials, ["a", "b"])).toBeNull();
  });

  test("says no more than no when something breaks", async () => {
    await db().$executeRaw`alter table "RateLimit" rename to "Gone"`;
    try {
      expect(await authorize({ email, password }, "192.0.2.1")).toBeNull();
    } finally {
      await db().$executeRaw`alter table "Gone" rename to "RateLimit"`;
    }
  });
});

describe("next-auth's own sign-out", () => {
  test("ends the session, copies of its cookie included", async () => {
    const claims = await openSession(person);
    await authOptions().events?.signOut?.({ token: { ...claims }, session: { expires: "" } });
    expect(await findViewer(claims)).toBeNull();
  });

  test("of a token that is none of ours ends nothing", async () => {
    const claims = await openSession(person);
    const token = { ...claims, sessionId: randomUUID() };
    await authOptions().events?.signOut?.({ token, session: { expires: "" } });
    await authOptions().events?.signOut?.({ token: {}, session: { expires: "" } });
    expect(await findViewer(claims)).not.toBeNull();
  });
});

test("next-auth's complaints do not go to the console", () => {
  const consoleError = vi.spyOn(console, "error");
  authOptions().logger?.error?.("JWT_SESSION_ERROR", new Error("JWT invalid"));
  authOptions().logger?.error?.("SOMETHING", { error: new Error("why") });
  expect(consoleError).not.toHaveBeenCalled();
});

test("nobody writes into our log over next-auth's route for that", async () => {
  const request = new Request("http://localhost:3000/api/auth/_log", { method: "POST" });
  const response = await POST(request, { params: Promise.resolve({ nextauth: ["_log"] }) });
  expect(response.status).toBe(404);
});
