import { expect, test } from "vitest";
import { setStatus } from "../../connections/commands";
import type { ConnectionStatus } from "../../connections/status";
import { db } from "../../db";
import { listMessages } from "../../messages/queries";
import { forgetUtilityLogins } from "../../providers/memory";
import { currentTotp } from "../../providers/second-factor";
import { demo } from "../../testing/demo";
import { newConnection } from "../../testing/new-connection";
import { runSandbox } from "../../testing/server";
import { editLink } from "../testing/links";
import { logins, northwindKey } from "../testing/logins";
import { providerNamed, signInAt } from "../testing/sign-in";
import { headingOf, tickedIn, valueIn, visitorOf } from "../testing/visitor";

const sandbox = runSandbox();
const visitor = visitorOf(() => sandbox.origin);
const menuHeading = "Edit your Pacific Harbor Power connection";

/** A connection at a provider, in this status, with the provider's own login or the one given. */
async function connectionAt(key: string, status: ConnectionStatus, password?: string) {
  const { name, url, login } = providerNamed(key);
  const { id } = await newConnection({
    providerName: name,
    providerUrl: url,
    url,
    username: login.username,
    password: password ?? login.password,
  });
  await setStatus(id, status);
  return id;
}

async function statusOf(id: string) {
  return (await db.connection.findUniqueOrThrow({ where: { id } })).status;
}

test("a healthy connection opens on the menu", async () => {
  const page = await visitor.open(await editLink(await connectionAt("pacific-harbor", "CONNECTED")));
  expect(headingOf(page)).toBe(menuHeading);
  for (const item of ["Update credentials", "Change sites", "Change collection", "Done"])
    expect(page.html).toContain(`>${item}</a>`);
});

test("new credentials are verified with the second factor again, then saved", async () => {
  const id = await connectionAt("pacific-harbor", "PASSWORD_INCORRECT", "old-password");
  const signIn = await visitor.open(await editLink(id));
  expect(headingOf(signIn)).toBe("Sign in to Pacific Harbor Power");
  expect(signIn.html).toContain("rejected the saved password");
  expect(signIn.html).not.toContain("old-password");
  const verify = await visitor.press(signIn, "Sign in", logins.harbor);
  expect(headingOf(verify)).toBe("Verify it's you");
  expect(await statusOf(id)).toBe("PASSWORD_INCORRECT");
  const [message] = await listMessages(1);
  const saved = await visitor.press(verify, "Verify", { code: message?.code ?? "" });
  expect(headingOf(saved)).toBe("You're connected");
  expect(saved.html).toContain(">Done</a>");
  expect(await statusOf(id)).toBe("CONNECTED");
  expect(headingOf(await visitor.open(await editLink(id)))).toBe(menuHeading);
});

test("a wrong password changes nothing unless one goes on with it", async () => {
  const id = await connectionAt("pacific-harbor", "CONNECTED");
  let page = await visitor.open(`${await editLink(id)}/sign-in`);
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    page = await visitor.press(page, "Sign in", { ...logins.harbor, password: "typo" });
    expect(page.html).toContain("Pacific Harbor Power did not accept this username and password.");
  }
  expect(await statusOf(id)).toBe("CONNECTED");
  const saved = await visitor.press(page, "Continue anyway");
  expect(headingOf(saved)).toBe("Saved, but Pacific Harbor Power rejected the password");
  expect(await statusOf(id)).toBe("PASSWORD_INCORRECT");
});

test.each([
  ["pacific-harbor", "MFA_TOKEN_EXPIRED", "Verify it's you"],
  ["cedar-valley", "ADDITIONAL_CREDENTIALS_NEEDED", "Verify it's you"],
  ["nectar-sandbox", "MFA_TOKEN_EXPIRED", "Sign in to Nectar Sandbox Utility"],
  ["pacific-harbor", "NEW_PASSWORD_NEEDED", "Sign in to Pacific Harbor Power"],
  ["pacific-harbor", "WEBSITE_DOWN", menuHeading],
] as const)("at %s the status %s opens on “%s”", async (key, status, heading) => {
  expect(headingOf(await visitor.open(await editLink(await connectionAt(key, status))))).toBe(heading);
});

test("a second factor that was asked for is enough while the saved login is good", async () => {
  const id = await connectionAt("cedar-valley", "ADDITIONAL_CREDENTIALS_NEEDED");
  const verify = await visitor.open(await editLink(id));
  const saved = await visitor.press(verify, "Verify", { code: "Maple Grove" });
  expect(headingOf(saved)).toBe("You're connected");
  expect(await statusOf(id)).toBe("CONNECTED");
});

test("with a saved login that is bad, the sign-in comes before the second factor", async () => {
  const id = await connectionAt("cedar-valley", "MFA_TOKEN_EXPIRED", "old-password");
  expect(headingOf(await visitor.open(await editLink(id)))).toBe("Sign in to Cedar Valley Water");
});

test("sites are changed, history and credentials stay", async () => {
  const id = await connectionAt("pacific-harbor", "CONNECTED");
  const link = await editLink(id);
  const include = {
    accounts: { select: { id: true, accountNumber: true }, orderBy: { id: "asc" } },
  } as const;
  const before = await db.connection.findUniqueOrThrow({ where: { id }, include });
  const form = await visitor.open(`${link}/sites`);
  expect(tickedIn(form)).toEqual([demo.harbor.sites[0]]);
  const saved = await visitor.press(form, "Save sites", [
    ["sites", demo.harbor.sites[1]],
    ["sites", demo.harbor.sites[2]],
  ]);
  expect(headingOf(saved)).toBe("Your sites are saved");
  expect(await db.connection.findUniqueOrThrow({ where: { id }, include })).toEqual({
    ...before,
    collectDueAt: expect.toSatisfy((time) => time === null || time instanceof Date),
    initialSites: [demo.harbor.sites[1], demo.harbor.sites[2]],
    updatedAt: expect.any(Date),
  });
  expect(headingOf(await visitor.open(`${link}/done`))).toBe("All done");
});

