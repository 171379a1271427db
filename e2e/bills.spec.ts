import { randomUUID } from "node:crypto";
import { expect, signIn, test } from "./fixtures";
import { expectAccessible } from "./support/accessibility";
import { connectUtility } from "./support/connections";
import { database } from "./support/database";

test("bills of a new connection appear by themselves, and each opens its PDF", async ({ page, tenant }) => {
  const { id } = await connectUtility(tenant);
  await signIn(page, tenant.owner, `/connections/${id}`);
  const bills = page.getByRole("table", { name: "Bills" });
  await expect(bills).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Up to date as of")).toBeVisible();
  await expectAccessible(page);

  const link = bills.getByRole("link", { name: /^PDF of the bill of/ }).first();
  const href = (await link.getAttribute("href")) ?? "";
  const answer = await page.request.get(href);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("application/pdf");
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");

  await page.getByRole("button", { name: "Check for new bills" }).click();
  await expect(page.getByText("Looking for new bills.")).toBeVisible();
});

test("another company's bill is not found, nor one that there is not", async ({
  page,
  tenant,
  otherTenant,
}) => {
  const { id } = await database.document.create({
    data: {
      companyId: otherTenant.id,
      nectarId: randomUUID(),
      providerName: "Foreign Light & Power",
      status: "PROCESSED",
    },
  });
  await signIn(page, tenant.owner);
  for (const bill of [id, randomUUID(), "not-an-id"]) {
    expect((await page.goto(`/documents/${bill}/pdf`))?.status(), bill).toBe(404);
  }
});

test("without JavaScript bills are there, and new ones can be asked for", async ({ browser, tenant }) => {
  const { id } = await connectUtility(tenant);
  await expect
    .poll(() => database.document.count({ where: { companyId: tenant.id } }), { timeout: 30_000 })
    .toBeGreaterThan(0);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, tenant.viewer, `/connections/${id}`);
  await expect(page.getByRole("table", { name: "Bills" })).toBeVisible();
  await page.getByRole("button", { name: "Check for new bills" }).click();
  await expect(page.getByText("Looking for new bills.")).toBeVisible();
  await context.close();
});

test("developers see the webhooks of their company and replay one; others do not", async ({
  page,
  tenant,
}) => {
  await connectUtility(tenant);
  const waiting = () =>
    database.webhookEvent.count({
      where: { companyId: tenant.id, eventType: { startsWith: "connection." }, outcome: { not: null } },
    });
  await expect.poll(waiting, { timeout: 15_000 }).toBeGreaterThan(0);
  await signIn(page, tenant.owner, "/settings/developers?type=connection.created.v2");
  await expect(page.getByText("The key works")).toBeVisible();
  expect(await page.content()).not.toContain("whsec_");
  const row = page
    .getByRole("table", { name: "Webhooks" })
    .getByRole("row", { name: "connection.created.v2" });
  await row.getByRole("button", { name: /^Replay/ }).click();
  await expect(page.getByText("The webhook is being worked on again.")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/sign-in/);
  await signIn(page, tenant.member, "/settings/developers");
  await expect(page.getByText("Only owners and administrators of your company can see this.")).toBeVisible();
  await expect(page.getByRole("table", { name: "Webhooks" })).toBeHidden();
});
