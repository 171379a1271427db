import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ActionCase, actionCases } from "@/app/_testing/actions";
import type { Scope } from "@/lib/auth/scope";
import { sessionCookieName } from "@/lib/auth/session-token";
import { changeEnvironment } from "@/lib/env";
import { obligingNectar } from "@/lib/nectar/testing/obliging";
import { queue } from "@/lib/queue";
import { formOf, newBrowser, type Sent } from "@/lib/testing/browser";
import { everyTable } from "@/lib/testing/dump";
import { type PortalStage, setPortalStage } from "@/lib/testing/portal-stage";
import { newMember, newTenant, siteOf } from "@/lib/testing/tenant";

let stage: PortalStage;
let viewer: Scope;
let foreignId: string;
let clients = 0;

beforeAll(() => {
  changeEnvironment({
    EMAIL_SERVER: "smtp://127.0.0.1:9",
    EMAIL_FROM: "Portal <no-reply@portal.example>",
    SIGN_UP: "open",
  });
});
afterAll(async () => (await queue()).stop({ graceful: false }));

/** Everything that is kept, but for who was where when, and how often. */
const everything = () => everyTable(["Session", "Membership", "RateLimit", "KeptInput"]);

/** An answer that somebody can do something with: a page, or a sentence that is not "something unexpected". */
function expectWords({ state, location, toast }: Sent<unknown>): void {
  expect(location ?? state ?? toast).toBeTruthy();
  expect(JSON.stringify(state)).not.toMatch(/unexpected/i);
}

/** The sessions that are still open, by person: most actions leave them so. */
const sessions = new Map<Scope, ReadonlyMap<string, string>>();

/** Sends it from a browser of its own, so that no limit of one address is passed. */
async function send(sender: Scope | null, { send, path }: ActionCase, form: FormData) {
  clients += 1;
  const browser = newBrowser({ address: `10.0.${clients >> 8}.${clients & 255}` });
  if (!sender) return browser.send(path, () => send(form));
  if (!sessions.has(sender)) await browser.signIn(sender);
  for (const [name, value] of sessions.get(sender) ?? []) browser.cookies.set(name, value);
  const session = browser.cookies.get(sessionCookieName());
  const sent = await browser.send(path, () => send(form));
  if (browser.cookies.get(sessionCookieName()) === session) sessions.set(sender, browser.cookies);
  else sessions.delete(sender);
  return sent;
}

const file = () => new File(["<svg/>"], "x.svg", { type: "image/svg+xml" });

/** What cannot be meant, whichever field it stands in. */
const hopeless: Record<string, string | Blob> = {
  "a file": file(),
  "a NUL": "a\0b",
  "a megabyte": "x".repeat(1_000_000),
};

/** What may well be meant by somebody, somewhere; and where it cannot be, it is refused in words. */
const odd = (): Record<string, string> => ({
  "HTML, right to left": `"><script>alert(1)</script>\u202eمستودع الميناء\u2066`,
  "a name of JavaScript's": "__proto__",
  "an id of somebody else's": foreignId,
  "more than a number holds": "9".repeat(400),
});

/** A form with the same in every field. */
function hopelessForms({ form }: ActionCase): FormData[] {
  const names = Object.keys(form(stage));
  return Object.values(hopeless).map((value) =>
    formOf(Object.fromEntries(names.map((name) => [name, value]))),
  );
}

const all = Object.entries(actionCases);
const withFields = all.filter(([, { send }]) => send.length > 0);

/** A Nectar for one test, and what all of them share. */
async function ready(): Promise<void> {
  await obligingNectar();
  if (stage) return;
  stage = await setPortalStage();
  viewer = await newMember(stage.companyId, "VIEWER");
  foreignId = siteOf(await newTenant()).id;
}

test("every action is attacked here", () => {
  const files = globSync("**/*.{ts,tsx}", { cwd: import.meta.dirname });
  const exported = files.flatMap((name) => {
    const text = readFileSync(join(import.meta.dirname, name), "utf8");
    if (!text.startsWith('"use server"')) return [];
    return [...text.matchAll(/^export (?:async )?function (\w+)/gm)].map(
      ([, action]) => `${name.replace(/\.tsx?$/, "")} ${action}`,
    );
  });
  expect(exported.sort()).toEqual(Object.keys(actionCases).sort());
});

describe("a form that cannot be meant changes nothing, and is answered in words", () => {
  test.each(withFields.filter(([, one]) => !one.takesNothing))("%s", async (_, one) => {
    await ready();
    const sender = one.for === "anybody" ? null : stage.owner;
    const before = await everything();
    for (const form of [new FormData(), ...hopelessForms(one)]) expectWords(await send(sender, one, form));
    expect(await everything()).toBe(before);
  });
});

describe("one odd field in a form is answered in words", () => {
  test.each(withFields)("%s", async (_, one) => {
    await ready();
    const sender = one.for === "anybody" ? null : stage.owner;
    for (const value of [...Object.values(hopeless), ...Object.values(odd())]) {
      for (const name of Object.keys(one.form(stage))) {
        const sent = await send(sender, one, formOf({ ...one.form(stage), [name]: value }));
        expectWords(sent);
        if (sender) expect(sent.location ?? "").not.toMatch(/^\/sign-in/);
      }
    }
  });
});

describe("a form sent by somebody who only looks changes nothing, and says why", () => {
  test.each(all.filter(([, one]) => !one.for))("%s", async (_, one) => {
    await ready();
    const before = await everything();
    const sent = await send(viewer, one, formOf(one.form(stage)));
    expectWords(sent);
    expect(await everything()).toBe(before);
  });
});

describe("a form sent by somebody who is not signed in any more leads to signing in, and back", () => {
  test.each(all.filter(([, one]) => one.for !== "anybody"))("%s", async (_, one) => {
    await ready();
    const before = await everything();
    for (const form of [formOf(one.form(stage)), ...hopelessForms(one)]) {
      const { location } = await send(null, one, form);
      expect(location).toBe(`/sign-in?${new URLSearchParams({ from: one.path })}`);
    }
    expect(await everything()).toBe(before);
  });
});
