import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, signIn, test, withAndWithoutScripts } from "./fixtures";
import { database } from "./support/database";
import { environment } from "./support/environment";
import { mailedLink } from "./support/mail";

const firstPassword = "the first of my passwords";
const secondPassword = "the second of my passwords";

/** Removes a company that a test made by the pages, with its people. */
async function removeCompanyOf(email: string): Promise<void> {
  const user = await database.user.findUnique({ where: { email }, select: { memberships: true } });
  for (const { companyId } of user?.memberships ?? [])
    await database.company.delete({ where: { id: companyId } });
  await database.user.deleteMany({ where: { email } });
}

async function fillSignUp(page: Page, email: string, company: string): Promise<void> {
  await page.getByRole("link", { name: "Sign up" }).click();
  await page.getByLabel("Your name").fill("Ada <b>Baker</b>");
  await page.getByLabel("Company").fill(company);
  await page.getByLabel("Work email").fill(email);
  await page.getByLabel("Password").fill(firstPassword);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();
}

async function askForLink(page: Page, way: string, email: string): Promise<void> {
  await page.getByRole("link", { name: way }).click();
  // The page before it has a field of that name too.
  await page.waitForURL(/\/(forgot-password|sign-in\/link)/);
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();
}

withAndWithoutScripts(() => {
  test("sign up, confirm, sign out, forget the password, choose another, sign in", async ({ page }) => {
    const tag = randomBytes(4).toString("hex");
    const email = `ada.${tag}@baker.example`;
    await page.goto("/sign-in");
    await fillSignUp(page, email, `Bakery ${tag}`);

    await page.goto(await mailedLink(email, /Confirm your address/));
    await page.getByLabel("Password").fill("not the one that was chosen");
    await page.getByRole("button", { name: "Create the company" }).click();
    await expect(page.getByText("This is not the password that you chose.")).toBeVisible();
    await page.getByLabel("Password").fill(firstPassword);
    await page.getByRole("button", { name: "Create the company" }).click();
    await expect(page).toHaveURL("/dashboard");
    await expect(page.getByRole("heading", { name: "No utility connected yet" })).toBeVisible();

    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL("/sign-in");
    await askForLink(page, "Forgotten your password?", email);
    const link = await mailedLink(email, /Choose a new password/);
    await page.goto(link);
    await page.getByLabel("New password").fill("short");
    await page.getByRole("button", { name: "Set the password" }).click();
    await expect(page.getByText("Use at least 12 characters.")).toBeVisible();
    await page.getByLabel("New password").fill(secondPassword);
    await page.getByRole("button", { name: "Set the password" }).click();
    await expect(page).toHaveURL("/sign-in");
    await expect(page.getByText("Your password is changed. Sign in with the new one.")).toBeVisible();
    await page.goto(link);
    await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
    await signIn(page, { id: "", name: "", email, password: secondPassword });
    await removeCompanyOf(email);
  });

  test("a link that was mailed signs in once, to the page that was asked for", async ({ page, tenant }) => {
    await page.goto("/sites");
    await askForLink(page, "Get a link by email instead", tenant.member.email);
    const link = await mailedLink(tenant.member.email, /Your sign-in link/);
    // As a mail scanner does.
    expect((await page.request.get(link)).status()).toBe(200);
    await page.goto(link);
    await expect(page.getByText(tenant.member.email)).toBeVisible();
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL("/sites");
    await page.context().clearCookies();
    await page.goto(link);
    await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  });

  test("the OpenID Connect provider signs in, or it is said why not", async ({ page, tenant }) => {
    const atProvider = async (login: string) => {
      await page.context().clearCookies();
      await page.goto("/sites");
      await page.getByRole("link", { name: "Continue with Orchard Login" }).click();
      await page.getByLabel("Login").fill(login);
      await page.getByLabel("Password").fill("any");
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("button", { name: "Allow" }).click();
    };
    await atProvider(tenant.owner.email);
    await expect(page).toHaveURL("/sites");
    await expect(page.getByRole("heading", { name: "Sites", level: 1 })).toBeVisible();
    await page.goto("/settings/profile");
    const logins = page.getByRole("list", { name: "Logins elsewhere" });
    await expect(logins).toContainText("Orchard Login");
    await page.getByRole("button", { name: "Unlink Orchard Login" }).click();
    await expect(page.getByText("That login is unlinked.")).toBeVisible();
    await expect(logins).toBeHidden();

    await atProvider(`unverified:${tenant.member.email}`);
    await expect(page.getByText("Orchard Login has not verified your email address")).toBeVisible();
    await atProvider(`nobody.${tenant.member.email}`);
    await expect(page.getByText("There is no account for your address here yet.")).toBeVisible();

    await page.context().clearCookies();
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Continue with Orchard Login" }).click();
    await page.getByRole("link", { name: "Cancel" }).click();
    await expect(page.getByText("cancelled or not allowed there")).toBeVisible();
    await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  });
});

test("a stranger learns nothing of an address, and their words go into no mail", async ({ page, tenant }) => {
  const answers: string[] = [];
  for (const email of [tenant.owner.email, `nobody.${tenant.owner.email}`]) {
    await page.goto("/forgot-password");
    await page.getByLabel("Email").fill(email);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();
    answers.push(`${page.url()} ${await page.getByRole("main").textContent()}`);
  }
  expect(answers[0]).toBe(answers[1]);
});

test("links are of the portal's own address, whatever a request says of itself", async ({ page, tenant }) => {
  await page.setExtraHTTPHeaders({
    "x-forwarded-host": new URL(environment.portalUrl).host,
    forwarded: "host=evil.example",
  });
  await page.goto("/forgot-password");
  await page.getByLabel("Email").fill(tenant.viewer.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  const link = await mailedLink(tenant.viewer.email, /Choose a new password/);
  expect(new URL(link).origin).toBe(environment.portalUrl);
  const answer = await page.goto(link);
  // The secret in the address goes to no other host, and the page is kept nowhere.
  expect(answer?.headers()["referrer-policy"]).toBe("same-origin");
  expect(answer?.headers()["cache-control"]).toContain("no-store");
});

test("a sign-in by the provider begins on the portal's own pages only", async ({ request }) => {
  const begin = (site: string) =>
    request.get("/sign-in/provider?from=//evil.example", {
      headers: { "sec-fetch-site": site },
      maxRedirects: 0,
    });
  const own = await begin("same-origin");
  expect(new URL(own.headers().location ?? "").searchParams.get("state")).not.toBeNull();
  for (const site of ["cross-site", "same-site"])
    expect((await begin(site)).headers().location).toBe("/sign-in?from=%2Fdashboard");
});
