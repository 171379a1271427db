import type { Page } from "@playwright/test";
import { z } from "zod";
import { expect, signIn, test, withAndWithoutScripts } from "./fixtures";
import { database } from "./support/database";
import { callSandbox } from "./support/sandbox-api";

async function rename(page: Page, name: string): Promise<void> {
  await page.getByLabel("Company name").fill(name);
  await page.getByRole("button", { name: "Save name" }).click();
}

withAndWithoutScripts(() => {
  test("the company gets another name, here and at Nectar; who had the page open is told", async ({
    page,
    context,
    tenant,
  }) => {
    const stale = await context.newPage();
    await signIn(page, tenant.owner, "/settings/company");
    await stale.goto("/settings/company");
    const name = `<b>Rose</b> & \u202eSons ${tenant.name}`;
    await rename(page, "   ");
    await expect(page.getByText("Enter the name of your company.")).toBeVisible();
    await rename(page, name);
    await expect(page.getByText("The company has its new name.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    const atNectar = () => callSandbox(`/v2.2/company/${tenant.nectarId}`, z.object({ name: z.string() }));
    expect(await atNectar()).toEqual({ name });

    const another = `Own ${tenant.name}`;
    await rename(stale, another);
    await expect(stale.getByText(`The company was renamed to “${name}” in the meantime.`)).toBeVisible();
    await expect(stale.getByLabel("Company name")).toHaveValue(another);
    expect(await atNectar()).toEqual({ name });
    // Told once: sent again, it is meant.
    await stale.getByRole("button", { name: "Save name" }).click();
    await expect(stale.getByText("The company has its new name.")).toBeVisible();
    expect(await atNectar()).toEqual({ name: another });
  });

  test("who leaves one of two companies is in the other, and sees the first no more", async ({
    page,
    tenant,
    otherTenant,
  }) => {
    const { id: userId } = tenant.member;
    await database.membership.create({
      data: { companyId: otherTenant.id, userId, role: "VIEWER", lastUsedAt: new Date(0) },
    });
    await signIn(page, tenant.member, `/settings/members/${userId}`);
    await page.getByRole("button", { name: "Leave company" }).click();
    await expect(page.getByText(`You have left ${tenant.name}.`)).toBeVisible();
    await expect(page).toHaveURL("/dashboard");
    await page.goto("/settings/company");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(otherTenant.name);
    await expect(page.getByRole("button", { name: "Save name" })).toBeHidden();
    expect((await page.goto(`/settings/members/${tenant.owner.id}`))?.status()).toBe(404);
  });
});
