import { expect, signIn, test } from "./fixtures";
import { insertConnections } from "./support/connections";
import { database } from "./support/database";

test("somebody of two companies switches between them, sees one at a time, and is told when one closes", async ({
  page,
  tenant,
  otherTenant,
}) => {
  const userId = tenant.member.id;
  await database.membership.create({
    data: { companyId: otherTenant.id, userId, role: "VIEWER", lastUsedAt: new Date(0) },
  });
  const [own] = await insertConnections(tenant, [{ providerName: "Own Gas", status: "CONNECTED" }]);
  await signIn(page, tenant.member);
  await page.getByRole("button", { name: tenant.name }).click();
  await expect(page.getByRole("button", { name: `${tenant.name} Member` })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await page.getByRole("button", { name: otherTenant.name }).click();
  await expect(page.getByText(`You are now in ${otherTenant.name}.`)).toBeVisible();
  await expect(page.getByRole("link", { name: "Connect a utility" })).toBeHidden();
  expect((await page.goto(`/connections/${own}`))?.status()).toBe(404);

  await page.getByRole("button", { name: "Sign out" }).click();
  await signIn(page, tenant.member);
  await expect(page.getByRole("button", { name: otherTenant.name })).toBeVisible();

  await database.membership.deleteMany({ where: { companyId: otherTenant.id, userId } });
  await page.getByRole("link", { name: "Sites" }).click();
  await expect(page.getByText("is not open to you any more")).toBeVisible();
  await page.getByRole("button", { name: tenant.name }).click();
  await expect(page).toHaveURL("/dashboard");
  await expect(page.getByRole("table", { name: "Connections" })).toContainText("Own Gas");
});
