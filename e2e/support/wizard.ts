import { expect, type FrameLocator, type Page } from "@playwright/test";
import type { Utility } from "./utilities";

/** Nectar's page, in the portal's frame or in a tab of its own. */
export type Wizard = Page | FrameLocator;

export function connectFrame(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="Connect a utility account"]');
}

export function editFrame(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="Edit connection"]');
}

/** Step 1: searches by name, and takes the utility from what is found. */
export async function chooseUtility(wizard: Wizard, { name }: Utility): Promise<void> {
  const search = wizard.getByRole("searchbox", { name: "Search by name or paste a web address" });
  await search.fill(name);
  await search.press("Enter");
  await expect(wizard.getByText("1 utility", { exact: true })).toBeVisible();
  await wizard.getByRole("button", { name, exact: true }).click();
}

/** Step 2, on a page dressed as the utility. */
export async function signInAtUtility(wizard: Wizard, utility: Utility, password = utility.password) {
  await expect(wizard.getByRole("heading", { name: `Sign in to ${utility.name}` })).toBeVisible();
  await wizard.getByLabel("Username").fill(utility.username);
  await wizard.getByLabel("Password").fill(password);
  await wizard.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** The second factor, where the login has one. */
export async function verify(wizard: Wizard, answer: string, label = "Verification code"): Promise<void> {
  await expect(wizard.getByRole("heading", { name: "Verify it's you" })).toBeVisible();
  await wizard.getByLabel(label).fill(answer);
  await wizard.getByRole("button", { name: "Verify" }).click();
}

/** Steps 3 and 4, with what is chosen already. */
export async function finish(wizard: Wizard): Promise<void> {
  await expect(wizard.getByRole("heading", { name: "Choose what to collect" })).toBeVisible();
  await wizard.getByRole("button", { name: "Finish" }).click();
}

export function heading(wizard: Wizard, name: string) {
  return wizard.getByRole("heading", { name });
}
