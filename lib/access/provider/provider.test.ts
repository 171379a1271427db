import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { providerClaims } from "@/lib/access/provider/claims";
import { admitByProvider } from "@/lib/access/provider/commands";
import { providerProblem } from "@/lib/access/provider/problems";
import { findViewer } from "@/lib/auth/queries";
import { decodeSession } from "@/lib/auth/session-token";
import { db } from "@/lib/db";
import { changeEnvironment } from "@/lib/env";
import { nextAuthBrowser } from "@/lib/testing/next-auth";
import { type OpenIdServer, signInAtProvider, startOpenIdProvider } from "@/lib/testing/openid-provider";
import { newTenant } from "@/lib/testing/tenant";

const portalUrl = "http://localhost:3000";
let plain: OpenIdServer;
let talkative: OpenIdServer;

beforeAll(async () => {
  plain = await startOpenIdProvider({ portalUrl });
  talkative = await startOpenIdProvider({ portalUrl, claimsInToken: true });
});
afterAll(() => Promise.all([plain?.stop(), talkative?.stop()]));
beforeEach(() => use(plain));

function use({ issuer, clientId, clientSecret }: Omit<OpenIdServer, "people" | "stop">): void {
  changeEnvironment({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: "Orchard Login",
  });
}

async function person() {
  const { id: companyId, owner } = await newTenant();
  const { id, email } = await db().user.findUniqueOrThrow({ where: { id: owner.userId ?? "" } });
  return { userId: id, email, companyId };
}

const csrf = z.object({ csrfToken: z.string() });

/** Begins a sign-in. @returns the browser, and the address of the provider that it is led to */
async function begin(callbackUrl = `${portalUrl}/sites`) {
  const browser = nextAuthBrowser();
  const { csrfToken } = csrf.parse((await browser.call("csrf")).said);
  const { location } = await browser.call("signin/openid", {
    method: "POST",
    body: { csrfToken, callbackUrl },
  });
  return { ...browser, location };
}

type Browser = Awaited<ReturnType<typeof begin>>;

const comeBack = (browser: Browser, back: URL) =>
  browser.call("callback/openid", { query: Object.fromEntries(back.searchParams) });

/** The whole way. @returns where it ends and the session that it opened, if it did */
async function signIn(login: string) {
  const browser = await begin();
  const { location } = await comeBack(browser, await signInAtProvider(browser.location, login));
  const session = await decodeSession(browser.cookies["next-auth.session-token"]);
  return { location, viewer: session && (await findViewer(session.claims)) };
}

const isRefused = (problem: string) => ({ location: `/sign-in?error=${problem}`, viewer: null });

describe.each([
  ["asked for afterwards", () => plain],
  ["in the ID token", () => talkative],
])("claims %s", (_, server) => {
  test("lead somebody with a verified address to their account, in a session like any other", async () => {
    use(server());
    const { userId, email, companyId } = await person();
    const { location, viewer } = await signIn(email.toUpperCase());
    expect(location).toBe(`${portalUrl}/sites`);
    expect(viewer).toMatchObject({ email, scope: { userId, companyId, role: "OWNER" } });
    expect(await db().account.findMany({ where: { userId } })).toMatchObject([
      { provider: server().issuer, subject: email.toUpperCase() },
    ]);
    expect(await db().auditEvent.findMany({ where: { userId } })).toMatchObject([{ action: "login.linked" }]);
    expect(await db().user.findUnique({ where: { id: userId } })).toMatchObject({
      emailVerified: expect.any(Date),
    });
    // The second time nothing is linked any more.
    expect((await signIn(email.toUpperCase())).viewer).toMatchObject({ email });
    expect(await db().auditEvent.count({ where: { userId } })).toBe(1);
  });

  test("with an address that is not verified lead to nobody's account", async () => {
    use(server());
    const { userId, email } = await person();
    expect(await signIn(`unverified:${email}`)).toMatchObject(isRefused("unverified"));
    expect(await db().account.count({ where: { userId } })).toBe(0);
    expect(await db().session.count({ where: { userId } })).toBe(0);
  });
});

test.each([{}, { email_verified: true }, { email: "", email_verified: true }])(
  "who has no address there is told: %j",
  async (claims) => {
    const login = randomUUID();
    plain.people.set(login, claims);
    expect(await signIn(login)).toMatchObject(isRefused("unverified"));
  },
);

