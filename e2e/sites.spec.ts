import { expect, signIn, test } from "./fixtures";
import { expectAccessible } from "./support/accessibility";
import { insertConnections } from "./support/connections";
import { database } from "./support/database";
import { tabTo } from "./support/keyboard";

test("coverage is seen at a glance, and each cell leads on", async ({ page, tenant }) => {
  const [failing] = await insertConnections(tenant, [
    { providerName: "Own Power", status: "PASSWORD_INCORRECT" },
  ]);
  await signIn(page, tenant.owner, "/sites");
  const table = page.getByRole("table", { name: "Sites" });
  await expect(table.getByRole("columnheader", { name: "Electricity" })).toBeVisible();
  const mill = table.getByRole("row", { name: tenant.mill.name });
  await expect(mill.getByRole("link", { name: /^Failing ?: Electricity/ })).toHaveAttribute(
    "href",
    `/connections/${failing}`,
  );
  await page.getByRole("link", { name: "Failing somewhere 1" }).click();
  await expect(page).toHaveURL("/sites?failing=1");
  await expect(table.getByRole("row")).toHaveCount(2);
  await page.getByRole("link", { name: "Missing: Electricity 1" }).click();
  await expect(table.getByRole("row")).toHaveCount(2);
  await table.getByRole("link", { name: /^Missing ?: add Electricity/ }).click();
  await expect(page.getByRole("checkbox", { name: tenant.depot.name })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Electricity" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Gas" })).not.toBeChecked();
});

test("a site is renamed and archived, by keyboard", async ({ page, tenant }) => {
  await signIn(page, tenant.owner, `/sites/${tenant.depot.id}`);
  await tabTo(page.getByRole("link", { name: "Edit site" }));
  await page.keyboard.press("Enter");
  const name = page.getByLabel("Name");
  await tabTo(name);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(tenant.mill.name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "was not changed" })).toBeFocused();
  await expect(name).toHaveAccessibleDescription("Your company already has a site with this name.");

  await tabTo(name);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Depot South");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Depot South" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "“Depot South” is saved." })).toBeVisible();

  await tabTo(page.getByText("Archive this site…"));
  await page.keyboard.press("Enter");
  await tabTo(page.getByRole("button", { name: "Archive site" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Restore site" })).toBeVisible();
  await page.goto("/connect");
  await expect(page.getByRole("checkbox", { name: tenant.mill.name })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Depot South" })).toHaveCount(0);
});

test("the pages of sites are accessible, asking whether to archive, archived and refused", async ({
  page,
  tenant,
}) => {
  test.setTimeout(120_000);
  await insertConnections(tenant, [
    { providerName: "Own Power", status: "PASSWORD_INCORRECT" },
    { providerName: "Own Gas", status: "CONNECTED" },
  ]);
  await database.site.update({
    where: { id: tenant.depot.id },
    data: { name: `مستودع ${"long ".repeat(30)}`, archivedAt: new Date() },
  });
  await signIn(page, tenant.owner, `/sites/${tenant.mill.id}`);
  await page.getByText("Archive this site…").click();
  await expectAccessible(page);
  await page.goto(`/sites/${tenant.depot.id}`);
  await expectAccessible(page);
  await page.goto(`/sites/${tenant.mill.id}/edit`);
  await page.getByLabel("Name").fill(" ");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Please check" })).toBeVisible();
  await expectAccessible(page);
});

test("a stale form is told so, keeps what was typed, and wins when sent again", async ({ page, tenant }) => {
  await signIn(page, tenant.owner, `/sites/${tenant.mill.id}/edit`);
  await database.site.update({
    where: { id: tenant.mill.id },
    data: { name: "Changed meanwhile", version: { increment: 1 } },
  });
  await page.getByLabel("Address").fill("9 <i>Quay</i>");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("it is now called “Changed meanwhile”")).toBeVisible();
  await expect(page.getByLabel("Address")).toHaveValue("9 <i>Quay</i>");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("9 <i>Quay</i>")).toBeVisible();
});

test("another company's site is nowhere to be found, nor is it a viewer's to change", async ({
  page,
  tenant,
  otherTenant,
}) => {
  await signIn(page, tenant.owner, "/sites");
  for (const path of [`/sites/${otherTenant.mill.id}`, `/sites/${otherTenant.mill.id}/edit`, "/sites/7"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  }
  await page.context().clearCookies();
  await signIn(page, tenant.viewer, `/sites/${tenant.mill.id}`);
  await expect(page.getByRole("heading", { name: tenant.mill.name })).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit site" })).toHaveCount(0);
  await expect(page.getByText("Archive this site…")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a site is found, renamed, archived and restored", async ({ page, tenant }) => {
    await signIn(page, tenant.owner, "/sites");
    const search = page.getByRole("searchbox", { name: "Search sites" });
    await search.fill(tenant.mill.address);
    await search.press("Enter");
    await page.getByRole("link", { name: tenant.mill.name, exact: true }).click();
    await page.getByRole("link", { name: "Edit site" }).click();
    await page.getByLabel("Name").fill("New mill");
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByText("“New mill” is saved.")).toBeVisible();
    await page.getByText("Archive this site…").click();
    await page.getByRole("button", { name: "Archive site" }).click();
    await page.goto("/sites");
    await expect(page.getByRole("link", { name: "New mill", exact: true })).toHaveCount(0);
    await page.getByRole("link", { name: "Archived 1" }).click();
    await page.getByRole("link", { name: "New mill", exact: true }).click();
    await page.getByRole("button", { name: "Restore site" }).click();
    await expect(page.getByText("“New mill” is restored.")).toBeVisible();
  });
});
