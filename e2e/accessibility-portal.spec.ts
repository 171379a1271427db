import { expect, signIn, test } from "./fixtures";
import { expectAccessible } from "./support/accessibility";
import { connectUtility, insertConnections } from "./support/connections";

// Pages as they are opened are in every-page.spec.ts; these are the states that one brings them into.
test.describe.configure({ timeout: 120_000 });

const statuses = ["PASSWORD_INCORRECT", "WEBSITE_DOWN", "CONNECTED", "OTHER_ERROR", "A_STATUS_OF_TOMORROW"];

test("getting in", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill("nobody@tenant.example");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("do not belong together")).toBeVisible();
  await expectAccessible(page);
});

test("the dashboard, empty, full, filtered to nothing", async ({ page, tenant }) => {
  await signIn(page, tenant.owner);
  await expect(page.getByRole("heading", { name: "No utility connected yet" })).toBeVisible();
  await expectAccessible(page);
  await insertConnections(
    tenant,
    Array.from({ length: 30 }, (_, index) => ({
      providerName: `Utility ${index + 1}`,
      status: statuses[index % statuses.length] ?? "",
      username: `user-${index}`,
    })),
  );
  await page.reload();
  await expect(page.getByRole("table", { name: "Connections" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/dashboard?state=attention&q=nothing");
  await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
  await expectAccessible(page);
});

test("connecting: the form, its errors, and the frame", async ({ page, tenant }) => {
  await signIn(page, tenant.owner, "/connect");
  await page.getByLabel("Web address of the utility").fill("ftp://utility.example");
  await page.getByLabel("Collect data from").fill("2999-01-01");
  await page.getByRole("checkbox", { name: tenant.mill.name }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("Please check the marked fields")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Web address of the utility").fill("");
  await page.getByLabel("Collect data from").fill("");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByTitle("Connect a utility account")).toBeVisible();
  await expectAccessible(page);
  await connectUtility(tenant);
  await expect(page.getByText("has arrived.")).toBeVisible();
  await expectAccessible(page);
});

test("a connection in each state", async ({ page, tenant }) => {
  const ids = await insertConnections(
    tenant,
    statuses.map((status) => ({
      providerName: "Own Gas",
      status,
      statusErrorDetail: "A detail of Nectar's.",
    })),
  );
  const { id } = await connectUtility(tenant);
  await signIn(page, tenant.owner, `/connections/${id}`);
  await expectAccessible(page);
  for (const other of ids) {
    await page.goto(`/connections/${other}`);
    await expectAccessible(page);
  }
});

test("sites and profile", async ({ page, tenant }) => {
  await signIn(page, tenant.owner, "/sites");
  await expectAccessible(page);
  await page.getByLabel("Name").fill(tenant.mill.name);
  await page.getByRole("button", { name: "Create site" }).click();
  await expect(page.getByText("already has a site with this name")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/settings/profile");
  await expectAccessible(page);
  await page.getByLabel("Current password").fill("not the password");
  await page.getByLabel("New password").fill("a much longer new password");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This is not your current password.")).toBeVisible();
  await expectAccessible(page);
});
