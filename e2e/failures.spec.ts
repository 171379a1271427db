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

const website = "https://www.utility.example";

test("a form of a version that has been replaced says so with what was typed, and goes on after a reload", async ({
  browser,
  tenant,
}) => {
  const { context, page, submit } = await openConnectForm(browser, tenant);
  await page.route("**/connect", (route) => {
    const headers = route.request().headers();
    if (headers["next-action"]) headers["next-action"] = "40".repeat(21);
    return route.continue({ headers });
  });
  await page.getByLabel("Web address of the utility").fill(website);
  await submit.click();
  await expect(page.getByText("There is a new version of the portal")).toBeFocused();
  await expect(page.getByLabel("Web address of the utility")).toHaveValue(website);
  await page.unrouteAll();
  await page.reload();
  await submit.click();
  await expect(page.getByTitle("Connect a utility account")).toBeVisible();
  await context.close();
});

test("what is sent offline, or while the portal starts again, stays in the form and is sent again", async ({
  browser,
  tenant,
}) => {
  const { context, page, submit } = await openConnectForm(browser, tenant);
  const isKept = async () => {
    await expect(page.getByRole("checkbox", { name: tenant.mill.name })).toBeChecked();
    await expect(page.getByRole("checkbox", { name: tenant.depot.name })).not.toBeChecked();
    await expect(page.getByLabel("Web address of the utility")).toHaveValue(website);
  };
  await page.getByRole("checkbox", { name: tenant.mill.name }).check();
  await page.getByLabel("Web address of the utility").fill(website);
  await context.setOffline(true);
  await submit.click();
  await expect(page.getByText("You are offline, so nothing was sent.")).toBeFocused();
  await isKept();
  await context.setOffline(false);

  await page.route("**/connect", (route) => route.abort("connectionrefused"));
  await submit.click();
  await expect(page.getByText("The portal did not answer as it should")).toBeFocused();
  await isKept();
  await page.unrouteAll();
  await page.route("**/connect", (route) => route.fulfill({ status: 503, body: "Service Unavailable" }));
  await page.getByRole("button", { name: "Share with somebody else" }).click();
  await expect(page.getByText("The portal did not answer as it should")).toBeFocused();
  await isKept();
  await page.unrouteAll();

  await page.getByRole("button", { name: "Share with somebody else" }).click();
  await expect(page.getByRole("heading", { name: "New share link" })).toBeVisible();
  await isKept();
  await context.close();
});

test("a page whose scripts are gone after an update says so, and comes with a reload", async ({
  browser,
  tenant,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto("/sign-in?from=/usage");
  await page.getByLabel("Email").fill(tenant.owner.email);
  await page.getByLabel("Password").fill(tenant.owner.password);
  await page.route("**/_next/static/chunks/**", (route) => route.fulfill({ status: 404 }));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "There is a new version of the portal" })).toBeVisible();
  await page.unrouteAll();
  await page.getByRole("button", { name: "Load the page again" }).click();
  await expect(page.getByRole("heading", { name: "Usage" })).toBeVisible();
  await context.close();
});

test("a theme is seen before it is kept, and goes back when it could not be", async ({ browser }) => {
  const context = await browser.newContext({ colorScheme: "light" });
  const page = await context.newPage();
  await page.goto("/sign-in");
  const { promise: looked, resolve: go } = Promise.withResolvers<void>();
  await page.route("**/sign-in", async (route) => {
    await looked;
    await route.fulfill({ status: 500, body: "" });
  });
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("button", { name: "Dark" })).toHaveAttribute("aria-pressed", "false");
  go();
  await expect(page.getByText("Your choice could not be kept. Please try again in a minute.")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "system");
  await page.unrouteAll();
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.getByRole("button", { name: "Dark" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await context.close();
});
