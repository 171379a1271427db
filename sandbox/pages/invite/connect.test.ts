import { request } from "node:http";
import { expect, test } from "vitest";
import { advanceClock } from "../../clock/advance";
import { db } from "../../db";
import { revokeInvitation } from "../../invitations/commands";
import { findInvitation } from "../../invitations/queries";
import { statusOf } from "../../invitations/status";
import { demo } from "../../testing/demo";
import { runSandbox } from "../../testing/server";
import { invitationLink } from "../testing/invitations";
import { logins } from "../testing/logins";
import { headingOf, type Page, tickedIn, valueIn, visitorOf } from "../testing/visitor";

const sandbox = runSandbox();
const visitor = visitorOf(() => sandbox.origin);

const choices: [string, string][] = [
  ["sites", demo.harbor.sites[0]],
  ["utilityTypes", "ELECTRICITY"],
  ["collectFrom", "2025-03-01"],
];

/** Opens an invitation and goes as far as "Choose what to collect". */
async function signInBy(link: string): Promise<Page> {
  const start = await visitor.open(link);
  expect(headingOf(start)).toBe("Choose your utility provider");
  const signIn = await visitor.post(start.url.pathname, { provider: "nectar-sandbox" });
  return visitor.press(signIn, "Sign in", logins.nectar);
}

async function stateOf(id: string) {
  const invitation = await findInvitation(id);
  if (invitation === null) throw new Error("The invitation is gone");
  return {
    status: statusOf(invitation),
    useCount: invitation.useCount,
    made: invitation.createdConnections.length,
  };
}

async function typesLogged(invitationId: string) {
  const events = await db.invitationEvent.findMany({ where: { invitationId }, orderBy: { id: "asc" } });
  return events.map(({ type }) => type);
}

/** A request as a browser, or something else that says what it is, makes it: fetch would not let us. */
async function ask(path: string, headers: Record<string, string>, method = "GET"): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, sandbox.origin), { method, headers }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 0));
    });
    asked.on("error", reject);
    asked.end();
  });
}

test("an invitation leads through the same steps as a magic link, and the connection is its own", async () => {
  const { invitation, link } = await invitationLink({
    prefill: {
      url: "https://nectarclimate.com/login",
      initialSites: [demo.harbor.sites[1]],
      utilityTypes: ["WATER"],
      country: "CA",
      connectionOwnerEmail: "owner@harbor-foods.example",
      dataCollectionStartDate: "2025-06-01",
    },
  });
  const collect = await signInBy(link);
  expect(headingOf(collect)).toBe("Choose what to collect");
  expect(tickedIn(collect)).toEqual([demo.harbor.sites[1], "WATER"]);
  expect(valueIn(collect, "collectFrom")).toBe("2025-06-01");
  expect(valueIn(collect, "ownerEmail")).toBe("owner@harbor-foods.example");
  const done = await visitor.press(collect, "Finish", choices);
  expect(headingOf(done)).toBe("You're connected");
  expect(done.html).toContain("Connect another account");
  const connection = await db.connection.findFirst({ where: { invitationId: invitation.id } });
  expect(connection).toMatchObject({ country: "CA", url: "https://nectarclimate.com/login" });
  expect(await stateOf(invitation.id)).toEqual({ status: "ACTIVE", useCount: 1, made: 1 });
});

test("a datasource in the prefill is suggested before the address", async () => {
  const { link } = await invitationLink({
    prefill: { datasourceId: "nectar-sandbox", url: "https://x.example" },
  });
  expect(valueIn(await visitor.open(link), "q")).toBe("https://nectarclimate.com");
});

test("the last use fulfils it: the end stays readable, a second Finish changes nothing, and nobody else gets in", async () => {
  const { invitation, link } = await invitationLink({ maxUses: 1 });
  const [collect, other] = [await signInBy(link), await signInBy(link)];
  const done = await visitor.press(collect, "Finish", choices);
  expect(headingOf(done)).toBe("You're connected");
  expect(done.html).not.toContain("Connect another account");
  expect(headingOf(await visitor.press(collect, "Finish", choices))).toBe("You're connected");
  expect(headingOf(await visitor.open(done.url.href))).toBe("You're connected");
  const late = await visitor.press(other, "Finish", choices);
  expect([late.status, headingOf(late)]).toEqual([410, "This invitation has been used"]);
  expect(headingOf(await visitor.open(link))).toBe("This invitation has been used");
  expect(await stateOf(invitation.id)).toEqual({ status: "FULFILLED", useCount: 1, made: 1 });
});

