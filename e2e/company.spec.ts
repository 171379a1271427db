import { z } from "zod";
import { expect, signIn, test } from "./fixtures";
import { database } from "./support/database";
import { callSandbox } from "./support/sandbox-api";

test("the company gets another name, here and at Nectar; who had the page open is told", async ({
  page,
  browser,
  tenant,
}) => {
  // Without scripts: with them, an open page refreshes itself.
  const context = await browser.newContext({ javaScriptEnabled: false });
  const stale = await context.newPage();
  await signIn(stale, tenant.owner, "/settings/company");
  await signIn(page, tenant.owner, "/settings/company");
  const name = `<b>Rose</b> & \u202eSons ${tenant.name}`;
  const save = page.getByRole("button", { name: "Save name" });
  await page.getByLabel("Company name").fill("   ");
  await save.click();
  await expect(page.getByText("Enter the name of your company.")).toBeVisible();
  await page.getByLabel("Company name").fill(name);
  await save.click();
  await expect(page.getByText("The company has its new name.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  const atNectar = () => callSandbox(`/v2.2/company/${tenant.nectarId}`, z.object({ name: z.string() }));
  expect(await atNectar()).toEqual({ name });

  await stale.getByLabel("Company name").fill(`Own ${tenant.name}`);
  await stale.getByRole("button", { name: "Save name" }).click();
  await expect(stale.getByText(`The company was renamed to “${name}” in the meantime.`)).toBeVisible();
  await expect(stale.getByLabel("Company name")).toHaveValue(`Own ${tenant.name}`);
  expect(await atNectar()).toEqual({ name });
  // Told once: sent again, it is meant.
  await stale.getByRole("button", { name: "Save name" }).click();
  await expect(stale.getByText("The company has its new name.")).toBeVisible();
  expect(await atNectar()).toEqual({ name: `Own ${tenant.name}` });
  await context.close();

  // With scripts, the other page has heard of it.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Own ${tenant.name}`);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("who leaves one of two companies is in the other; a page of the first is over", async ({
      page,
      tenant,
      otherTenant,
    }) => {
      const { id: userId } = tenant.member;
      await database.membership.create({
        data: { companyId: otherTenant.id, userId, role: "VIEWER", lastUsedAt: new Date(0) },
      });
      const own = `/settings/members/${userId}`;
      await signIn(page, tenant.member, own);
      await page.getByRole("button", { name: "Leave company" }).click();
      await expect(page.getByText(`You have left ${tenant.name}.`)).toBeVisible();
      await expect(page).toHaveURL("/dashboard");
      await page.goto("/settings/company");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(otherTenant.name);
      await expect(page.getByRole("button", { name: "Save name" })).toBeHidden();
      expect((await page.goto(`/settings/members/${tenant.owner.id}`))?.status()).toBe(404);
    });
  });
}
