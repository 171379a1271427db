import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./fixtures";
import { expectAccessible } from "./support/accessibility";
import { insertConnections } from "./support/connections";
import { downloadCsv } from "./support/download";
import type { Tenant } from "./support/tenant";
import { insertReadings, monthAway } from "./support/usage";

/** Electricity at two sites, one reading of them estimated and one month left out; a year before; and water. */
function readings(tenant: Tenant) {
  return [
    { ago: 15, usage: 900 },
    { ago: 4, usage: 1000, charges: "150.00" },
    { ago: 3, usage: 1200.5, isEstimated: true, charges: "180.25" },
    { ago: 3, usage: 300, siteId: tenant.depot.id, charges: "45.00" },
    { ago: 1, usage: 1100, charges: "160.00" },
    { ago: 3, usage: 5, type: "WATER", unit: "CCF", charges: "20.00" },
    { ago: 2, usage: 2000, type: "WATER", unit: "gal (US)" },
  ];
}

function panel(page: Page, name: string) {
  return page.getByRole("article").filter({ has: page.getByRole("heading", { name, exact: true }) });
}

async function rowsOf(page: Page, name: string): Promise<string[][]> {
  const article = panel(page, name);
  await article.getByText("Show the figures").click();
  const rows = await article.getByRole("row").all();
  return Promise.all(rows.map((row) => row.locator("th, td").allTextContents()));
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the figures are those of the records; months, types, sites and units are chosen; the file has the same", async ({
    page,
    tenant,
    otherTenant,
  }) => {
    await insertReadings(tenant, readings(tenant));
    await signIn(page, tenant.viewer, "/usage");
    const rows = await rowsOf(page, "Electricity");
    expect(rows[0]).toEqual([
      "Month",
      tenant.mill.name,
      tenant.depot.name,
      "Total, kWh",
      "Year before",
      "Note",
    ]);
    const row = (ago: number) => rows.find(([month]) => month === monthAway(-ago).name)?.slice(1);
    expect(row(4)).toEqual(["1,000", "–", "1,000", "–", ""]);
    expect(row(3)).toEqual(["1,201", "300", "1,501", "900", "80% estimated"]);
    expect(row(2)).toEqual(["–", "–", "–", "–", "data of 1 meter missing"]);
    expect(row(1)).toEqual(["1,100", "–", "1,100", "–", ""]);
    expect(rows.at(-1)).toEqual(["Total", "3,301", "300", "3,601", "", ""]);
    await expect(panel(page, "Electricity").getByRole("img")).toHaveAccessibleName(
      /3,601 kWh in all\. Highest in/,
    );

    await expect(panel(page, "Water")).toHaveCount(2);
    await page.getByRole("link", { name: "Converted" }).click();
    await expect(panel(page, "Water")).toHaveCount(1);
    await expect(panel(page, "Water")).toContainText("21.7 m³");
    await expect(page.getByText("1 CCF = 2.8316847 m³")).toBeVisible();

    await page.getByLabel("Site").selectOption(tenant.depot.name);
    await page.getByLabel("Utility type").selectOption("Electricity");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(panel(page, "Electricity")).toContainText("300 kWh");
    await expect(panel(page, "Water")).toHaveCount(0);

    await page.getByLabel("Months").selectOption("From month to month");
    await page.getByLabel("From", { exact: true }).fill(monthAway(-2).key);
    await page.getByLabel("To", { exact: true }).fill(monthAway(-1).key);
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByRole("heading", { name: "Nothing to show" })).toBeVisible();
    await page.getByRole("link", { name: "Show everything" }).click();
    await page.getByRole("link", { name: "Cost", exact: true }).click();
    await expect(panel(page, "Electricity")).toContainText("$535.25");

    await page.getByRole("link", { name: "Usage", exact: true }).first().click();
    await page.getByLabel("Utility type").selectOption("Electricity");
    await page.getByRole("button", { name: "Show" }).click();
    expect((await downloadCsv(page)).lines).toEqual([
      "Month,Utility type,Site,Usage,Unit,Of which estimated",
      `${monthAway(-4).key},ELECTRICITY,${tenant.mill.name},1000,kWh,0`,
      `${monthAway(-3).key},ELECTRICITY,${tenant.mill.name},1200.5,kWh,1200.5`,
      `${monthAway(-3).key},ELECTRICITY,${tenant.depot.name},300,kWh,0`,
      `${monthAway(-1).key},ELECTRICITY,${tenant.mill.name},1100,kWh,0`,
    ]);

    // Another company's site is no site at all.
    await insertReadings(otherTenant, [{ ago: 1, usage: 4711 }]);
    await page.goto(`/usage?site=${otherTenant.mill.id}`);
    await expect(page.getByRole("heading", { name: "Nothing to show" })).toBeVisible();
    const file = await page.request.get(`/usage/csv?site=${otherTenant.mill.id}`);
    expect((await file.text()).trim().split("\r\n")).toHaveLength(1);
    await page.goto("/usage");
    await expect(page.getByRole("main")).not.toContainText("4,711");
  });
});

test("can be read and used by everybody: empty, waiting, full, and of a connection", async ({
  page,
  tenant,
}) => {
  test.setTimeout(120_000);
  await signIn(page, tenant.owner, "/usage");
  await expect(page.getByRole("heading", { name: "No utility connected yet" })).toBeVisible();
  await insertConnections(tenant, [{ providerName: "Orchard Water", status: "CONNECTED" }]);
  await page.reload();
  await expect(page.getByRole("heading", { name: "No usage yet" })).toBeVisible();
  await expectAccessible(page);
  const connectionId = await insertReadings(tenant, readings(tenant));
  await page.reload();
  await panel(page, "Electricity").getByText("Show the figures").click();
  await expectAccessible(page);
  await page.goto("/usage?measure=cost&period=custom&from=1990-01&to=2026-11&type=GAS&site=<b>");
  await expect(page.getByRole("heading", { name: "Nothing to show" })).toBeVisible();
  await page.goto(`/connections/${connectionId}`);
  await expect(page.getByRole("heading", { name: "Usage in the last 12 months" })).toBeVisible();
  await expect(panel(page, "Electricity")).toContainText("3,601 kWh");
  await page.goto(`/sites/${tenant.depot.id}`);
  await expect(panel(page, "Electricity")).toContainText("300 kWh");
  await page.getByRole("link", { name: "All usage and cost" }).click();
  await expect(page.getByLabel("Site")).toHaveValue(tenant.depot.id);
});

test("prints as a report: no frame around it, every table open", async ({ page, tenant }) => {
  await insertReadings(tenant, readings(tenant));
  await signIn(page, tenant.owner, "/usage");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByText(tenant.name, { exact: true }).last()).toBeVisible();
  await expect(page.getByRole("rowheader", { name: monthAway(-4).name }).first()).toBeVisible();
  await expect(page.locator("html")).toHaveCSS("color-scheme", "light");
});
