import { describe, expect, it } from "vitest";
import { findProviderByKey, findProviderByUrl, hostOf, ordinaryProviders, providers } from "./directory";

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

  it("has hundreds of utilities, at least forty in each of ten countries", () => {
    expect(providers.length).toBeGreaterThanOrEqual(400);
    for (const country of ["US", "CA", "MX", "GB", "IE", "DE", "FR", "ES", "AU", "CH"])
      expect(providers.filter((provider) => provider.country === country).length).toBeGreaterThanOrEqual(40);
  });

  it("names each provider, host and key once, and invents only on .example", () => {
    for (const of of [
      providers.map((p) => p.key),
      providers.map((p) => p.name),
      providers.map((p) => hostOf(p.url)),
    ])
      expect(new Set(of).size).toBe(providers.length);
    for (const provider of providers.slice(1)) {
      expect(new URL(provider.url).hostname).toMatch(/^www\.[a-z0-9-]+\.example$/);
      expect(provider.key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it("keeps the keys that connections refer to", () => {
    for (const [key, name] of [
      ["stadtwerke-ahrnthal", "Stadtwerke Ahrnthal"],
      ["gemeindewerke-bergwil", "Gemeindewerke Bergwil"],
      ["regie-d-electricite-d-aubremont", "Régie d’électricité d’Aubremont"],
      ["alderbrook-power-light", "Alderbrook Power & Light"],
    ] as const)
      expect(findProviderByKey(key)?.name).toBe(name);
  });

  it("gives every ordinary utility a login that follows from its key", () => {
    for (const { key, login } of ordinaryProviders)
      expect(login).toEqual({
        username: `${key}-demo`,
        password: `${key}-password`,
        secondFactor: { kind: "none" },
      });
  });

  it.each([
    "https://www.pacificharborpower.example",
    "http://pacificharborpower.example/login?next=/bills",
    "PACIFICHARBORPOWER.example",
    " www.PacificHarborPower.example/ ",
    "my.account.pacificharborpower.example/sign-in",
    "https://pacificharborpower.example:8443",
  ])("finds a provider by the address %s", (address) => {
    expect(findProviderByUrl(address)?.name).toBe("Pacific Harbor Power");
  });

  it.each([
    "",
    "pacific",
    "ftp://pacificharborpower.example",
    "https://evil.example/pacificharborpower.example",
    "https://pacificharborpower.example.evil.example",
    "https://notpacificharborpower.example",
    "http://[",
    "javascript:alert(1)",
  ])("finds none for %s", (address) => expect(findProviderByUrl(address)).toBeUndefined());
});
