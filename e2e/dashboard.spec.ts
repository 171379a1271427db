import type { Page } from "@playwright/test";
import { expect, signIn, test, withAndWithoutScripts } from "./fixtures";
import { announceChange, insertConnections } from "./support/connections";
import { database } from "./support/database";
import { downloadCsv } from "./support/download";
import { tabTo } from "./support/keyboard";
import type { Tenant } from "./support/tenant";

const rows = [
  { providerName: "Alpha Gas", status: "PASSWORD_INCORRECT", username: "=HYPERLINK(1)" },
  { providerName: "Beta Water", status: "URL_INACCESSIBLE" },
  { providerName: "Gamma Power", status: "CONNECTED" },
  { providerName: "شركة الكهرباء", status: "WEBSITE_DOWN" },
  { providerName: "<b>Delta</b>", status: "A_STATUS_OF_TOMORROW" },
];

/** Five connections: the first two are of another utility type, the last one is of no site. */
async function fill(tenant: Tenant): Promise<void> {
  const ids = await insertConnections(tenant, rows);
  await database.connection.updateMany({
    where: { id: { in: ids.slice(0, 2) } },
    data: { utilityTypes: ["WATER", "GAS"], lastBillDate: new Date("2026-03-05") },
  });
  await database.connectionSite.deleteMany({ where: { connectionId: ids[4] } });
}

function names(page: Page): Promise<string[]> {
  return page.getByRole("table", { name: "Connections" }).getByRole("rowheader").locator("a").allInnerTexts();
}

withAndWithoutScripts((javaScriptEnabled) => {
  test("filters combine, are in the address, and are taken away one by one", async ({ page, tenant }) => {
    await fill(tenant);
    await signIn(page, tenant.owner);
    await page.getByLabel("Utility type", { exact: true }).selectOption("Water");
    if (!javaScriptEnabled) await page.getByRole("button", { name: "Apply" }).click();
    await expect(page).toHaveURL("/dashboard?type=WATER");
    await expect.poll(() => names(page)).toEqual(["Alpha Gas", "Beta Water"]);
    await page.getByRole("link", { name: "Needs you 2" }).click();
    await expect(page).toHaveURL("/dashboard?state=attention&type=WATER");
    await page.getByLabel("Site", { exact: true }).selectOption(tenant.depot.name);
    if (!javaScriptEnabled) await page.getByRole("button", { name: "Apply" }).click();
    await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
    await expect(page.getByText("0 of 5 connections")).toBeVisible();

    await page.getByRole("link", { name: "Remove filter: Site" }).click();
    await expect.poll(() => names(page)).toEqual(["Alpha Gas", "Beta Water"]);
    await expect(page.getByLabel("Site", { exact: true })).toHaveValue("");
    await expect(page.getByLabel("Utility type", { exact: true })).toHaveValue("WATER");
    await page.getByRole("link", { name: "Clear all" }).click();
    await expect(page).toHaveURL("/dashboard");
    await expect.poll(() => names(page)).toHaveLength(5);
    await expect(page.getByLabel("Utility type", { exact: true })).toHaveValue("");
  });

  test("a head sorts, turns the order around, and says which it is", async ({ page, tenant }) => {
    await fill(tenant);
    await signIn(page, tenant.owner, "/dashboard?type=WATER");
    const head = page.getByRole("columnheader", { name: "Provider" });
    await expect(head).toHaveAttribute("aria-sort", "none");
    await head.getByRole("link").click();
    await expect(page).toHaveURL("/dashboard?type=WATER&sort=provider");
    await expect(head).toHaveAttribute("aria-sort", "ascending");
    await head.getByRole("link").click();
    await expect(head).toHaveAttribute("aria-sort", "descending");
    await expect.poll(() => names(page)).toEqual(["Beta Water", "Alpha Gas"]);
    await page.goto("/dashboard?sort=status");
    expect(new Set((await names(page)).slice(0, 2))).toEqual(new Set(["Alpha Gas", "Beta Water"]));
  });
});

test("a choice keeps the focus, and so does a change that comes by itself", async ({ page, tenant }) => {
  await fill(tenant);
  await signIn(page, tenant.owner);
  const type = page.getByLabel("Utility type", { exact: true });
  await tabTo(type);
  // Letter by letter each would be a choice of its own, and how fast they come decides which.
  await type.selectOption("WATER");
  await expect(page).toHaveURL("/dashboard?type=WATER");
  await expect.poll(() => names(page)).toHaveLength(2);
  await expect(type).toBeFocused();
  const search = page.getByRole("searchbox", { name: "Search connections" });
  await search.fill("half a wor");
  await database.connection.updateMany({
    where: { companyId: tenant.id, providerName: "Alpha Gas" },
    data: { status: "CONNECTED" },
  });
  await announceChange(tenant);
  await expect(page.getByRole("row", { name: "Alpha Gas" })).toContainText("Connected");
  await expect(search).toHaveValue("half a wor");
  await expect(search).toBeFocused();
});

test("who has to act decides on the button", async ({ page, tenant }) => {
  await fill(tenant);
  await signIn(page, tenant.owner);
  const attention = page.getByRole("region", { name: "2 connections need you" });
  await expect(attention.getByRole("listitem")).toHaveCount(2);
  await expect(attention.getByRole("link", { name: "Reconnect Alpha Gas" })).toBeVisible();
  await expect(attention.getByRole("link", { name: "Check the address of Beta Water" })).toBeVisible();
  const row = (name: string) => page.getByRole("row", { name });
  await expect(row("Alpha Gas").getByRole("link", { name: "Reconnect Alpha Gas" })).toBeVisible();
  await expect(row("Gamma Power").getByRole("link", { name: "Edit Gamma Power" })).toBeVisible();
  await expect(row("شركة الكهرباء")).toContainText("With the utility");
  await expect(row("شركة الكهرباء").getByRole("link", { name: /^(Reconnect|Check)/ })).toHaveCount(0);
  await expect(row("<b>Delta</b>")).toContainText("A status of tomorrow");
});

test("the file holds the filtered list of all pages, and no formula", async ({ page, tenant }) => {
  await fill(tenant);
  await insertConnections(
    tenant,
    Array.from({ length: 30 }, (_, n) => ({ providerName: `Many ${n}`, status: "CONNECTED" })),
  );
  await signIn(page, tenant.owner, "/dashboard?sort=provider");
  const whole = await downloadCsv(page);
  expect(whole.name).toBe("connections.csv");
  expect(whole.lines).toHaveLength(36);
  expect(whole.lines[0]).toMatch(/^Provider,Username,Account numbers,Sites,/);
  await page.goto("/dashboard?type=WATER&sort=provider");
  const [, alpha = "", beta = "", ...rest] = (await downloadCsv(page)).lines;
  expect(alpha).toContain(`Alpha Gas,'=HYPERLINK(1),,${tenant.mill.name},Water; Gas,Password rejected,`);
  expect(alpha).toContain("2026-03-05");
  expect(beta).toContain("Beta Water");
  expect(rest).toEqual([]);
});

test("nobody reads another company's list by its site, nor without a session", async ({
  page,
  request,
  tenant,
  otherTenant,
}) => {
  await fill(otherTenant);
  await insertConnections(tenant, [{ providerName: "Own Gas", status: "CONNECTED" }]);
  await signIn(page, tenant.owner, `/dashboard?site=${otherTenant.mill.id}`);
  await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
  await expect(page.locator("body")).not.toContainText(otherTenant.mill.name);
  const answer = await request.get("/dashboard/csv", { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
});