test("two guests who finish at once with one use left make one connection", async () => {
  const { invitation, link } = await invitationLink({ maxUses: 1 });
  const both = [await signInBy(link), await signInBy(link)];
  const ends = await Promise.all(both.map((collect) => visitor.press(collect, "Finish", choices)));
  expect(ends.map(headingOf).sort()).toEqual(["This invitation has been used", "You're connected"]);
  expect(await stateOf(invitation.id)).toEqual({ status: "FULFILLED", useCount: 1, made: 1 });
});

test("revoked half-way, the run ends with a clear page and nothing is made", async () => {
  const { invitation, link } = await invitationLink();
  const collect = await signInBy(link);
  await revokeInvitation(invitation.id);
  for (const page of [
    await visitor.press(collect, "Finish", choices),
    await visitor.open(collect.url.href),
    await visitor.open(link),
  ]) {
    expect([page.status, headingOf(page)]).toEqual([410, "This invitation was withdrawn"]);
  }
  expect(await stateOf(invitation.id)).toEqual({ status: "REVOKED", useCount: 0, made: 0 });
});

test("expired half-way by the sandbox's clock, as well", async () => {
  const { invitation, link } = await invitationLink({ expiresInSeconds: 3600 });
  const collect = await signInBy(link);
  await advanceClock(1);
  const page = await visitor.press(collect, "Finish", choices);
  expect([page.status, headingOf(page)]).toEqual([410, "This invitation has expired"]);
  expect(await stateOf(invitation.id)).toEqual({ status: "EXPIRED", useCount: 0, made: 0 });
});

test("an unknown token, a page that is none and a deleted company all give the one invalid page", async () => {
  const { invitation, link } = await invitationLink();
  const start = await visitor.open(link);
  const asEdit = start.url.pathname.replace("/connect/", "/edit/");
  for (const path of ["/p/i/inv_unknown", `${link}/nothing`, `${start.url.pathname}/nothing`, asEdit]) {
    const page = await visitor.open(path);
    expect([path, page.status, headingOf(page)]).toEqual([path, 404, "This link is not valid"]);
  }
  await db.company.update({ where: { id: invitation.companyId }, data: { deletedAt: new Date() } });
  expect(headingOf(await visitor.open(link))).toBe("This link is not valid");
  expect(headingOf(await visitor.open(start.url.pathname))).toBe("This link is not valid");
  await db.company.update({ where: { id: invitation.companyId }, data: { deletedAt: null } });
});

test("a run belongs to the guest who began it", async () => {
  const { link } = await invitationLink();
  const mine = await signInBy(link);
  const other = await visitor.open(link);
  const stolen = `${other.url.pathname}/collect${mine.url.search}`;
  expect(headingOf(await visitor.open(stolen))).toBe("Choose your utility provider");
});

test("a made-up guest has to come in by the front door", async () => {
  const { link } = await invitationLink({ allowedEmails: ["owner@harbor-foods.example"] });
  const open = await invitationLink();
  const guest = (await visitor.open(open.link)).url.pathname.split("/").at(-1);
  for (const made of ["nonsense", guest]) {
    expect(headingOf(await visitor.open(`${link}/connect/${made}`))).toBe("Confirm your email address");
    const posted = await visitor.post(`${link}/connect/${made}`, { provider: "nectar-sandbox" });
    expect(headingOf(posted)).toBe("Confirm your email address");
  }
});

test("only a person's visit is a view, and only once a minute", async () => {
  const { invitation, link } = await invitationLink();
  const browser = { "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document" };
  await ask(link, {});
  await ask(link, { "User-Agent": "Slackbot-LinkExpanding 1.0" });
  await ask(link, browser, "HEAD");
  await ask(link, { ...browser, "Sec-Purpose": "prefetch" });
  expect(await typesLogged(invitation.id)).toEqual([]);
  expect(await ask(link, browser)).toBe(303);
  await ask(link, browser);
  expect(await typesLogged(invitation.id)).toEqual(["VIEWED"]);
});

test("whoever sends a form has viewed it, whatever their browser says; opening it uses nothing up", async () => {
  const { invitation, link } = await invitationLink({ maxUses: 1 });
  const collect = await signInBy(link);
  expect(await typesLogged(invitation.id)).toEqual(["VIEWED"]);
  expect(await stateOf(invitation.id)).toEqual({ status: "ACTIVE", useCount: 0, made: 0 });
  await visitor.press(collect, "Finish", choices);
  expect(await typesLogged(invitation.id)).toEqual(["VIEWED", "USED"]);
});
