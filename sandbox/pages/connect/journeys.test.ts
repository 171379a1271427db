import { expect, test } from "vitest";
import { db } from "../../db";
import { listMessages } from "../../messages/queries";
import { currentTotp } from "../../providers/second-factor";
import { demo } from "../../testing/demo";
import { runSandbox } from "../../testing/server";
import { connectLink } from "../testing/links";
import { logins, northwindKey } from "../testing/logins";
import { headingOf, type Page, tickedIn, valueIn, visitorOf } from "../testing/visitor";

const sandbox = runSandbox();
const visitor = visitorOf(() => sandbox.origin);

const choices: [string, string][] = [
  ["sites", demo.harbor.sites[0]],
  ["sites", demo.harbor.sites[2]],
  ["utilityTypes", "ELECTRICITY"],
  ["collectFrom", "2025-03-01"],
  ["ownerEmail", "facilities@harbor-foods.example"],
];

async function signInAt(provider: string, login: Record<string, string>): Promise<Page> {
  const start = await visitor.open(await connectLink());
  expect(headingOf(start)).toBe("Choose your utility provider");
  const signIn = await visitor.post(start.url.pathname, { provider });
  expect(headingOf(signIn)).toMatch(/^Sign in to /);
  return visitor.press(signIn, "Sign in", login);
}

async function newestConnection() {
  return db.connection.findFirstOrThrow({ orderBy: { id: "desc" } });
}

test("a login without a second factor connects", async () => {
  const collect = await signInAt("nectar-sandbox", logins.nectar);
  expect(headingOf(collect)).toBe("Choose what to collect");
  const done = await visitor.press(collect, "Finish", choices);
  expect(headingOf(done)).toBe("You're connected");
  expect(await newestConnection()).toMatchObject({
    companyId: demo.harbor.id,
    providerName: "Nectar Sandbox Utility",
    url: "https://nectarclimate.com",
    username: logins.nectar.username,
    checkOutcome: expect.toBeOneOf(["CONNECTED", null]),
    initialSites: [demo.harbor.sites[0], demo.harbor.sites[2]],
    initialDatasourceTypes: ["ELECTRICITY"],
    dataCollectionStartDate: new Date("2025-03-01"),
    workflowOwnerEmail: "facilities@harbor-foods.example",
  });
});

test("a login with an SMS code asks for the code that was sent", async () => {
  const verify = await signInAt("pacific-harbor", logins.harbor);
  expect(headingOf(verify)).toBe("Verify it's you");
  const [message] = await listMessages(1);
  expect(message).toMatchObject({ provider: "Pacific Harbor Power", recipient: "+1 510 555 0142" });
  const collect = await visitor.press(verify, "Verify", { code: message?.code ?? "" });
  expect(headingOf(await visitor.press(collect, "Finish", choices))).toBe("You're connected");
});

test("a login with an authenticator app takes its current code", async () => {
  const verify = await signInAt("northwind", logins.northwind);
  const code = currentTotp(northwindKey, Date.now());
  const collect = await visitor.press(verify, "Verify", { code });
  expect(headingOf(await visitor.press(collect, "Finish", choices))).toBe("You're connected");
});

test("a login with a security question shows it and takes the answer in any case", async () => {
  const verify = await signInAt("cedar-valley", logins.cedar);
  expect(verify.html).toContain('<label for="code">What was the name of your first school?</label>');
  const collect = await visitor.press(verify, "Verify", { code: "  maple GROVE" });
  expect(headingOf(await visitor.press(collect, "Finish", choices))).toBe("You're connected");
});

test("pressing Finish twice, even at once, makes one connection", async () => {
  const collect = await signInAt("nectar-sandbox", logins.nectar);
  const before = await db.connection.count();
  const both = await Promise.all([1, 2].map(() => visitor.press(collect, "Finish", choices)));
  const again = await visitor.press(collect, "Finish", choices);
  for (const page of [...both, again]) expect(headingOf(page)).toBe("You're connected");
  expect(await db.connection.count()).toBe(before + 1);
});

test("a finished run keeps no login, and every step of it leads to its end", async () => {
  const collect = await signInAt("nectar-sandbox", logins.nectar);
  const done = await visitor.press(collect, "Finish", choices);
  const id = done.url.searchParams.get("run") ?? "";
  expect(await db.wizardRun.findUniqueOrThrow({ where: { id } })).toMatchObject({ sealedLogin: null });
  for (const step of ["sign-in", "verify", "collect", "done"]) {
    const page = await visitor.open(done.url.href.replace("/done", `/${step}`));
    expect(headingOf(page)).toBe("You're connected");
  }
});

test("what the link prefills is there, and the other sites can be chosen too", async () => {
  const link = await connectLink({
    sites: [demo.harbor.sites[1]],
    url: "https://nectarclimate.com/login",
    dataCollectionStartDate: "2025-06-01",
    utilityTypes: ["WATER", "TELECOM"],
    country: "CA",
    connectionOwnerEmail: "owner@harbor-foods.example",
  });
  const start = await visitor.open(link);
  expect(valueIn(start, "q")).toBe("https://nectarclimate.com/login");
  expect(start.html.match(/<li class="provider[^>]*>/g)).toHaveLength(1);
  expect(start.html).toContain("Suggested for you");
  const signIn = await visitor.post(link, { provider: "nectar-sandbox" });
  const collect = await visitor.press(signIn, "Sign in", logins.nectar);
  expect(tickedIn(collect)).toEqual([demo.harbor.sites[1], "WATER", "TELECOM"]);
  for (const site of demo.harbor.sites) expect(collect.html).toContain(`value="${site}"`);
  expect(valueIn(collect, "collectFrom")).toBe("2025-06-01");
  expect(valueIn(collect, "ownerEmail")).toBe("owner@harbor-foods.example");
  await visitor.press(collect, "Finish", choices);
  expect(await newestConnection()).toMatchObject({ country: "CA", url: "https://nectarclimate.com/login" });
});

test("an address of no known utility shows the list and says so", async () => {
  const start = await visitor.open(await connectLink({ url: "https://unknown-utility.example/a" }));
  expect(start.html).toContain("We do not know the utility at unknown-utility.example yet.");
  expect(start.html.match(/<li class="provider"/g)).toHaveLength(20);
});
