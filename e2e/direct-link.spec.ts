import { expect, signIn, test } from "./fixtures";
import { connectUtility } from "./support/connections";
import { environment } from "./support/environment";
import { connectLinkUrl } from "./support/sandbox-api";
import { utilities } from "./support/utilities";
import { chooseUtility, finish, heading, signInAtUtility } from "./support/wizard";

test("a copied link works for somebody who never signs in to the portal", async ({
  page,
  context,
  browser,
  tenant,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signIn(page, tenant.owner, "/connect");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Copied" })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const stranger = await browser.newContext();
  const tab = await stranger.newPage();
  await tab.goto(link);
  await chooseUtility(tab, utilities.plain);
  await signInAtUtility(tab, utilities.plain);
  await finish(tab);
  await expect(heading(tab, "You're connected")).toBeVisible();
  expect(await stranger.cookies()).toEqual([]);
  await stranger.close();

  await expect(page.getByText(`${utilities.plain.name} has arrived.`)).toBeVisible();
});

test("the link opens in a tab of its own, which learns nothing of the portal", async ({ page, tenant }) => {
  await signIn(page, tenant.owner, "/connect");
  await page.getByRole("button", { name: "Continue" }).click();
  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Open in a new tab" }).click();
  const tab = await opened;
  await expect(heading(tab, "Choose your utility provider")).toBeVisible();
  expect(await tab.evaluate(() => [window.opener, document.referrer])).toEqual([null, ""]);
});

test("where copying is refused, the link can be taken by hand", async ({ page, tenant }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  await signIn(page, tenant.owner, "/connect");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByLabel("The link, to copy by hand")).toHaveValue(
    new RegExp(`^${environment.sandboxUrl}/p/connect/[^/]+/[^/]+$`),
  );
});

test("a link that was changed anywhere is not valid, and says no more", async ({
  page,
  tenant,
  otherTenant,
}) => {
  const link = await connectLinkUrl(tenant.nectarId);
  const foreign = await connectLinkUrl(otherTenant.nectarId);
  const [, , , publicId = "", secret = ""] = new URL(link).pathname.split("/");
  const [, , , foreignId = ""] = new URL(foreign).pathname.split("/");
  const middle = Math.floor(secret.length / 2);
  const changed = secret.slice(0, middle) + (secret[middle] === "A" ? "B" : "A") + secret.slice(middle + 1);
  const at = (path: string) => `${environment.sandboxUrl}/p/connect/${path}`;
  for (const url of [
    at(`${publicId}/${changed}`),
    at(`${publicId}/${secret.slice(0, -1)}`),
    at(`${foreignId}/${secret}`),
    at(`${publicId}/workflow/${secret}`),
    at(publicId),
  ]) {
    const answer = await page.goto(url);
    expect(answer?.status()).toBe(404);
    await expect(heading(page, "This link is not valid")).toBeVisible();
    expect(await page.content()).not.toContain(tenant.name);
  }
});

test("an address from before /p/ still leads to the page", async ({ page, tenant }) => {
  const { pathname } = new URL(await connectLinkUrl(tenant.nectarId));
  const old = pathname.replace("/p/connect/", "/create-datasource/magic-link/");
  await page.goto(environment.sandboxUrl + old);
  await expect(heading(page, "Choose your utility provider")).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(pathname);
});

test("an edit link opens the edit page of its connection only", async ({ page, tenant }) => {
  const connection = await connectUtility(tenant);
  await signIn(page, tenant.owner, `/connections/${connection.id}/edit`);
  const frame = page.getByTitle("Edit connection");
  const src = (await frame.getAttribute("src")) ?? "";
  await page.goto(src);
  await expect(heading(page, `Edit your ${utilities.plain.name} connection`)).toBeVisible();
  const answer = await page.goto(src.replace("/workflow/", "/"));
  expect(answer?.status()).toBe(404);
});
