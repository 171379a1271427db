import { expect, signIn, test } from "./fixtures";
import { connectUtility, nectarSites } from "./support/connections";
import { utilities } from "./support/utilities";
import { editFrame, heading } from "./support/wizard";

test("the sites of a connection are changed through the edit page", async ({ page, tenant }) => {
  const connection = await connectUtility(tenant);
  await signIn(page, tenant.owner, `/connections/${connection.id}`);
  await page.getByRole("link", { name: "Edit", exact: true }).click();

  const nectar = editFrame(page);
  await expect(heading(nectar, `Edit your ${utilities.plain.name} connection`)).toBeVisible();
  await nectar.getByRole("link", { name: "Change sites" }).click();
  await nectar.getByRole("checkbox", { name: tenant.mill.name }).uncheck();
  await nectar.getByRole("button", { name: "Save sites" }).click();
  await expect(nectar.getByRole("alert")).toContainText("Choose at least one site.");
  await nectar.getByRole("checkbox", { name: tenant.depot.name }).check();
  await nectar.getByRole("button", { name: "Save sites" }).click();
  await expect(heading(nectar, "Your sites are saved")).toBeVisible();
  expect(await nectarSites(tenant, connection.nectarId)).toEqual([tenant.depot.nectarId]);
  await nectar.getByRole("link", { name: "Done" }).click();
  await expect(heading(nectar, "All done")).toBeVisible();

  await page.getByRole("link", { name: utilities.plain.name, exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: tenant.depot.name })).toBeVisible();
  await expect(page.getByText(tenant.mill.name)).toBeHidden();
});
