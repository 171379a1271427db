import { expect, it } from "vitest";
import { providers } from "./directory";
import { searchProviders } from "./search";

function names(text: string, options: { country?: string; preferredCountry?: string } = {}): string[] {
  return searchProviders({ text, limit: 1000, ...options }).providers.map(({ name }) => name);
}

it("finds by the beginnings of words, in any order, whatever the accents and the case", () => {
  expect(names("pow harb")).toEqual(["Pacific Harbor Power"]);
  expect(names("NORTHWIND gas & el")).toEqual(["Northwind Gas & Electric"]);
  expect(names("regie electricite aubremont")).toEqual(["Régie d’électricité d’Aubremont"]);
  expect(names("stadtwerke gruenwoerth")).toEqual(names("Stadtwerke Grünwörth"));
  expect(names("no such utility")).toEqual([]);
});

it("finds each provider by its whole name, as the first", () => {
  for (const { name } of providers) expect(names(name)[0]).toBe(name);
});

it("puts the exact name first, then names that begin so, then the country of the link", () => {
  const power = searchProviders({ text: "solar", preferredCountry: "ES", limit: 1000 }).providers;
  const beginning = power.findIndex(({ name }) => !name.startsWith("Solar"));
  expect(power.slice(0, beginning).every(({ country }) => country === "ES")).toBe(true);
  const elsewhere = power.slice(beginning);
  const lastSpanish = elsewhere.findLastIndex(({ country }) => country === "ES");
  expect(elsewhere.slice(0, lastSpanish + 1).every(({ country }) => country === "ES")).toBe(true);
});

it.each(["pacfic harbor", "pacifc", "pacificc harbr", "apcific"])(
  "forgives a slip of the finger: %s",
  (typed) => {
    expect(names(typed)).toContain("Pacific Harbor Power");
  },
);

it("forgives nothing in short words, nor where something fits as it is", () => {
  expect(names("gsa")).toEqual([]);
  expect(names("cedar")).toEqual(["Cedar Valley Water"]);
});

it("keeps to a country when told, but an address is found wherever it is", () => {
  const found = searchProviders({ text: "", country: "IE", limit: 1000 }).providers;
  expect(found.length).toBeGreaterThan(30);
  expect(new Set(found.map(({ country }) => country))).toEqual(new Set(["IE"]));
  expect(names("https://nectarclimate.com/login", { country: "IE" })).toEqual(["Nectar Sandbox Utility"]);
});

it("answers no more than it was asked for, and how many there are", () => {
  const { providers: first, total } = searchProviders({ text: " ", limit: 20 });
  expect(first).toHaveLength(20);
  expect(total).toBe(providers.length);
  expect(first[0]?.name).toBe("Nectar Sandbox Utility");
});

it("is quick: a thousand searches take less than two seconds", () => {
  const start = performance.now();
  for (let search = 0; search < 1000; search += 1) searchProviders({ text: `watr ${search}`, limit: 20 });
  expect(performance.now() - start).toBeLessThan(2000);
});
