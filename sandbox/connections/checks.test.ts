import { beforeAll, expect, test } from "vitest";
import { now, setClock } from "../clock/clock";
import { DAY_MS } from "../dates";
import { db } from "../db";
import { findProviderByKey } from "../providers/directory";
import { seed } from "../seed";
import { demo } from "../testing/demo";
import { newConnection } from "../testing/new-connection";
import { runDueChecks } from "./checks";
import { setStatus, updateCredentials } from "./commands";
import { setCompanyActive } from "./company-activity";
import { findConnection } from "./queries";
import type { ConnectionStatus } from "./status";

const WEEK_MS = 7 * DAY_MS;

beforeAll(() => db.$transaction(seed));

/** Moves the clock to just after the next weekly check, and makes it. */
async function nextWeek(): Promise<void> {
  await setClock(new Date(now().getTime() + WEEK_MS + 1000));
  await runDueChecks();
}

async function statusOf(id: string) {
  return (await findConnection(id))?.status;
}

/** A connection with this status, whose login is right. */
async function connectionWith(status: ConnectionStatus): Promise<string> {
  const { id } = await newConnection();
  await setStatus(id, status);
  return id;
}

test.each([
  "UNDER_INVESTIGATION",
  "WEBSITE_DOWN",
  "URL_INACCESSIBLE",
  "NO_ACCOUNTS_FOUND",
  "OTHER_ERROR",
] as const)("%s recovers at a weekly check, when its cause is gone", async (status) => {
  const id = await connectionWith(status);
  await nextWeek();
  expect(await statusOf(id)).toBe("CONNECTED");
});

test.each([
  "PASSWORD_INCORRECT",
  "MFA_TOKEN_EXPIRED",
  "NEW_PASSWORD_NEEDED",
  "ADDITIONAL_CREDENTIALS_NEEDED",
] as const)("%s stays until the user acts", async (status) => {
  const id = await connectionWith(status);
  await nextWeek();
  expect(await statusOf(id)).toBe(status);
  const login = { username: "nectar-sandbox-username", password: "nectar-sandbox-password" };
  await updateCredentials(id, { ...login, outcome: "CONNECTED" });
  expect(await statusOf(id)).toBe("CONNECTED");
});

test("a stored login that the utility no longer takes is found by the weekly check", async () => {
  const { id } = await newConnection({ password: "not the right one" });
  await setStatus(id, "CONNECTED");
  await nextWeek();
  expect(await findConnection(id)).toMatchObject({
    status: "PASSWORD_INCORRECT",
    statusErrorDetail: expect.stringContaining("did not accept"),
  });
});

test("the first check finds what the utility said in the wizard; a site that was down comes back later", async () => {
  const provider = findProviderByKey("nectar-sandbox");
  const { id } = await newConnection({ providerKey: provider?.key, checkOutcome: "WEBSITE_DOWN" });
  await runDueChecks(new Date(now().getTime() + 60_000));
  expect(await statusOf(id)).toBe("WEBSITE_DOWN");
  await nextWeek();
  expect(await statusOf(id)).toBe("CONNECTED");
});

test("a deactivated company's connections are COMPANY_INACTIVE, and go back to what they were", async () => {
  const companyId = demo.summit.id;
  const siteIds = [demo.summit.sites[0]];
  const before: [string, ConnectionStatus][] = [];
  for (const status of ["CONNECTED", "PASSWORD_INCORRECT", "WEBSITE_DOWN"] as const) {
    const { id } = await newConnection({ companyId, siteIds });
    await setStatus(id, status);
    before.push([id, status]);
  }
  const pending = await newConnection({ companyId, siteIds });

  await setCompanyActive(companyId, false);
  await runDueChecks();
  for (const [id] of before) {
    expect(await findConnection(id)).toMatchObject({ status: "COMPANY_INACTIVE", collectDueAt: null });
  }
  expect(await statusOf(pending.id)).toBe("COMPANY_INACTIVE");
  await nextWeek();
  expect(await statusOf(pending.id)).toBe("COMPANY_INACTIVE");

  await setCompanyActive(companyId, true);
  await runDueChecks();
  for (const [id, status] of before) expect(await statusOf(id)).toBe(status);
  expect(await statusOf(pending.id)).toBe("CONNECTED");
});
