import { expect, test } from "vitest";
import { advanceClock } from "../../clock/advance";
import { now } from "../../clock/clock";
import { isoDate } from "../../dates";
import { db } from "../../db";
import { listMessages } from "../../messages/queries";
import { demo } from "../../testing/demo";
import { runSandbox } from "../../testing/server";
import { connectLink } from "../testing/links";
import { logins } from "../testing/logins";
import { actionOf, headingOf, tickedIn, valueIn, visitorOf } from "../testing/visitor";

const sandbox = runSandbox();
const visitor = visitorOf(() => sandbox.origin);
const wrong = { username: "harbor-demo", password: "hunter2-secret" };
const choices = { sites: demo.harbor.sites[0], utilityTypes: "GAS", collectFrom: "2025-01-01" };

async function choose(provider: string) {
  return visitor.post(await connectLink(), { provider });
}

async function newestConnection() {
  return db.connection.findFirstOrThrow({ orderBy: { id: "desc" } });
}

test("a wrong password is told at the sign-in, and never comes back in the page", async () => {
  const signIn = await choose("pacific-harbor");
  expect(signIn.html).not.toContain("Continue anyway");
  const rejected = await visitor.press(signIn, "Sign in", wrong);
  expect(headingOf(rejected)).toBe("Sign in to Pacific Harbor Power");
  expect(rejected.html).toContain("Pacific Harbor Power did not accept this username and password.");
  expect(valueIn(rejected, "username")).toBe("harbor-demo");
  expect(rejected.html).not.toContain(wrong.password);
  const verify = await visitor.press(rejected, "Sign in", logins.harbor);
  expect(headingOf(verify)).toBe("Verify it's you");
});

test("continuing anyway makes a connection that will be PASSWORD_INCORRECT, and says so", async () => {
  const rejected = await visitor.press(await choose("pacific-harbor"), "Sign in", wrong);
  const collect = await visitor.press(rejected, "Continue anyway");
  expect(headingOf(collect)).toBe("Choose what to collect");
  const done = await visitor.press(collect, "Finish", choices);
  expect(headingOf(done)).toBe("Saved, but Pacific Harbor Power rejected the password");
  const { id } = await newestConnection();
  await expect
    .poll(async () => (await db.connection.findUniqueOrThrow({ where: { id } })).status)
    .toBe("PASSWORD_INCORRECT");
});

test("the third wrong password leads on by itself", async () => {
  let page = await choose("pacific-harbor");
  for (const heading of [
    "Sign in to Pacific Harbor Power",
    "Sign in to Pacific Harbor Power",
    "Choose what to collect",
  ]) {
    page = await visitor.press(page, "Sign in", wrong);
    expect(headingOf(page)).toBe(heading);
  }
  expect(page.html).toContain("Pacific Harbor Power rejected the password.");
});

test("Continue anyway does nothing before the provider has said no", async () => {
  const signIn = await choose("pacific-harbor");
  const page = await visitor.post(actionOf(signIn, "Sign in").replace("/sign-in", "/continue"), {});
  expect(headingOf(page)).toBe("Sign in to Pacific Harbor Power");
});

test("empty and overlong input is named at its field", async () => {
  const signIn = await choose("pacific-harbor");
  const empty = await visitor.press(signIn, "Sign in", { username: "someone", password: "" });
  expect(empty.status).toBe(422);
  expect(empty.html).toContain("Enter the password.");
  expect(valueIn(empty, "username")).toBe("someone");
  const long = await visitor.press(signIn, "Sign in", { username: "u".repeat(5000), password: "p\u0000" });
  expect(long.html).toContain("Enter a username of at most 200 characters.");
});

test("a wrong code can be corrected, and a new code replaces the old one", async () => {
  const verify = await visitor.press(await choose("pacific-harbor"), "Sign in", logins.harbor);
  const [first] = await listMessages(1);
  const refused = await visitor.press(verify, "Verify", { code: "nonsense" });
  expect(refused.html).toContain("Pacific Harbor Power did not accept this code. 4 tries left.");
  const resent = await visitor.press(refused, "Send a new code");
  expect(resent.html).toContain("A new code is on its way.");
  const [second] = await listMessages(1);
  expect(second?.id).not.toBe(first?.id);
  const collect = await visitor.press(resent, "Verify", { code: second?.code ?? "" });
  expect(headingOf(collect)).toBe("Choose what to collect");
});

test("five wrong codes end the sign-in, also when new codes were sent in between", async () => {
  const verify = await visitor.press(await choose("pacific-harbor"), "Sign in", logins.harbor);
  let page = verify;
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    page = await visitor.press(verify, "Verify", { code: "nonsense" });
    if (attempt === 3) await visitor.press(verify, "Send a new code");
  }
  expect(headingOf(page)).toBe("Sign in to Pacific Harbor Power");
  expect(page.html).toContain("Too many wrong answers.");
  const [message] = await listMessages(1);
  const late = await visitor.press(verify, "Verify", { code: message?.code ?? "" });
  expect(headingOf(late)).toBe("Sign in to Pacific Harbor Power");
});

