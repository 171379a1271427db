import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectAccessible } from "./support/accessibility";
import { environment } from "./support/environment";
import { heading } from "./support/wizard";

/**
 * The control room's preview of a white label: drawn as every public page of the sandbox is, from what its address says,
 * so that nobody else's pages change.
 */
async function openPreview(page: Page, label: Record<string, string>): Promise<void> {
  await page.goto(`${environment.sandboxUrl}/control-room/white-label/preview?${new URLSearchParams(label)}`);
}

const logoUrl = "https://logo.invalid/logo.svg";
const wideLogo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="240"><rect width="2400" height="240"/></svg>';

test("a logo is shown in place of the name, however large it is", async ({ page }) => {
  await page.route(logoUrl, (route) => {
    expect(route.request().headers()).not.toHaveProperty("referer");
    return route.fulfill({ contentType: "image/svg+xml", body: wideLogo });
  });
  await openPreview(page, { companyName: "Acme Energy", logoUrl });
  const logo = page.getByRole("img", { name: "Acme Energy" });
  await expect(logo).toBeVisible();
  const box = await logo.boundingBox();
  expect(box?.width).toBeLessThanOrEqual(180);
  await expect(page.getByText("Acme Energy", { exact: true })).toBeHidden();
});

test("a logo that does not load gives way to the name", async ({ page }) => {
  await page.route(logoUrl, (route) => route.abort());
  await openPreview(page, { companyName: "Acme Energy", logoUrl });
  await expect(page.getByText("Acme Energy", { exact: true })).toBeVisible();
  await expect(page.getByRole("img")).toHaveCount(0);
});

for (const [language, title, brandColor, font] of [
  ["es", "Elija los datos que se recopilan", "#ffde00", "rounded"],
  ["fr", "Choisissez les données à collecter", "#000000", "serif"],
  ["de", "Welche Daten sollen abgerufen werden?", "#39ff14", "humanist"],
] as const) {
  test(`pages in ${language} with the brand colour ${brandColor} are accessible`, async ({ page }) => {
    await openPreview(page, { language, brandColor, font });
    await expect(heading(page, title)).toBeVisible();
    await expectAccessible(page);
  });
}
