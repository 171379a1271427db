import { expect, test } from "vitest";
import { type ActionCase, actionCases } from "@/app/_testing/actions";
import { signOut } from "@/app/(portal)/actions";
import { POST as sendLogo } from "@/app/api/company/logo/route";
import { POST as sendSites } from "@/app/api/sites/import/route";
import type { FormState } from "@/lib/action-result";
import { sessionCookieName } from "@/lib/auth/session-token";
import { db } from "@/lib/db";
import { keptInput } from "@/lib/kept-input/form";
import { obligingNectar } from "@/lib/nectar/testing/obliging";
import { type Fields, formOf, newBrowser } from "@/lib/testing/browser";
import { type PortalStage, setPortalStage } from "@/lib/testing/portal-stage";
import { newMember } from "@/lib/testing/tenant";

/** What is sent along with a form and was not typed into it; and passwords, which are kept nowhere. */
const alongside = ["id", "version", "seenName", "seen", "password"];

const all = Object.entries(actionCases);
const keeping = all.filter(([, { keeps }]) => keeps);

let shared: PortalStage | undefined;
async function onStage(): Promise<PortalStage> {
  await obligingNectar();
  shared ??= await setPortalStage();
  return shared;
}

type Browser = ReturnType<typeof newBrowser>;

const keptIn = (browser: Browser, { keeps, path }: ActionCase, stage: PortalStage): Promise<FormState> =>
  browser.within(path, () => keptInput(typeof keeps === "function" ? keeps(stage) : (keeps ?? "")));

function typedOf(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !alongside.includes(name)));
}

test("every form that people type into is kept, but for passwords", () => {
  const notKept = all.filter(([, one]) => one.for !== "anybody" && one.send.length > 0 && !one.keeps);
  expect(notKept.map(([name]) => name.replace(/^.* /, "")).sort()).toEqual(
    [
      // Passwords are kept nowhere.
      "savePassword",
      // A role is chosen, among four.
      "saveRole",
      // Buttons: nothing is typed.
      "accept",
      "archiveSite",
      "confirmEmail",
      "chooseCompany",
      "endSession",
      "giveUpImport",
      "remove",
      "replayDelivery",
      "restoreSite",
      "revoke",
      "revoke",
      "revokeShare",
      "sendAgain",
      "sendToComputer",
      "startImport",
      "unlink",
    ].sort(),
  );
});

test.each(keeping)("the session ends meanwhile, and what was typed is there again: %s", async (_, one) => {
  const stage = await onStage();
  const browser = newBrowser();
  const session = await browser.signIn(stage.owner);
  await db().session.delete({ where: { id: session } });
  const form = one.form(stage);
  const { location } = await browser.send(one.path, () => one.send(formOf(form)));
  expect(location).toBe(`/sign-in?${new URLSearchParams({ from: one.path })}`);

  // Somebody else signs in here first.
  await browser.signIn(stage.member);
  expect(await keptIn(browser, one, stage)).toBeNull();

  await browser.signIn(stage.owner);
  const kept = await keptIn(browser, one, stage);
  expect(kept?.message).toMatch(/^Your session had ended\. What you typed is still here/);
  expect(kept?.values).toEqual(typedOf(form));
  await browser.send(one.path, () => one.send(formOf(form)));
  expect(await keptIn(browser, one, stage)).toBeNull();
});

test("a session that was not used for weeks leaves what was typed to its person, and to nobody else", async () => {
  const stage = await onStage();
  const one = actionCases["(portal)/sites/actions addSite"];
  if (!one) throw new Error("no such action");
  const browser = newBrowser({ address: "203.0.113.8" });
  await browser.signIn(stage.owner);
  // Browsers throw an expired cookie away.
  browser.cookies.delete(sessionCookieName());
  await browser.send(one.path, () => one.send(formOf({ name: "Pier 10" })));
  await browser.signIn(await newMember(stage.companyId, "ADMIN"));
  expect(await keptIn(browser, one, stage)).toBeNull();
  await browser.signIn(stage.owner);
  expect((await keptIn(browser, one, stage))?.values).toMatchObject({ name: "Pier 10" });
});

test("after signing out, what a page that is still open sends is kept for nobody", async () => {
  const stage = await onStage();
  const one = actionCases["(portal)/sites/actions addSite"];
  if (!one) throw new Error("no such action");
  const browser = newBrowser({ address: "203.0.113.9" });
  await browser.signIn(stage.owner);
  await browser.send("/dashboard", signOut);
  const before = await db().keptInput.count();
  await browser.send(one.path, () => one.send(formOf({ name: "Pier 11" })));
  expect(await db().keptInput.count()).toBe(before);
  await browser.signIn(stage.member);
  expect(await keptIn(browser, one, stage)).toBeNull();
});

test("somebody who was removed meanwhile finds nothing of theirs in another company", async () => {
  const stage = await onStage();
  const one = actionCases["(portal)/sites/actions addSite"];
  if (!one) throw new Error("no such action");
  const browser = newBrowser({ address: "203.0.113.10" });
  const gone = await newMember(stage.companyId, "ADMIN");
  await browser.signIn(gone);
  await db().user.delete({ where: { id: gone.userId ?? "" } });
  const { location } = await browser.send(one.path, () => one.send(formOf({ name: "Pier 12" })));
  expect(location).toMatch(/^\/sign-in\?/);
});

test.each([
  ["a logo", sendLogo, "logo", "/sign-in?from=%2Fsettings%2Fbranding%3Flogo%3DfileNotKept"],
  ["a file of sites", sendSites, "file", "/sign-in?from=%2Fsites%2Fimport%3Ffault%3DsessionOver"],
])("%s cannot be kept, and the page says so after signing in", async (_, send, field, location) => {
  const request = new Request("http://localhost:3000/upload", {
    method: "POST",
    headers: { origin: "http://localhost:3000", "x-forwarded-host": "localhost:3000" },
    body: formOf({ [field]: new Blob(["anything"]) }),
  });
  const answer = await newBrowser().within("/upload", () => send(request));
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(location);
});