test("the start of the collection and the owner are changed; mistakes are told, and nothing is lost", async () => {
  const id = await connectionAt("pacific-harbor", "CONNECTED");
  const link = await editLink(id);
  const form = await visitor.open(`${link}/collection`);
  expect(valueIn(form, "collectFrom")).toBe("2025-01-01");
  expect(valueIn(form, "ownerEmail")).toBe("owner@harbor-foods.example");
  const wrong = await visitor.press(form, "Save changes", {
    collectFrom: "1969-12-31",
    ownerEmail: "nobody",
  });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain("Choose a day after 1969.");
  expect(wrong.html).toContain("Enter an email address like name@company.com");
  expect(valueIn(wrong, "ownerEmail")).toBe("nobody");
  const accounts = await db.account.findMany({ where: { connectionId: id }, select: { id: true } });
  const saved = await visitor.press(form, "Save changes", { collectFrom: "2024-05-01", ownerEmail: "" });
  expect(headingOf(saved)).toBe("Your changes are saved");
  expect(saved.html).toContain("Since May 1, 2024");
  expect(await db.connection.findUniqueOrThrow({ where: { id } })).toMatchObject({
    dataCollectionStartDate: new Date("2024-05-01"),
    workflowOwnerEmail: null,
    initialSites: [demo.harbor.sites[0]],
    status: "CONNECTED",
  });
  expect(await db.account.findMany({ where: { connectionId: id }, select: { id: true } })).toEqual(accounts);
});

test("a password that the utility wants replaced is replaced on the way in", async () => {
  await forgetUtilityLogins();
  const id = await connectionAt("fernhollow-energy", "NEW_PASSWORD_NEEDED");
  const link = await editLink(id);
  const form = await visitor.open(link);
  expect(headingOf(form)).toBe("Set a new password");
  const saved = await visitor.press(form, "Save new password", {
    newPassword: "orchard-gate-77",
    repeatedPassword: "orchard-gate-77",
  });
  expect(headingOf(saved)).toBe("You're connected");
  expect(await statusOf(id)).toBe("CONNECTED");
  expect(headingOf(await visitor.open(saved.url.href))).toBe("You're connected");
  expect(headingOf(await visitor.open(form.url.href))).toBe("You're connected");
});

test("the authenticator code that one connected with renews the login, but only once", async () => {
  await forgetUtilityLogins();
  const code = currentTotp(northwindKey, Date.now());
  const connecting = await signInAt(visitor, "northwind");
  expect(headingOf(await visitor.press(connecting, "Verify", { code }))).toBe("Choose what to collect");
  const link = await editLink(await connectionAt("northwind", "MFA_TOKEN_EXPIRED"));
  const verify = await visitor.open(link);
  expect(headingOf(await visitor.press(verify, "Verify", { code }))).toBe("You're connected");
  const again = await signInAt(visitor, "northwind");
  expect((await visitor.press(again, "Verify", { code })).html).toContain("This code was used already.");
});

test("renewing a login does not ask for its accounts again", async () => {
  const id = await connectionAt("manyfields-utilities", "PASSWORD_INCORRECT", "old-password");
  const saved = await visitor.press(await visitor.open(await editLink(id)), "Sign in", {
    username: "manyfields-utilities-demo",
    password: "manyfields-utilities-password",
  });
  expect(headingOf(saved)).toBe("You're connected");
});

test("a provider that is not in the directory takes its login on a neutral page", async () => {
  const { id } = await newConnection({
    providerName: "Nether Wallop Power",
    providerUrl: "https://nw.example",
  });
  await setStatus(id, "PASSWORD_INCORRECT");
  const signIn = await visitor.open(await editLink(id));
  expect(headingOf(signIn)).toBe("Sign in to Nether Wallop Power");
  await visitor.press(signIn, "Sign in", { username: "me", password: "anything" });
  expect(await statusOf(id)).toBe("UNDER_INVESTIGATION");
});

test("no site, or another company's, is not saved", async () => {
  const id = await connectionAt("pacific-harbor", "CONNECTED");
  const form = await visitor.open(`${await editLink(id)}/sites`);
  const none = await visitor.press(form, "Save sites");
  expect(none.html).toContain("Choose at least one site.");
  const foreign = await visitor.press(form, "Save sites", { sites: demo.summit.sites[0] });
  expect(foreign.status).toBe(422);
  const { initialSites } = await db.connection.findUniqueOrThrow({ where: { id } });
  expect(initialSites).toEqual([demo.harbor.sites[0]]);
});

test("a run of one connection is nothing to another one's link", async () => {
  const mine = await connectionAt("pacific-harbor", "MFA_TOKEN_EXPIRED");
  const other = await connectionAt("pacific-harbor", "CONNECTED");
  const verify = await visitor.open(await editLink(mine));
  const run = verify.url.searchParams.get("run");
  const [message] = await listMessages(1);
  const stolen = await visitor.post(`${await editLink(other)}/verify?run=${run}`, {
    code: message?.code ?? "",
  });
  expect(headingOf(stolen)).toBe(menuHeading);
  expect(await statusOf(mine)).toBe("MFA_TOKEN_EXPIRED");
});
