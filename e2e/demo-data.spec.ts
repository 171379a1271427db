import { expect, signIn, test } from "./fixtures";

const demo = (email: string) => ({ id: "", name: "", email, password: "demo-password-1" });

test("the demo logins see their own company's sites", async ({ page, browser }) => {
  await signIn(page, demo("owner@harbor-foods.example"), "/sites");
  const sites = page.getByRole("table", { name: "Sites" });
  for (const name of ["Pier 4 cold store", "Harbor Street kitchen", "Alameda depot"]) {
    await expect(sites.getByRole("row", { name })).toBeVisible();
  }
  const context = await browser.newContext();
  const summit = await context.newPage();
  await signIn(summit, demo("owner@summit-offices.example"), "/sites");
  await expect(summit.getByRole("table", { name: "Sites" }).getByRole("row")).toHaveCount(3);
  await expect(summit.getByRole("row", { name: "Summit Tower" })).toBeVisible();
  await context.close();
});

for (const [role, mayConnect] of [
  ["member", true],
  ["viewer", false],
] as const) {
  test(`the demo ${role} ${mayConnect ? "may" : "may not"} connect`, async ({ page }) => {
    await signIn(page, demo(`${role}@harbor-foods.example`));
    await expect(page.getByRole("heading", { name: "Connections" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Connect a utility" })).toBeVisible({ visible: mayConnect });
  });
}
