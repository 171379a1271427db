import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  decodeSession,
  encodeSession,
  SESSION_SECONDS,
  sessionCookieName,
  sessionCookieOptions,
  toClaims,
} from "@/lib/auth/session-token";
import { env } from "@/lib/env";

const claims = { sessionId: randomUUID(), userId: randomUUID(), companyId: randomUUID(), sessionVersion: 3 };

afterEach(() => vi.useRealTimers());

/** Reads a session that was made now, after so many seconds. */
async function decodeAfter(seconds: number) {
  vi.useFakeTimers({ toFake: ["Date"] });
  const cookie = await encodeSession(claims);
  vi.setSystemTime(Date.now() + seconds * 1000);
  return decodeSession(cookie);
}

describe("a session cookie", () => {
  test("says whose session it is, and nobody can read that", async () => {
    const cookie = await encodeSession(claims);
    expect(await decodeSession(cookie)).toEqual({ claims, renew: false });
    expect(Buffer.from(cookie, "base64url").toString("latin1")).not.toContain(claims.userId);
  });

  test("is renewed when it is older than an hour", async () => {
    expect(await decodeAfter(59 * 60)).toMatchObject({ renew: false });
    expect(await decodeAfter(61 * 60)).toMatchObject({ claims, renew: true });
  });

  test("is worth nothing two weeks later", async () => {
    expect(await decodeAfter(SESSION_SECONDS - 60)).toMatchObject({ renew: true });
    expect(await decodeAfter(SESSION_SECONDS + 60)).toBeNull();
  });

  test("that was tampered with is none", async () => {
    const cookie = await encodeSession(claims);
    const parts = cookie.split(".");
    for (const at of [0, 2, 3, 4]) {
      const part = parts[at] ?? "";
      const changed = (part.startsWith("A") ? "B" : "A") + part.slice(1);
      expect(await decodeSession(parts.with(at, changed).join("."))).toBeNull();
    }
  });

  test.each([undefined, "", "x", "a.b.c.d.e", "eyJhbGciOiJub25lIn0.e30."])("%j is none", async (cookie) => {
    expect(await decodeSession(cookie)).toBeNull();
  });

  test("sealed under another secret is none", async () => {
    expect(await decodeSession(await encode({ token: claims, secret: "another secret" }))).toBeNull();
  });

  test.each([
    {},
    { ...claims, userId: "1" },
    { ...claims, sessionId: undefined },
    { ...claims, companyId: null },
    { ...claims, sessionVersion: "3" },
    { userId: claims.userId, companyId: claims.companyId },
  ])("of ours with other claims (%#) is none", async (token) => {
    expect(await decodeSession(await encode({ token, secret: env().NEXTAUTH_SECRET }))).toBeNull();
    expect(toClaims(token)).toBeNull();
  });

  test("is out of reach of scripts and of other sites", () => {
    expect(sessionCookieName()).toBe("next-auth.session-token");
    expect(sessionCookieOptions()).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/" });
  });
});
