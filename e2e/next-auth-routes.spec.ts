import type { APIRequestContext } from "@playwright/test";
import { expect, signIn, test } from "./fixtures";

const csrfToken = async (request: APIRequestContext): Promise<string> =>
  (await (await request.get("/api/auth/csrf")).json()).csrfToken;

/** Signs in over next-auth's own route. @returns the address that it answers */
async function credentialsCallback(request: APIRequestContext, email: string, password: string) {
  const form = { csrfToken: await csrfToken(request), email, password, json: "true" };
  const answer = await request.post("/api/auth/callback/credentials", { form });
  return { status: answer.status(), url: new URL((await answer.json()).url) };
}

for (const email of ["a\0b", "nobody@tenant.example", "x".repeat(5000)]) {
  test(`next-auth's route says no more than no to ${JSON.stringify(email).slice(0, 30)}`, async ({
    request,
  }) => {
    const { status, url } = await credentialsCallback(request, email, "a password");
    expect(status).toBe(401);
    expect(url.searchParams.get("error")).toBe("CredentialsSignin");
  });
}

test("a copied cookie is worth nothing after signing out", async ({ page, context, tenant }) => {
  await signIn(page, tenant.owner);
  const copied = await context.cookies();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/sign-in");
  await context.addCookies(copied);
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("nor is one after signing out over next-auth's route", async ({ page, context, tenant }) => {
  const { url } = await credentialsCallback(page.request, tenant.owner.email, tenant.owner.password);
  expect(url.searchParams.get("error")).toBeNull();
  await page.goto("/dashboard");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  const copied = await context.cookies();
  const form = { csrfToken: await csrfToken(page.request), json: "true" };
  expect((await page.request.post("/api/auth/signout", { form })).status()).toBe(200);
  await context.addCookies(copied);
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("nobody writes into the log over next-auth's route for that", async ({ request }) => {
  const answer = await request.post("/api/auth/_log", { form: { level: "error", code: "forged" } });
  expect(answer.status()).toBe(404);
});
