import { expect, signIn, signInByForm, test } from "./fixtures";
import { insertConnections } from "./support/connections";
import { database } from "./support/database";
import type { Person } from "./support/tenant";

const refusal = "That email address and password do not belong together.";

test("a deep link leads through sign-in to where it points", async ({ page, tenant }) => {
  const [id] = await insertConnections(tenant, [{ providerName: "Own Gas", status: "CONNECTED" }]);
  await page.goto(`/connections/${id}?tab=history`);
  await expect(page).toHaveURL(/\/sign-in\?from=/);
  await page.getByLabel("Email").fill(tenant.owner.email);
  await page.getByLabel("Password").fill(tenant.owner.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`/connections/${id}?tab=history`);
  await expect(page.getByRole("heading", { name: "Own Gas" })).toBeVisible();
  await page.goto("/sign-in");
  await expect(page).toHaveURL("/dashboard");
});

test("sign-in leads to no other site", async ({ page, context, tenant }) => {
  for (const from of ["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example"]) {
    await page.goto(`/sign-in?${new URLSearchParams({ from })}`);
    await page.getByLabel("Email").fill(tenant.owner.email);
    await page.getByLabel("Password").fill(tenant.owner.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL("/dashboard");
    await context.clearCookies();
  }
});

test("a wrong password and an unknown address get the same answer", async ({ page, tenant }) => {
  await page.goto("/sign-in");
  for (const email of [tenant.owner.email, "nobody@tenant.example"]) {
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText(refusal)).toBeFocused();
    await expect(page.getByLabel("Email")).toHaveValue(email);
    await expect(page.getByLabel("Password")).toHaveValue("");
    expect(await page.content()).not.toContain("not the password");
    await page.reload();
  }
});

test("after ten failures even the right password has to wait", async ({ page, tenant }) => {
  await page.goto("/sign-in");
  const attempt = async (password: string, answer: RegExp) => {
    await page.getByLabel("Email").fill(tenant.owner.email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    // The form comes back with the answer, without the password.
    await expect(page.getByLabel("Password")).toHaveValue("");
    await expect(page.getByText(answer)).toBeVisible();
  };
  for (let count = 0; count < 10; count += 1) await attempt(`wrong ${count}`, /do not belong together/);
  await attempt(tenant.owner.password, /Too many attempts\. Please try again in 15 minutes\./);
  await signInByForm(page, tenant.member);
});

test("after signing out, the pages are closed", async ({ page, context, tenant }) => {
  await signInByForm(page, tenant.owner);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/sign-in");
  expect(await context.cookies()).toEqual([]);
  for (const path of ["/dashboard", "/connect", "/sites", "/settings/profile"]) {
    await page.goto(path);
    await expect(page).toHaveURL(`/sign-in?${new URLSearchParams({ from: path })}`);
  }
  const answer = await page.request.get("/api/live");
  expect(answer.status()).toBe(401);
});

test("a removed user is out at the next click", async ({ page, tenant }) => {
  await signIn(page, tenant.member);
  await database.user.delete({ where: { id: tenant.member.id } });
  await page.getByRole("link", { name: "Sites" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("somebody who leaves the company sees it no more", async ({ page, tenant }) => {
  await signIn(page, tenant.member);
  await database.membership.deleteMany({ where: { userId: tenant.member.id } });
  await page.getByRole("link", { name: "Sites" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("a changed password ends the sessions of all other browsers", async ({ page, browser, tenant }) => {
  const person: Person = tenant.owner;
  const context = await browser.newContext();
  const otherBrowser = await context.newPage();
  await signIn(otherBrowser, person);
  await signIn(page, person, "/settings/profile");

  const submit = async (current: string, next: string) => {
    await page.getByLabel("Current password").fill(current);
    await page.getByLabel("New password").fill(next);
    await page.getByRole("button", { name: "Change password" }).click();
  };
  await submit("not the password", "a much longer new password");
  await expect(page.getByText("This is not your current password.")).toBeVisible();
  await submit(person.password, "too short");
  await expect(page.getByText("Use at least 12 characters.")).toBeVisible();
  await submit(person.password, "a much longer new password");
  await expect(page.getByText("Your password is changed.")).toBeVisible();

  await otherBrowser.getByRole("link", { name: "Sites" }).click();
  await expect(otherBrowser.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await context.close();
  await page.getByRole("link", { name: "Sites" }).click();
  await expect(page.getByRole("heading", { name: "Sites", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/sign-in");
  await signIn(page, { ...person, password: "a much longer new password" });
});

test("a forged session is none", async ({ page, context, baseURL }) => {
  await context.addCookies([
    { name: "next-auth.session-token", value: "eyJhbGciOiJub25lIn0.e30.", url: baseURL },
  ]);
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});
