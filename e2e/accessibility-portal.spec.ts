import { expect, signIn, test } from "./fixtures";
import { expectAccessible } from "./support/accessibility";
import { connectUtility, insertConnections } from "./support/connections";
import { states } from "./support/stage";

// Pages as they are opened are in every-page.spec.ts; these are the states that one brings them into.
test.describe.configure({ timeout: 120_000 });

const statuses = [...states, "CONNECTED"];

test("getting in", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill("nobody@tenant.example");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("do not belong together")).toBeVisible();
  await expectAccessible(page);
});

test("the dashboard of many", async ({ page, tenant }) => {
  await insertConnections(
    tenant,
    Array.from({ length: 30 }, (_, index) => ({
      providerName: `Utility ${index + 1}`,
      status: statuses[index % statuses.length] ?? "",
      username: `user-${index}`,
    })),
  );
  await signIn(page, tenant.owner);
  await expect(page.getByRole("table", { name: "Connections" })).toBeVisible();
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

test("sites and profile", async ({ page, tenant }) => {
  await signIn(page, tenant.owner, "/sites");
  await page.getByLabel("Name").fill(tenant.mill.name);
  await page.getByRole("button", { name: "Create site" }).click();
  await expect(page.getByText("already has a site with this name")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/settings/profile");
  await page.getByLabel("Current password").fill("not the password");
  await page.getByLabel("New password").fill("a much longer new password");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This is not your current password.")).toBeVisible();
  await expectAccessible(page);
});
