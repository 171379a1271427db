import { test as base, expect, type Page } from "@playwright/test";
import { openSession } from "./support/session";
import { clearStage, type Stage, setStage } from "./support/stage";
import { createTenant, type Person, removeTenant, type Tenant } from "./support/tenant";

type Fixtures = {
  /** A company of this test's own, removed afterwards. */
  tenant: Tenant;
  /** A second company, for what the first must not see. */
  otherTenant: Tenant;
  /** Fails the test when a page logs an error: a script that failed, or something that the policy blocked. */
  quietConsole: undefined;
};

type WorkerFixtures = {
  /** What every page is looked at with, for tests that change nothing: made once, as it takes seconds. */
  stage: Stage;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  stage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const stage = await setStage();
      await use(stage);
      await clearStage(stage);
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  tenant: async ({}, use) => {
    const tenant = await createTenant();
    await use(tenant);
    await removeTenant(tenant);
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  otherTenant: async ({}, use) => {
    const tenant = await createTenant();
    await use(tenant);
    await removeTenant(tenant);
  },
  quietConsole: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on("weberror", (error) => errors.push(String(error.error())));
      context.on("console", (message) => {
        // A 404 or a refused form is a page like any other, yet Chromium logs it as an error.
        const isAnswer = message.text().startsWith("Failed to load resource");
        if (message.type() === "error" && !isAnswer) errors.push(message.text());
      });
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Signs in without the form, and opens the page that was asked for. */
export async function signIn(page: Page, person: Person, path = "/dashboard"): Promise<void> {
  await openSession(page.request, person);
  await page.goto(path);
  await page.waitForURL(path);
}

/** Signs in by the form, for tests that are about getting in. */
export async function signInByForm(page: Page, person: Person, path = "/dashboard"): Promise<void> {
  await page.goto(`/sign-in?${new URLSearchParams({ from: path })}`);
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(path);
}

/** Declares the same tests twice: in a browser that runs scripts, and in one that does not. */
export function withAndWithoutScripts(declare: (javaScriptEnabled: boolean) => void): void {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
      test.use({ javaScriptEnabled });
      declare(javaScriptEnabled);
    });
  }
}
