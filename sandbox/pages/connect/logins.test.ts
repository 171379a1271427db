import { beforeEach, expect, test } from "vitest";
import { runDueChecks } from "../../connections/checks";
import { db } from "../../db";
import { listMessages } from "../../messages/queries";
import { forgetUtilityLogins, lockMinutes } from "../../providers/memory";
import { challengeSchema, currentTotp } from "../../providers/second-factor";
import { seal, unseal } from "../../seal";
import { demo } from "../../testing/demo";
import { runSandbox } from "../../testing/server";
import { northwindKey } from "../testing/logins";
import { runOf, signInAt } from "../testing/sign-in";
import { headingOf, type Page, tickedIn, visitorOf } from "../testing/visitor";

const sandbox = runSandbox();
const visitor = visitorOf(() => sandbox.origin);
const choices = { sites: demo.harbor.sites[0], utilityTypes: "ELECTRICITY", collectFrom: "2025-01-01" };

beforeEach(() => forgetUtilityLogins());

/** Finishes, and answers the connection with its status after the first check. */
async function finished(collect: Page) {
  expect(headingOf(collect)).toBe("Choose what to collect");
  const done = await visitor.press(collect, "Finish", choices);
  const before = await db.connection.findUniqueOrThrow({ where: { wizardRunId: runOf(done) } });
  await runDueChecks(new Date(Date.now() + 60_000));
  const after = await db.connection.findUniqueOrThrow({ where: { id: before.id } });
  return { done, connection: after };
}

test("a mailed code arrives by mail and lets one in", async () => {
  const verify = await signInAt(visitor, "larkspur-electric");
  expect(verify.html).toContain("larkspur-demo@mailbox.example");
  await expect.poll(async () => (await listMessages(1))[0]?.channel).toBe("email");
  const [mail] = await listMessages(1);
  expect(mail?.recipient).toContain("larkspur-demo@mailbox.example");
  const code = mail?.text.match(/\b\d{6}\b/)?.[0] ?? "";
  expect(headingOf(await visitor.press(verify, "Verify", { code }))).toBe("Choose what to collect");
});

test("a code that came too late is told apart from a wrong one, and costs no try", async () => {
  const verify = await signInAt(visitor, "quickwater-gas");
  expect(verify.html).toContain("It is valid for 30 seconds.");
  const [message] = await listMessages(1);
  const run = await db.wizardRun.findUniqueOrThrow({ where: { id: runOf(verify) } });
  const challenge = await unseal(challengeSchema, run.sealedChallenge ?? "");
  expect(challenge.expiresAt - Date.now()).toBeLessThanOrEqual(30_000);
  const expired = await seal({ ...challenge, expiresAt: Date.now() });
  await db.wizardRun.update({ where: { id: run.id }, data: { sealedChallenge: expired } });
  const late = await visitor.press(verify, "Verify", { code: message?.code ?? "" });
  expect(late.html).toContain("This code has expired.");
  expect(await db.wizardRun.findUniqueOrThrow({ where: { id: run.id } })).toMatchObject({ failedCodes: 0 });
  const resent = await visitor.press(late, "Send a new code");
  const [fresh] = await listMessages(1);
  expect(headingOf(await visitor.press(resent, "Verify", { code: fresh?.code ?? "" }))).toBe(
    "Choose what to collect",
  );
});

test("an authenticator code works once, also in another run and at the same moment", async () => {
  const pages = [await signInAt(visitor, "northwind"), await signInAt(visitor, "northwind")];
  const code = currentTotp(northwindKey, Date.now());
  const answers = await Promise.all(pages.map((page) => visitor.press(page, "Verify", { code })));
  expect(answers.map(headingOf).sort()).toEqual(["Choose what to collect", "Verify it's you"]);
  expect(answers.map(({ html }) => html).join()).toContain("This code was used already.");
});

test("the fifth wrong password locks the login for everybody at the company, until it is over", async () => {
  let page = await signInAt(visitor, "stonelock-power", { password: "wrong-1" });
  for (let attempt = 2; attempt <= 5; attempt += 1) {
    expect(page.html).toContain("did not accept this username and password");
    page = await visitor.press(page, "Sign in", {
      username: "stonelock-power-demo",
      password: `wrong-${attempt}`,
    });
  }
  expect(page.html).toContain(`has locked this login for ${lockMinutes} minutes, after 5 wrong passwords.`);
  const locked = await signInAt(visitor, "stonelock-power");
  expect(locked.html).toContain("has locked this login");
  await db.utilityLogin.updateMany({ data: { lockedUntil: new Date() } });
  expect(headingOf(await signInAt(visitor, "stonelock-power"))).toBe("Choose what to collect");
});

test("a right password ends the count of wrong ones, and the control room unlocks", async () => {
  for (let round = 0; round < 2; round += 1) {
    for (let attempt = 1; attempt <= 4; attempt += 1)
      await signInAt(visitor, "stonelock-power", { password: "wrong" });
    expect(headingOf(await signInAt(visitor, "stonelock-power"))).toBe("Choose what to collect");
  }
  for (let attempt = 1; attempt <= 5; attempt += 1)
    await signInAt(visitor, "stonelock-power", { password: "wrong" });
  const unlocked = await fetch(`${sandbox.origin}/sandbox/utility-logins`, { method: "DELETE" });
  expect(unlocked.status).toBe(204);
  expect(headingOf(await signInAt(visitor, "stonelock-power"))).toBe("Choose what to collect");
});

