import { describe, expect, test } from "vitest";
import { env, environmentProblems } from "@/lib/env";

const good = {
  NODE_ENV: "production",
  DATABASE_URL: "postgresql://portal:pw@db.internal:5432/portal",
  NEXTAUTH_URL: "https://portal.example.com",
  NEXTAUTH_SECRET: "b3JkaW5hcnktcmFuZG9tLWJ5dGVzLWZvci1hLXRlc3Q",
  NECTAR_API_URL: "https://external.nectarclimate.com",
  NECTAR_API_KEY: "nk_0123456789",
  NECTAR_DASH_URL: "https://dash.nectarclimate.com",
  NECTAR_WEBHOOK_SECRET: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
};

/** The problems of a good environment in which some variables are different. */
const problemsWith = (changed: Record<string, string | undefined>) =>
  environmentProblems({ ...good, ...changed });

describe("the environment", () => {
  test("that is complete has no problems", () => {
    expect(environmentProblems(good)).toEqual([]);
  });

  test("that is empty is told variable by variable, each once", () => {
    const named = environmentProblems({}).map((problem) => problem.split(" ")[0]);
    const required = Object.keys(good).filter((name) => name !== "NODE_ENV");
    expect(named.sort()).toEqual(required.sort());
  });

  test.each(Object.keys(good).filter((name) => name !== "NODE_ENV"))("without %s is incomplete", (name) => {
    for (const missing of [undefined, ""]) {
      const problems = problemsWith({ [name]: missing });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(new RegExp(`^${name} is missing: `));
    }
  });

  test.each([
    ["DATABASE_URL", "mysql://localhost/portal"],
    ["DATABASE_URL", "not-a-url"],
    ["NEXTAUTH_URL", "bad.example.org"],
    ["NEXTAUTH_URL", "ftp://bad.example.org"],
    ["NECTAR_API_URL", "javascript:alert(1)"],
    ["NECTAR_API_KEY", "with a blank in it"],
    ["NECTAR_API_KEY", "short"],
    ["NECTAR_DASH_URL", "no-host-at-all"],
    ["NECTAR_WEBHOOK_SECRET", "letmein"],
    ["NECTAR_WEBHOOK_SECRET", "whsec_short"],
    ["NECTAR_LINK_KIND", "carrier-pigeon"],
    ["NECTAR_PATH_STYLE", "both"],
    ["LOG_LEVEL", "loud"],
    ["DEMO_DATA", "yes"],
    ["SIGN_UP", "perhaps"],
    ["OIDC_ISSUER", "bad.example.org"],
  ])("with %s=%s is malformed, and the value is not repeated", (name, value) => {
    const problems = problemsWith({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} `));
    expect(problems[0]).not.toContain(value);
  });

  const openId = {
    OIDC_ISSUER: "https://login.example.com",
    OIDC_CLIENT_ID: "portal",
    OIDC_CLIENT_SECRET: "a-secret",
    OIDC_NAME: "Example Login",
  };

  test("has a provider for sign-in with all that it needs, or none", () => {
    expect(problemsWith(openId)).toEqual([]);
    for (const name of Object.keys(openId)) {
      const problems = problemsWith({ ...openId, [name]: undefined });
      expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} is missing: `))]);
    }
  });

  test("has a provider that is reached by https, if it is not on this machine", () => {
    expect(problemsWith({ ...openId, OIDC_ISSUER: "http://login.example.com" })).toEqual([
      expect.stringMatching(/^OIDC_ISSUER must start with https/),
    ]);
    expect(problemsWith({ ...openId, OIDC_ISSUER: "http://127.0.0.1:5000" })).toEqual([]);
  });

  test("has sign-up closed unless it says otherwise", () => {
    expect(problemsWith({ SIGN_UP: "open" })).toEqual([]);
    expect(env().SIGN_UP).toBe("closed");
  });

  test.each([
    "changeme",
    "change-me",
    "secret",
    "your-secret-here",
    "development-only-secret-of-32-characters!",
    "x".repeat(40),
  ])("with the default secret %s is refused", (NEXTAUTH_SECRET) => {
    expect(problemsWith({ NEXTAUTH_SECRET })).toEqual([
      expect.stringMatching(/^NEXTAUTH_SECRET still has a default value/),
    ]);
  });

  test("with a secret of 31 characters is refused", () => {
    expect(problemsWith({ NEXTAUTH_SECRET: good.NEXTAUTH_SECRET.slice(0, 31) })).toEqual([
      expect.stringMatching(/^NEXTAUTH_SECRET is too short/),
    ]);
  });

  test.each(["none", `${good.NECTAR_WEBHOOK_SECRET} whsec_QUFBQUFBQUFBQUFBQUFBQUFBQUE=`])(
    "may have %s for the webhooks",
    (NECTAR_WEBHOOK_SECRET) => expect(problemsWith({ NECTAR_WEBHOOK_SECRET })).toEqual([]),
  );
});

test.each(["production", "development"])(
  "in %s the portal and Nectar's pages are not one origin",
  (NODE_ENV) => {
    for (const NECTAR_DASH_URL of [good.NEXTAUTH_URL, `${good.NEXTAUTH_URL}:443/p/connect`]) {
      expect(problemsWith({ NODE_ENV, NECTAR_DASH_URL })).toEqual([
        expect.stringMatching(/^NECTAR_DASH_URL must not be the portal's own address/),
      ]);
    }
  },
);

describe("in production", () => {
  const sandbox = { NECTAR_API_KEY: "nectar-sandbox-key", NECTAR_API_URL: "http://localhost:4010" };

  test("demo data is refused, elsewhere it is not", () => {
    expect(problemsWith({ DEMO_DATA: "true" })).toEqual([expect.stringMatching(/^DEMO_DATA must not be on/)]);
    expect(problemsWith({ DEMO_DATA: "true", NODE_ENV: "development" })).toEqual([]);
  });

  test("the sandbox's key opens only a sandbox on this machine", () => {
    expect(problemsWith(sandbox)).toEqual([]);
    expect(problemsWith({ ...sandbox, NECTAR_API_URL: good.NECTAR_API_URL })).toEqual([
      expect.stringMatching(/^NECTAR_API_KEY is the sandbox's key/),
    ]);
  });

  test.each(["NEXTAUTH_URL", "NECTAR_API_URL", "NECTAR_DASH_URL"])("%s is https, or this machine", (name) => {
    expect(problemsWith({ [name]: "http://somewhere.example.com" })).toEqual([
      expect.stringMatching(new RegExp(`^${name} must start with https`)),
    ]);
    expect(problemsWith({ [name]: "http://somewhere.example.com", NODE_ENV: "development" })).toEqual([]);
    for (const host of ["localhost", "127.0.0.1", "[::1]"]) {
      expect(problemsWith({ [name]: `http://${host}:3000` })).toEqual([]);
    }
  });
});
