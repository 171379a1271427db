import { expect, signIn, test } from "./fixtures";
import { newestCode } from "./support/control-room";
import { utilities } from "./support/utilities";
import { chooseUtility, connectFrame, finish, heading, signInAtUtility, verify } from "./support/wizard";

test("a first connection, through a utility that sends a code by SMS", async ({ page, tenant }) => {
  await signIn(page, tenant.owner);
  await expect(page.getByRole("heading", { name: "No utility connected yet" })).toBeVisible();

  await page.getByRole("link", { name: "Connect a utility" }).click();
  await page.getByRole("checkbox", { name: tenant.mill.name }).check();
  await page.getByRole("button", { name: "Continue" }).click();

  const nectar = connectFrame(page);
  await chooseUtility(nectar, utilities.sms);
  const since = new Date();
  await signInAtUtility(nectar, utilities.sms);
  await expect(heading(nectar, "Verify it's you")).toBeVisible();
  const code = await newestCode(utilities.sms.name, since);
  expect(code).toMatch(/^\d{6}$/);
  await verify(nectar, code === "000000" ? "111111" : "000000");
  await expect(nectar.getByText("did not accept this code. 4 tries left.")).toBeVisible();
  await verify(nectar, code ?? "");

  await expect(nectar.getByRole("checkbox", { name: tenant.mill.name })).toBeChecked();
  await expect(nectar.getByRole("checkbox", { name: tenant.depot.name })).not.toBeChecked();
  await finish(nectar);
  await expect(heading(nectar, "You're connected")).toBeVisible();

  // The page that is open tells it, without a reload.
  await expect(page.getByText(`${utilities.sms.name} has arrived.`)).toBeVisible();

  await page.getByRole("link", { name: "See all connections" }).click();
  const row = page.getByRole("table", { name: "Connections" }).getByRole("row", { name: utilities.sms.name });
  await expect(row).toContainText("Connected");
  await expect(row).toContainText(tenant.mill.name);
  await expect(row).toContainText("Electricity");
});
