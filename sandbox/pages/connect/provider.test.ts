import { expect, test } from "vitest";
import { runDueChecks } from "../../connections/checks";
import { db } from "../../db";
import { demo } from "../../testing/demo";
import { runSandbox } from "../../testing/server";
import { connectLink } from "../testing/links";
import { runOf } from "../testing/sign-in";
import { headingOf, type Page, valueIn, visitorOf } from "../testing/visitor";

const sandbox = runSandbox();
const visitor = visitorOf(() => sandbox.origin);

function namesIn(page: Page): string[] {
  return [...page.html.matchAll(/<button [^>]*name="provider"[^>]*>([^<]+)</g)].map(([, name]) => name ?? "");
}

async function search(query: string, prefill = {}): Promise<Page> {
  return visitor.open(`${await connectLink(prefill)}?${query}`);
}

async function nameCustom(fields: { name: string; website: string }): Promise<Page> {
  const form = await visitor.open(`${await connectLink()}/custom`);
  return visitor.press(form, "Continue with custom provider", fields);
}

test("the first twenty are listed, and how many more there are", async () => {
  const page = await visitor.open(await connectLink());
  expect(namesIn(page)).toHaveLength(20);
  expect(namesIn(page)[0]).toBe("Nectar Sandbox Utility");
  expect(page.html).toMatch(/\d{3} more utilities\. Type on to narrow the list\./);
  expect(page.html).toContain("My provider is not listed");
});

test("a search works without a script, keeps what was typed, and counts", async () => {
  const page = await search("q=dourvieres&country=FR");
  expect(namesIn(page)).toHaveLength(2);
  expect(page.html).toMatch(/id="count"[^>]*>\s*2 utilities/);
  expect(valueIn(page, "q")).toBe("dourvieres");
  expect(page.html).toMatch(/<option value="FR" selected/);
  expect(namesIn(await search("q=dourvieres&country=DE"))).toEqual([]);
  expect(namesIn(await search("q=dourvieres&country=%3Cscript%3E"))).toHaveLength(2);
});

test("the country of the link comes first, and hides nothing", async () => {
  const page = await search("q=energ", { country: "CH" });
  const elsewhere = await search("q=water", { country: "GB" });
  expect(namesIn(page).length).toBeGreaterThan(0);
  expect(elsewhere.html).toMatch(/United Kingdom/);
});

test("a pasted address asks whether that is the utility", async () => {
  const page = await search(`q=${encodeURIComponent("https://my.cedarvalleywater.example/login?x=1")}`);
  expect(namesIn(page)).toEqual(["Cedar Valley Water"]);
  expect(page.html).toContain("Is this your utility? It is the one at my.cedarvalleywater.example.");
  expect(page.html).not.toContain("Suggested for you");
});

test("a provider that is not listed is named, takes any login, and is looked into", async () => {
  const signIn = await nameCustom({
    name: "Nether Wallop Power",
    website: "www.nether-wallop.example/login",
  });
  expect(headingOf(signIn)).toBe("Sign in to Nether Wallop Power");
  const collect = await visitor.press(signIn, "Sign in", { username: "me", password: "anything" });
  const done = await visitor.press(collect, "Finish", {
    sites: demo.harbor.sites[0],
    utilityTypes: "ELECTRICITY",
    collectFrom: "2025-01-01",
  });
  expect(headingOf(done)).toBe("Saved: we set up Nether Wallop Power");
  await runDueChecks(new Date(Date.now() + 60_000));
  expect(await db.connection.findUniqueOrThrow({ where: { wizardRunId: runOf(done) } })).toMatchObject({
    providerName: "Nether Wallop Power",
    providerUrl: "https://www.nether-wallop.example/login",
    url: "https://www.nether-wallop.example/login",
    providerKey: null,
    username: "me",
    status: "UNDER_INVESTIGATION",
  });
});

test.each([
  ["", "https://x.example", "Enter the name, in at most 120 characters."],
  ["n".repeat(121), "https://x.example", "Enter the name, in at most 120 characters."],
  ["A", "", "Enter a web address such as www.my-utility.example."],
  ["A", "javascript:alert(1)", "Enter a web address such as www.my-utility.example."],
  ["A", "https://user:secret@x.example", "Enter a web address such as www.my-utility.example."],
  ["A", "not an address", "Enter a web address such as www.my-utility.example."],
])("a custom provider named %j at %j is not taken", async (name, website, problem) => {
  const page = await nameCustom({ name, website });
  expect(page.status).toBe(422);
  expect(page.html).toContain(problem);
  expect(valueIn(page, "website")).toBe(website);
});

test("a website that the directory knows leads to its provider", async () => {
  const page = await nameCustom({ name: "Something", website: "https://login.cedarvalleywater.example" });
  expect(namesIn(page)).toEqual(["Cedar Valley Water"]);
});

test("what was searched for in vain is filled in", async () => {
  const link = await connectLink();
  const byName = await visitor.open(`${link}/custom?q=Nether%20Wallop`);
  expect([valueIn(byName, "name"), valueIn(byName, "website")]).toEqual(["Nether Wallop", ""]);
  const byAddress = await visitor.open(`${link}/custom?q=www.nether-wallop.example`);
  expect([valueIn(byAddress, "name"), valueIn(byAddress, "website")]).toEqual([
    "",
    "www.nether-wallop.example",
  ]);
});
