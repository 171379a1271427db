import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./fixtures";

/** Whether the page is drawn on dark paper. */
async function isDark(page: Page): Promise<boolean> {
  const paper = await page.evaluate(() => {
    const pixel = document.createElement("canvas").getContext("2d");
    if (!pixel) throw new Error("no canvas");
    pixel.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  });
  return paper.every((part) => part < 64);
}

test("until somebody chooses, the portal looks as the system does", async ({ page }) => {
  await page.goto("/sign-in");
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await isDark(page)).toBe(true);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await isDark(page)).toBe(false);
});

test("a theme that was chosen holds whatever the system says, from the first byte of every page", async ({
  page,
  browser,
  tenant,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await signIn(page, tenant.owner, "/settings/profile");
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.getByRole("button", { name: "Dark" })).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => isDark(page)).toBe(true);
  const html = await (await page.request.get("/dashboard")).text();
  expect(html).toMatch(/^<!DOCTYPE html><html[^>]* data-theme="dark"/);
  expect(html).toContain('<meta name="color-scheme" content="dark"/>');

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  expect(await isDark(page)).toBe(true);

  const context = await browser.newContext({ colorScheme: "light" });
  const elsewhere = await context.newPage();
  await signIn(elsewhere, tenant.owner, "/settings/profile");
  expect(await isDark(elsewhere)).toBe(true);
  await elsewhere.getByRole("button", { name: "System" }).click();
  await expect(elsewhere.getByRole("button", { name: "System" })).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => isDark(elsewhere)).toBe(false);
  await context.close();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, colorScheme: "dark" });

  test("a theme is chosen, and there at once", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "Light" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
    await expect(page.getByRole("button", { name: "Light" })).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator('meta[name="color-scheme"]')).toHaveAttribute("content", "light");
  });
});
