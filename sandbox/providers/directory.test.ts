import { describe, expect, it } from "vitest";
import { findProviderByUrl, hostOf, providers, searchProviders } from "./directory";

describe("the directory", () => {
  it("starts with the account that Nectar documents", () => {
    expect(providers[0]).toMatchObject({
      name: "Nectar Sandbox Utility",
      url: "https://nectarclimate.com",
      login: { username: "nectar-sandbox-username", password: "nectar-sandbox-password" },
      utilityTypes: ["ELECTRICITY", "SOLAR", "WATER", "GAS", "FUEL"],
      documented: true,
    });
    expect(providers.filter((provider) => provider.documented)).toHaveLength(1);
  });

  it("names each provider, host and key once, and invents only on .example", () => {
    for (const of of [
      providers.map((p) => p.key),
      providers.map((p) => p.name),
      providers.map((p) => hostOf(p.url)),
    ])
      expect(new Set(of).size).toBe(providers.length);
    for (const provider of providers.slice(1)) expect(new URL(provider.url).hostname).toMatch(/\.example$/);
  });

  it.each([
    "https://www.pacificharborpower.example",
    "http://pacificharborpower.example/login?next=/bills",
    "PACIFICHARBORPOWER.example",
    " www.PacificHarborPower.example/ ",
  ])("finds a provider by the address %s", (address) => {
    expect(findProviderByUrl(address)?.name).toBe("Pacific Harbor Power");
  });

  it.each([
    "",
    "pacific",
    "ftp://pacificharborpower.example",
    "https://evil.example/pacificharborpower.example",
    "http://[",
    "javascript:alert(1)",
  ])("finds none for %s", (address) => expect(findProviderByUrl(address)).toBeUndefined());

  it("searches by the beginnings of words, in any order", () => {
    const names = (text: string) => searchProviders(text).map((provider) => provider.name);
    expect(names("pow harb")).toEqual(["Pacific Harbor Power"]);
    expect(names("northwind gas & el")).toEqual(["Northwind Gas & Electric"]);
    expect(names("https://nectarclimate.com/login")).toEqual(["Nectar Sandbox Utility"]);
    expect(names("no such utility")).toEqual([]);
    expect(names("  ")).toHaveLength(providers.length);
  });
});
