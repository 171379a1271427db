import { expect, signIn, test } from "./fixtures";
import { insertConnections } from "./support/connections";
import { database } from "./support/database";
import { nextSubmit, replay } from "./support/replay";

const foreignProvider = "Foreign Light & Power";

test("another company's addresses lead to nothing", async ({ page, tenant, otherTenant }) => {
  const [foreign] = await insertConnections(otherTenant, [
    { providerName: foreignProvider, status: "CONNECTED" },
  ]);
  const [own] = await insertConnections(tenant, [{ providerName: "Own Gas", status: "CONNECTED" }]);
  await signIn(page, tenant.owner, `/connections/${own}`);
  await expect(page.getByRole("heading", { name: "Own Gas" })).toBeVisible();

  for (const path of [
    `/connections/${foreign}`,
    `/connections/${foreign}/edit`,
    "/connections/00000000-0000-7000-8000-000000000000",
    "/connections/not-an-id/edit",
    "/connections/%00",
  ]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
    expect(await page.content()).not.toContain(foreignProvider);
  }

  await page.goto(`/dashboard?q=${encodeURIComponent(foreignProvider)}`);
  await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
  await page.goto("/dashboard");
  await expect(page.getByRole("table", { name: "Connections" }).getByRole("row")).toHaveCount(2);
  await page.goto("/sites");
  await expect(page.getByRole("row", { name: tenant.mill.name })).toBeVisible();
  expect(await page.content()).not.toContain(otherTenant.mill.name);
  await page.goto(`/connect?site=${otherTenant.mill.id}`);
  await expect(page.getByRole("checkbox", { name: tenant.mill.name })).toBeVisible();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
});

test("a link belongs to the person who made it", async ({ page, browser, tenant, otherTenant }) => {
  await signIn(page, otherTenant.owner, "/connect");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(/\/connect\?link=/);
  for (const stranger of [tenant.owner, otherTenant.member]) {
    const context = await browser.newContext();
    const strangersPage = await context.newPage();
    await signIn(strangersPage, stranger);
    await strangersPage.goto(page.url());
    await expect(strangersPage.getByText("That page is no longer kept.")).toBeVisible();
    await expect(strangersPage.getByTitle("Connect a utility account")).toBeHidden();
    await context.close();
  }
});

test("a submit with another company's site, an unknown one or too many makes no link", async ({
  page,
  tenant,
  otherTenant,
}) => {
  await signIn(page, tenant.owner, "/connect");
  await page.getByRole("checkbox", { name: tenant.mill.name }).check();
  const submitting = nextSubmit(page);
  await page.getByRole("button", { name: "Continue" }).click();
  const submit = await submitting;
  await page.waitForURL(/\/connect\?link=/);
  const linksBefore = await database.link.count({ where: { companyId: tenant.id } });

  const withSite = (id: string) => (body: string) => body.replaceAll(tenant.mill.id, id);
  const notYours = "One of these sites does not belong to your company";
  expect(await replay(page, submit, withSite(otherTenant.mill.id))).toContain(notYours);
  expect(await replay(page, submit, withSite("00000000-0000-7000-8000-000000000000"))).toContain(notYours);
  expect(await replay(page, submit, withSite("1 or 1=1"))).toContain("One of these sites does not exist.");

  const field = /--[^\r\n]+\r\nContent-Disposition: form-data; name="[^"]*siteIds"\r\n\r\n[^\r]*\r\n/;
  const manySites = (body: string) =>
    body.replace(field, (one) =>
      Array.from({ length: 500 }, (_, index) =>
        one.replace(tenant.mill.id, `00000000-0000-7000-8000-${String(index).padStart(12, "0")}`),
      ).join(""),
    );
  expect(await replay(page, submit, manySites)).toContain("Choose at most 100 sites.");
  expect(await database.link.count({ where: { companyId: tenant.id } })).toBe(linksBefore);
});
