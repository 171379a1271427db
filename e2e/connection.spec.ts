import { expect, signIn, test } from "./fixtures";
import { connectUtility, insertConnections } from "./support/connections";
import { setStatus } from "./support/control-room";
import { database } from "./support/database";

test("a connection shows its accounts, sites, past and what was done with it", async ({ page, tenant }) => {
  const { id, nectarId } = await connectUtility(tenant);
  await signIn(page, tenant.owner, `/connections/${id}`);
  const accounts = page.getByRole("table", { name: "Accounts" });
  await expect(accounts.getByRole("columnheader", { name: "Meters" })).toBeVisible();
  await expect(page.getByRole("link", { name: tenant.mill.name })).toHaveAttribute(
    "href",
    `/sites/${tenant.mill.id}`,
  );
  await setStatus(nectarId, "MFA_TOKEN_EXPIRED");
  const status = page.getByRole("status", { name: "Status" });
  await expect(status).toContainText("Verification needed");
  await expect(status).toContainText("With you.");
  const moments = page.getByRole("region", { name: "Status history" }).getByRole("listitem");
  await expect(moments.first()).toContainText("Verification needed");
  await expect(moments.first()).toContainText("so far");
  await expect(moments.nth(1)).toContainText("lasted");
  await expect(page.getByRole("region", { name: "Activity" })).toContainText("Status changed");
  await expect(page.getByRole("link", { name: "Edit", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Reconnect", exact: true })).toBeVisible();
});

test("an unknown status, a switched-off connection and one that is gone are said calmly", async ({
  page,
  tenant,
}) => {
  const [id = ""] = await insertConnections(tenant, [
    { providerName: "Own Gas", status: "SOLAR_ECLIPSE", statusErrorDetail: "<script>x</script>" },
  ]);
  await database.connection.update({ where: { id }, data: { isActive: false } });
  await signIn(page, tenant.viewer, `/connections/${id}`);
  const status = page.getByRole("status", { name: "Status" });
  await expect(status).toContainText("Solar eclipse");
  await expect(status).toContainText("There is nothing to do for now.");
  await expect(status).toContainText("Collection is switched off at Nectar");
  await expect(status).toContainText("<script>x</script>");
  await expect(page.getByText("None found yet.")).toBeVisible();
  await database.connection.delete({ where: { id } });
  await page.reload();
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
});
