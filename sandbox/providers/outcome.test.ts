import { beforeEach, expect, test } from "vitest";
import type { ConnectionStatus } from "../connections/status";
import { db } from "../db";
import { seal } from "../seal";
import { seed } from "../seed";
import { demo } from "../testing/demo";
import { customProvider } from "./custom";
import { findProviderByKey } from "./directory";
import { forgetUtilityLogins, storePassword } from "./memory";
import { basicOutcomeOf, checkOutcomeOf } from "./outcome";
import type { Provider } from "./provider";

const now = new Date();

function daysAgo(days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

function providerOf(key: string): Provider {
  const provider = findProviderByKey(key);
  if (provider === undefined) throw new Error(`No provider ${key}`);
  return provider;
}

/** A connection as a check sees it: with this status for so many days. */
async function storedLogin(
  provider: Provider,
  status: ConnectionStatus = "PENDING",
  days = 0,
  password = provider.login.password,
) {
  return {
    companyId: demo.harbor.id,
    providerKey: provider.isCustom ? null : provider.key,
    providerName: provider.name,
    providerUrl: provider.url,
    username: provider.login.username,
    sealedPassword: await seal(password),
    status,
    statusFirstSeenTime: status === "PENDING" ? null : daysAgo(days),
  };
}

async function outcome(...login: Parameters<typeof storedLogin>): Promise<ConnectionStatus> {
  return checkOutcomeOf(await storedLogin(...login), now);
}

beforeEach(async () => {
  if ((await db.organization.count()) === 0) await db.$transaction(seed);
  await forgetUtilityLogins();
});

test("a good login is connected, with whatever second factor; another password is not", async () => {
  for (const key of ["nectar-sandbox", "pacific-harbor", "northwind", "cedar-valley", "larkspur-electric"]) {
    expect(await outcome(providerOf(key))).toBe("CONNECTED");
    expect(await outcome(providerOf(key), "CONNECTED", 300)).toBe("CONNECTED");
    expect(await outcome(providerOf(key), "CONNECTED", 7, "another")).toBe("PASSWORD_INCORRECT");
  }
});

test("codes that last for seconds reach nobody a week later", async () => {
  const provider = providerOf("quickwater-gas");
  expect(await outcome(provider)).toBe("CONNECTED");
  expect(await outcome(provider, "CONNECTED", 1)).toBe("CONNECTED");
  expect(await outcome(provider, "CONNECTED", 7)).toBe("MFA_TOKEN_EXPIRED");
  expect(await outcome(provider, "MFA_TOKEN_EXPIRED", 70)).toBe("MFA_TOKEN_EXPIRED");
});

test("a password that was replaced is good for sixty days", async () => {
  const provider = providerOf("fernhollow-energy");
  const owner = { companyId: demo.harbor.id, provider };
  expect(await outcome(provider)).toBe("NEW_PASSWORD_NEEDED");
  await storePassword(owner, "meadow-lantern-42", daysAgo(59));
  expect(await outcome(provider, "CONNECTED", 7, "meadow-lantern-42")).toBe("CONNECTED");
  await storePassword(owner, "meadow-lantern-42", daysAgo(60));
  expect(await outcome(provider, "CONNECTED", 7, "meadow-lantern-42")).toBe("NEW_PASSWORD_NEEDED");
  const other = { ...(await storedLogin(provider, "CONNECTED", 7, "meadow-lantern-42")) };
  expect(await checkOutcomeOf({ ...other, companyId: demo.summit.id }, now)).toBe("PASSWORD_INCORRECT");
});

test("a site that is down is up again a week later, and stays so", async () => {
  const provider = providerOf("mistypoint-power");
  expect(await outcome(provider)).toBe("WEBSITE_DOWN");
  expect(await outcome(provider, "WEBSITE_DOWN", 1)).toBe("WEBSITE_DOWN");
  expect(await outcome(provider, "WEBSITE_DOWN", 7)).toBe("CONNECTED");
  expect(await outcome(provider, "CONNECTED", 7)).toBe("CONNECTED");
});

test("a custom provider is looked into for a week; one at an address that cannot exist is not", async () => {
  const provider = customProvider("Nether Wallop Power", "https://nether-wallop.example/");
  expect(await outcome(provider)).toBe("UNDER_INVESTIGATION");
  expect(await outcome(provider, "UNDER_INVESTIGATION", 2)).toBe("UNDER_INVESTIGATION");
  expect(await outcome(provider, "UNDER_INVESTIGATION", 7)).toBe("CONNECTED");
  expect(await outcome(provider, "CONNECTED", 7)).toBe("CONNECTED");
  expect(await outcome(customProvider("Nowhere", "https://nowhere.invalid/"))).toBe("URL_INACCESSIBLE");
});

test("a login without accounts stays without", async () => {
  expect(await outcome(providerOf("farrowridge-electric"), "NO_ACCOUNTS_FOUND", 70)).toBe(
    "NO_ACCOUNTS_FOUND",
  );
});

test("a login that comes by the API cannot answer a second factor", async () => {
  for (const [key, status] of [
    ["nectar-sandbox", "CONNECTED"],
    ["pacific-harbor", "MFA_TOKEN_EXPIRED"],
    ["larkspur-electric", "MFA_TOKEN_EXPIRED"],
    ["northwind", "MFA_TOKEN_EXPIRED"],
    ["cedar-valley", "ADDITIONAL_CREDENTIALS_NEEDED"],
    ["fernhollow-energy", "NEW_PASSWORD_NEEDED"],
  ] as const)
    expect(await basicOutcomeOf(await storedLogin(providerOf(key)))).toBe(status);
});
