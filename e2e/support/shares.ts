import { expect, type Page } from "@playwright/test";

/** Makes a share link by its form, which is open. @returns its address */
export async function createShareLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Create share link" }).click();
  const address = page.getByLabel("Address of the share link");
  await expect(address).toBeVisible();
  return address.inputValue();
}

/** Revokes the link whose page is open, in its two steps. */
export async function revokeLink(page: Page): Promise<void> {
  await page.getByText("Revoke this link").click();
  await page.getByRole("button", { name: "Revoke now" }).click();
}
