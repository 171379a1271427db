import { expect, signIn, test } from "./fixtures";
import { utilities } from "./support/utilities";
import { chooseUtility, connectFrame, finish, heading, signInAtUtility } from "./support/wizard";

const utility = utilities.plain;

test("three wrong passwords end in a connection that needs the customer", async ({ page, tenant }) => {
  await signIn(page, tenant.owner, "/connect");
  await page.getByRole("button", { name: "Continue" }).click();
  const nectar = connectFrame(page);
  await chooseUtility(nectar, utility);
  for (const password of ["first-try", "second-try"]) {
    await signInAtUtility(nectar, utility, password);
    await expect(nectar.getByLabel("Password")).toHaveValue("");
    await expect(nectar.getByText("did not accept this username and password.")).toBeVisible();
    await expect(nectar.getByRole("button", { name: "Continue anyway" })).toBeVisible();
  }
  await signInAtUtility(nectar, utility, "third-try");
  await finish(nectar);
  await expect(heading(nectar, `Saved, but ${utility.name} rejected the password`)).toBeVisible();

  await page.getByRole("link", { name: "See all connections" }).click();
  await page.getByRole("link", { name: "Needs you 1" }).click();
  await page.waitForURL("/dashboard?state=attention");
  const row = page.getByRole("table", { name: "Connections" }).getByRole("row", { name: utility.name });
  await expect(row).toContainText("Password rejected");
  await expect(row.getByRole("link", { name: "Reconnect" })).toBeVisible();
  await expect(page.getByRole("region", { name: "One connection needs you" })).toBeVisible();
});