test("once linked, the login is the key: another address there changes nothing", async () => {
  const [mine, another] = [await person(), await person()];
  const login = mine.email;
  await signIn(login);
  plain.people.set(login, { email: another.email, email_verified: true });
  expect((await signIn(login)).viewer).toMatchObject({ email: mine.email });
  plain.people.set(login, {});
  expect((await signIn(login)).viewer).toMatchObject({ email: mine.email });
});

test("whoever gets a linked person's address there does not get the account", async () => {
  const { email } = await person();
  await signIn(email);
  const successor = randomUUID();
  plain.people.set(successor, { email, email_verified: true });
  expect(await signIn(successor)).toMatchObject(isRefused("anotherLogin"));
});

test("the same subject at another provider is somebody else", async () => {
  const mine = await person();
  await signIn(mine.email);
  use(talkative);
  talkative.people.set(mine.email, { email: "somebody@else.example", email_verified: true });
  expect(await signIn(mine.email)).toMatchObject(isRefused("unknown"));
});

test("somebody new, and somebody who has left, are told to ask for an invitation", async () => {
  expect(await signIn(`${randomUUID()}@people.example`)).toMatchObject(isRefused("unknown"));
  const { userId, email } = await person();
  await signIn(email);
  await db().membership.deleteMany({ where: { userId } });
  expect(await signIn(email)).toMatchObject(isRefused("noCompany"));
});

test("of many first sign-ins at once one links", async () => {
  const { userId, email } = await person();
  const claims = { issuer: plain.issuer, subject: email, verifiedEmail: email };
  const admitted = await Promise.all(Array.from({ length: 8 }, () => admitByProvider(claims)));
  expect(new Set(admitted)).toEqual(new Set([null]));
  expect(await db().account.count({ where: { userId } })).toBe(1);
  expect(await db().auditEvent.count({ where: { userId } })).toBe(1);
});

describe("what comes back", () => {
  test("is asked for with PKCE, state and nonce, for the portal's own address", async () => {
    const { location } = await begin();
    const asked = Object.fromEntries(new URL(location).searchParams);
    expect(asked).toMatchObject({
      code_challenge_method: "S256",
      redirect_uri: `${portalUrl}/api/auth/callback/openid`,
      scope: "openid email profile",
    });
    for (const name of ["code_challenge", "state", "nonce"]) expect(asked[name]?.length).toBeGreaterThan(20);
  });

  test("in another browser, or with another state, opens nothing", async () => {
    const { email } = await person();
    const browser = await begin();
    const back = await signInAtProvider(browser.location, email);
    const stranger = await begin();
    expect((await comeBack(stranger, back)).location).toContain("error=OAuthCallback");
    back.searchParams.set("state", "made up");
    expect((await comeBack(browser, back)).location).toContain("error=OAuthCallback");
    for (const { cookies } of [browser, stranger]) expect(cookies["next-auth.session-token"]).toBeUndefined();
  });

  test("is good once", async () => {
    const { userId, email } = await person();
    const browser = await begin();
    const kept = { ...browser.cookies };
    const back = await signInAtProvider(browser.location, email);
    await comeBack(browser, back);
    const copy = nextAuthBrowser();
    Object.assign(copy.cookies, kept);
    expect((await comeBack({ ...copy, location: "" }, back)).location).toContain("error=OAuthCallback");
    expect(await db().session.count({ where: { userId } })).toBe(1);
  });

  test("may be a no", async () => {
    const browser = await begin();
    const back = await signInAtProvider(browser.location, null);
    expect(back.searchParams.get("error")).toBe("access_denied");
  });
});

test.each([
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "http://localhost:3000.evil.example/",
])("no sign-in leads on to %s", async (callbackUrl) => {
  const { email } = await person();
  const browser = await begin(callbackUrl);
  const { location } = await comeBack(browser, await signInAtProvider(browser.location, email));
  expect(location).toBe(`${portalUrl}/dashboard`);
});

test("a provider that is away is said to be", async () => {
  use({ issuer: "http://127.0.0.1:9", clientId: "portal", clientSecret: "secret" });
  const { location } = await begin();
  expect(providerProblem(new URL(location).searchParams.get("error") ?? "")).toBe("away");
});

test.each([
  [undefined, null],
  ["", null],
  ["<script>", null],
  ["constructor", null],
  ["OAuthCallback", "broken"],
  ["denied", "denied"],
])("an address that says %j means %j", (code, problem) => expect(providerProblem(code)).toBe(problem));

test.each([false, "false", "yes", 1, null, undefined])("an address verified %j is not", (email_verified) => {
  const claims = { iss: "https://login.example", sub: "1", email: "a@b.example", email_verified };
  expect(providerClaims.parse(claims).verifiedEmail).toBeNull();
});