test("an expired password has to be replaced by the rules, and the new one works from then on", async () => {
  const form = await signInAt(visitor, "fernhollow-energy");
  expect(headingOf(form)).toBe("Set a new password");
  const save = (newPassword: string, repeatedPassword = newPassword) =>
    visitor.press(form, "Save new password", { newPassword, repeatedPassword });
  for (const [password, problem] of [
    ["short-1", "Enter a new password of 12 to 200 characters."],
    ["only-letters-here", "Use letters and at least one digit."],
    ["fernhollow-energy-demo-1", "Leave your username out of the password."],
  ] as const)
    expect((await save(password)).html).toContain(problem);
  expect((await save("meadow-lantern-42", "meadow-lantern-43")).html).toContain("The two passwords differ.");
  const collect = await save("meadow-lantern-42");
  expect(collect.html).not.toContain("meadow-lantern-42");
  const { connection } = await finished(collect);
  expect(connection.status).toBe("CONNECTED");
  const again = await signInAt(visitor, "fernhollow-energy", { password: "meadow-lantern-42" });
  expect(headingOf(again)).toBe("Choose what to collect");
  expect(headingOf(await signInAt(visitor, "fernhollow-energy"))).toBe("Set a new password");
});

test("a new password can wait: then the connection needs one", async () => {
  const form = await signInAt(visitor, "fernhollow-energy");
  const { done, connection } = await finished(await visitor.press(form, "Set it later"));
  expect(headingOf(done)).toBe("Saved, but Fernhollow Energy wants a new password");
  expect(connection.status).toBe("NEW_PASSWORD_NEEDED");
});

test("a site that is down says so, can be tried again, and is tried again later", async () => {
  const down = await signInAt(visitor, "mistypoint-power");
  expect(headingOf(down)).toBe("Misty Point Power is not answering");
  const again = await visitor.press(down, "Try again");
  expect(headingOf(again)).toBe("Misty Point Power is not answering");
  const { done, connection } = await finished(await visitor.press(again, "Continue anyway"));
  expect(headingOf(done)).toBe("Saved, but Misty Point Power is not answering");
  expect(connection.status).toBe("WEBSITE_DOWN");
});

test("a slow site is waited for without a script, and asked once however often one submits", async () => {
  const checking = await signInAt(visitor, "stillmoor-energy");
  expect(headingOf(checking)).toBe("Checking your login");
  expect(checking.html).toMatch(/<noscript><meta http-equiv="refresh" content="\d+"/);
  expect(checking.html).toContain("of about 20 seconds");
  const id = runOf(checking);
  const { answersAt } = await db.wizardRun.findUniqueOrThrow({ where: { id } });
  const signIn = checking.url.href.replace("/checking", "/sign-in");
  expect(headingOf(await visitor.post(signIn, { username: "x", password: "y" }))).toBe("Checking your login");
  expect(headingOf(await visitor.open(signIn))).toBe("Checking your login");
  expect(await db.wizardRun.findUniqueOrThrow({ where: { id } })).toMatchObject({ answersAt });
  await db.wizardRun.update({ where: { id }, data: { answersAt: new Date() } });
  expect(headingOf(await visitor.open(checking.url.href))).toBe("Choose what to collect");
});

test("a slow site rejects a wrong password as late", async () => {
  const checking = await signInAt(visitor, "stillmoor-energy", { password: "wrong" });
  await db.wizardRun.update({ where: { id: runOf(checking) }, data: { answersAt: new Date() } });
  const rejected = await visitor.open(checking.url.href);
  expect(rejected.html).toContain("Stillmoor Energy did not accept this username and password.");
});

test("of several accounts the chosen ones become the connection's", async () => {
  const accounts = await signInAt(visitor, "manyfields-utilities");
  expect(headingOf(accounts)).toBe("Choose accounts");
  expect(tickedIn(accounts)).toHaveLength(4);
  const none = await visitor.press(accounts, "Continue", { accounts: "0000000000" });
  expect(none.status).toBe(422);
  expect(none.html).toContain("Choose at least one account.");
  const collect = await visitor.press(accounts, "Continue", [
    ["accounts", "4410027721"],
    ["accounts", "4410870056"],
  ]);
  const { done, connection } = await finished(collect);
  expect(done.html).toContain("4410027721, 4410870056");
  const found = await db.account.findMany({ where: { connectionId: connection.id } });
  expect(found.map(({ accountNumber }) => accountNumber).sort()).toEqual(["4410027721", "4410870056"]);
});

test("a login without accounts is saved, and says so", async () => {
  const collect = await signInAt(visitor, "farrowridge-electric");
  expect(collect.html).toContain("it shows no accounts");
  const { done, connection } = await finished(collect);
  expect(headingOf(done)).toBe("Saved, but Farrow Ridge Electric shows no accounts");
  expect(connection.status).toBe("NO_ACCOUNTS_FOUND");
});

test("a site that wants a person takes the word of one", async () => {
  const person = await signInAt(visitor, "gatewell-water");
  expect(headingOf(person)).toBe("Confirm that you are a person");
  const missing = await visitor.press(person, "Continue");
  expect(missing.html).toContain("Tick the box to go on.");
  const collect = await visitor.press(person, "Continue", { person: "yes" });
  expect(headingOf(collect)).toBe("Choose what to collect");
  expect(headingOf(await visitor.press(person, "Continue", { person: "yes" }))).toBe(
    "Choose what to collect",
  );
});
