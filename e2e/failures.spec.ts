import type { Browser } from "@playwright/test";
import { expect, signIn, test } from "./fixtures";
import type { Tenant } from "./support/tenant";

/** In a context of its own: the browser logs each of these failures, as is wanted here. */
async function openConnectForm(browser: Browser, tenant: Tenant) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, tenant.owner, "/connect");
  return { context, page, submit: page.getByRole("button", { name: "Continue" }) };
}

test("a form of a version that has been replaced says so, and goes on after a reload", async ({
  browser,
  tenant,
}) => {
  const { context, page, submit } = await openConnectForm(browser, tenant);
  await page.route("**/connect", (route) => {
    const headers = route.request().headers();
    if (headers["next-action"]) headers["next-action"] = "40".repeat(21);
    return route.continue({ headers });
  });
  await submit.click();
  await expect(page.getByRole("heading", { name: "There is a new version of the portal" })).toBeVisible();
  await page.unrouteAll();
  await page.getByRole("button", { name: "Load the page again" }).click();
  await submit.click();
  await expect(page.getByTitle("Connect a utility account")).toBeVisible();
  await context.close();
});

test("what is sent without a connection says so, and is sent again", async ({ browser, tenant }) => {
  const { context, page, submit } = await openConnectForm(browser, tenant);
  await context.setOffline(true);
  await submit.click();
  await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(submit).toBeVisible();
  await context.close();
});
