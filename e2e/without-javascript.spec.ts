import { expect, signIn, signInByForm, test } from "./fixtures";
import { insertConnections } from "./support/connections";
import { utilities } from "./support/utilities";
import { chooseUtility, connectFrame, finish, heading, signInAtUtility } from "./support/wizard";

test.use({ javaScriptEnabled: false });

test("a utility is connected, and found on the dashboard", async ({ page, tenant }) => {
  await signInByForm(page, tenant.owner);
  await page.getByRole("link", { name: "Connect a utility" }).click();
  await page.getByRole("checkbox", { name: tenant.depot.name }).check();
  await page.getByLabel("Collect data from").fill("2999-01-01");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("alert")).toContainText("Please check the marked fields.");
  await expect(page.getByRole("checkbox", { name: tenant.depot.name })).toBeChecked();
  await expect(page.getByLabel("Collect data from")).toHaveValue("2999-01-01");
  await page.getByLabel("Collect data from").fill("2024-01-01");
  await page.getByRole("button", { name: "Continue" }).click();

  const nectar = connectFrame(page);
  await chooseUtility(nectar, utilities.plain);
  await signInAtUtility(nectar, utilities.plain, "not-the-password");
  await expect(nectar.getByRole("alert")).toContainText("did not accept this username and password.");
  await signInAtUtility(nectar, utilities.plain);
  await expect(nectar.getByRole("checkbox", { name: tenant.depot.name })).toBeChecked();
  await finish(nectar);
  await expect(heading(nectar, "You're connected")).toBeVisible();

  await page.getByRole("link", { name: "Look at the dashboard" }).click();
  await page.getByRole("button", { name: "Check for changes" }).click();
  await expect(page.getByText("Compared with Nectar just now.")).toBeVisible();
  const row = page.getByRole("row", { name: utilities.plain.name });
  await expect(row).toContainText(tenant.depot.name);
  await row.getByRole("link", { name: "Edit" }).click();
  await expect(page.getByTitle("Edit connection")).toBeVisible();
});

test("a long list is searched, filtered and turned page by page", async ({ page, tenant }) => {
  const rows = Array.from({ length: 60 }, (_, index) => ({
    providerName: `Utility ${index + 1}`,
    status: index < 2 ? "PASSWORD_INCORRECT" : "CONNECTED",
  }));
  await insertConnections(tenant, rows);
  await signIn(page, tenant.owner);
  const table = page.getByRole("table", { name: "Connections" });
  await expect(table.getByRole("row")).toHaveCount(26);
  await expect(page.getByText("Page 1 of 3")).toBeVisible();
  await page.getByRole("link", { name: "Next" }).click();
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL("/dashboard?page=3");
  await expect(table.getByRole("row")).toHaveCount(11);
  await page.getByRole("link", { name: "Previous" }).click();
  await expect(page).toHaveURL("/dashboard?page=2");

  await page.getByRole("link", { name: "Needs you 2" }).click();
  await expect(page).toHaveURL("/dashboard?state=attention");
  await expect(table.getByRole("row")).toHaveCount(3);
  const search = page.getByRole("searchbox", { name: "Search connections" });
  await search.fill("utility 2");
  await search.press("Enter");
  await expect(page).toHaveURL("/dashboard?state=attention&q=utility+2");
  await expect(table.getByRole("row")).toHaveCount(2);
  await search.fill("100% no_such\\utility");
  await search.press("Enter");
  await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
  await expect(search).toHaveValue("100% no_such\\utility");
  await page.getByRole("link", { name: "Show all connections" }).click();
  await expect(page).toHaveURL("/dashboard");
  await page.goto("/dashboard?page=99&state=bogus");
  await expect(page.getByText("Page 3 of 3")).toBeVisible();
});

test("a site is created, and a second one of that name is not", async ({ page, tenant }) => {
  await signIn(page, tenant.owner, "/sites");
  await page.getByLabel("Name").fill(tenant.mill.name);
  await page.getByLabel("Address").fill("7 Elsewhere Lane");
  await page.getByRole("button", { name: "Create site" }).click();
  await expect(page.getByText("Your company already has a site with this name.")).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue(tenant.mill.name);
  await expect(page.getByLabel("Address")).toHaveValue("7 Elsewhere Lane");
  await page.getByLabel("Name").fill("Second mill");
  await page.getByRole("button", { name: "Create site" }).click();
  await expect(page.getByText("“Second mill” is created.")).toBeVisible();
  await expect(page.getByRole("row", { name: "Second mill" })).toContainText("7 Elsewhere Lane");
});

test("the password is changed, and one signs out", async ({ page, tenant }) => {
  await signIn(page, tenant.member, "/settings/profile");
  await page.getByLabel("Current password").fill(tenant.member.password);
  await page.getByLabel("New password").fill("short");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Use at least 12 characters.")).toBeVisible();
  await page.getByLabel("Current password").fill(tenant.member.password);
  await page.getByLabel("New password").fill("a much longer new password");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByLabel("Email").fill(tenant.member.email);
  await page.getByLabel("Password").fill(tenant.member.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("do not belong together");
  await expect(page.getByLabel("Email")).toHaveValue(tenant.member.email);
});