test("no step can be skipped", async () => {
  const signIn = await choose("pacific-harbor");
  const step = (name: string) => signIn.url.href.replace("/sign-in", `/${name}`);
  for (const name of ["verify", "collect", "done"])
    expect(headingOf(await visitor.open(step(name)))).toBe("Sign in to Pacific Harbor Power");
  const before = await db.connection.count();
  expect(headingOf(await visitor.post(step("collect"), choices))).toBe("Sign in to Pacific Harbor Power");
  const verify = await visitor.press(signIn, "Sign in", logins.harbor);
  expect(headingOf(await visitor.post(step("collect"), choices))).toBe(headingOf(verify));
  expect(await db.connection.count()).toBe(before);
});

test("a run that is unknown, malformed or of another link starts over", async () => {
  const signIn = await choose("pacific-harbor");
  const run = signIn.url.searchParams.get("run") ?? "";
  const { id: companyId, publicId } = demo.summit;
  const foreign = await connectLink({ companyId, publicId });
  const runs = ["", "x", "00000000-0000-4000-8000-000000000000", `${run}%00`];
  for (const id of runs)
    expect(headingOf(await visitor.open(`${await connectLink()}/sign-in?run=${id}`))).toBe(
      "Choose your utility provider",
    );
  const page = await visitor.open(`${foreign.replace(demo.harbor.publicId, publicId)}/sign-in?run=${run}`);
  expect(headingOf(page)).toBe("Choose your utility provider");
});

test("a run that was left for hours has ended, and the page says so", async () => {
  const signIn = await choose("pacific-harbor");
  const id = signIn.url.searchParams.get("run") ?? "";
  await db.wizardRun.update({
    where: { id },
    data: { createdAt: new Date(Date.now() - 2 * 60 * 60 * 1000) },
  });
  const page = await visitor.press(signIn, "Sign in", logins.harbor);
  expect(headingOf(page)).toBe("Choose your utility provider");
  expect(page.html).toContain("That sign-in is no longer open.");
});

test("what is wrong with the choices is told, and what was typed is kept", async () => {
  const collect = await visitor.press(await choose("nectar-sandbox"), "Sign in", logins.nectar);
  const before = await db.connection.count();
  const again = await visitor.press(collect, "Finish", [
    ["sites", demo.summit.sites[0]],
    ["utilityTypes", "MOONLIGHT"],
    ["collectFrom", "2999-01-01"],
    ["ownerEmail", '"><script>alert(1)</script>'],
  ]);
  expect(again.status).toBe(422);
  for (const error of [
    "Choose sites from the list.",
    "Choose at least one utility type.",
    "Choose a day that is not in the future.",
    "Enter an email address like name@company.com, or leave it empty.",
  ])
    expect(again.html).toContain(error);
  expect(again.html).toContain('role="alert"');
  expect(valueIn(again, "collectFrom")).toBe("2999-01-01");
  expect(again.html).not.toContain("<script>alert");
  expect(tickedIn(again)).toEqual([]);
  const empty = await visitor.press(collect, "Finish", {});
  expect(empty.html).toContain("Choose at least one site.");
  expect(empty.html).toContain("Enter a date.");
  expect(await db.connection.count()).toBe(before);
});

test("a start that the API takes can be sent, however old, and up to the sandbox's own today", async () => {
  const link = await connectLink({ dataCollectionStartDate: "1985-05-01" });
  const signIn = await visitor.post(link, { provider: "nectar-sandbox" });
  const collect = await visitor.press(signIn, "Sign in", logins.nectar);
  expect(valueIn(collect, "collectFrom")).toBe("1985-05-01");
  expect(headingOf(await visitor.press(collect, "Finish", { ...choices, collectFrom: "1985-05-01" }))).toBe(
    "You're connected",
  );
  await advanceClock(30);
  const later = await visitor.press(await choose("nectar-sandbox"), "Sign in", logins.nectar);
  const today = await visitor.press(later, "Finish", { ...choices, collectFrom: isoDate(now()) });
  expect(headingOf(today)).toBe("You're connected");
});

test("HTML in names is text", async () => {
  const name = "<img src=x onerror=alert(1)> & Sons";
  const site = await db.site.create({ data: { companyId: demo.harbor.id, name, address: "<b>1 Road</b>" } });
  const collect = await visitor.press(await choose("nectar-sandbox"), "Sign in", logins.nectar);
  expect(collect.html).toContain("&lt;img src=x onerror=alert(1)&gt; &amp; Sons");
  expect(collect.html).not.toContain("<img");
  await db.site.delete({ where: { id: site.id } });
  const search = await visitor.open(
    `${await connectLink()}?q=${encodeURIComponent('"><script>alert(1)</script>')}`,
  );
  expect(search.html).not.toContain("<script>alert");
});

test("a body that is no form is an empty form, and a huge one is refused", async () => {
  const link = await connectLink();
  const broken = await fetch(sandbox.origin + link, {
    method: "POST",
    headers: { "Content-Type": "multipart/form-data; boundary=x" },
    body: "not multipart",
  });
  expect(broken.status).toBe(200);
  const huge = await fetch(sandbox.origin + link, { method: "POST", body: "x".repeat(70_000) });
  expect(huge.status).toBe(413);
});

test("a run belongs to its link: another link of the same company begins anew", async () => {
  const signIn = await choose("pacific-harbor");
  const otherLink = await connectLink();
  const taken = await visitor.open(`${otherLink}/sign-in${signIn.url.search}`);
  expect(headingOf(taken)).toBe("Choose your utility provider");
});
