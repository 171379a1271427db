import type { Page } from "@playwright/test";
import { expect, signIn, test, withAndWithoutScripts } from "./fixtures";
import { expectAccessible } from "./support/accessibility";
import { mailedLink, mailsTo } from "./support/mail";

const profile = "/settings/profile";

async function ask(page: Page, email: string, password: string): Promise<void> {
  // Open already where it says what was wrong.
  if (!(await page.getByLabel("New address").isVisible()))
    await page.getByText("Change your address").click();
  await page.getByLabel("New address").fill(email);
  await page.getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Change address" }).click();
}

withAndWithoutScripts((javaScriptEnabled) => {
  test("somebody gets another address once they confirm it", async ({ page, browser, tenant }) => {
    const person = tenant.member;
    const wanted = `new.${person.email}`;
    await signIn(page, person, profile);
    await ask(page, wanted, person.password);
    await expect(page.getByText(`${wanted} waits to be confirmed`)).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);
    const first = await mailedLink(wanted, /Confirm your new address/);
    await page.getByRole("button", { name: "Send again" }).click();
    await expect(page.getByText(`A link is on its way to ${wanted}.`)).toBeVisible();
    await expect.poll(() => mailsTo(wanted)).toHaveLength(2);
    const link = await mailedLink(wanted, /Confirm your new address/);
    await page.goto(first);
    await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();

    // Somebody else who is signed in, and then the person in a browser where nobody is.
    const context = await browser.newContext({ javaScriptEnabled });
    const other = await context.newPage();
    await signIn(other, tenant.viewer);
    await other.goto(link);
    await expect(other.getByText(`another account than ${tenant.viewer.email}`)).toBeVisible();
    await other.getByRole("button", { name: "Sign out" }).click();
    await other.getByLabel("Email").fill(person.email);
    await other.getByLabel("Password").fill(person.password);
    await other.getByRole("button", { name: "Sign in" }).click();
    await expect(other.getByText(`with ${wanted} instead of ${person.email}`)).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(other);
    // Looking at it, as programs that check mail do, has changed nothing.
    await page.goto(profile);
    await expect(page.getByText(`${wanted} waits to be confirmed`)).toBeVisible();
    await other.getByRole("button", { name: "Confirm the address" }).click();
    await expect(other.getByText("Your address is changed.")).toBeVisible();
    await expect(other).toHaveURL(profile);

    await page.goto(profile);
    await signIn(page, { ...person, email: wanted });
    await context.close();
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("who asks for an address is told what is wrong, but not whose it is", async ({ page, tenant }) => {
    const { email, password } = tenant.member;
    const taken = tenant.viewer.email;
    await signIn(page, tenant.member, profile);
    await ask(page, email, password);
    await expect(page.getByText("This is your address already.")).toBeVisible();
    await ask(page, taken, "not the password");
    await expect(page.getByText("This is not your current password.")).toBeVisible();
    await expect(page.getByLabel("New address")).toHaveValue(taken);
    await expect(page.getByLabel("Your password")).toHaveValue("");
    await ask(page, taken, password);
    await expect(page.getByText(`A link is on its way to ${taken}.`)).toBeVisible();
    await expect(page.getByText(`${taken} waits to be confirmed`)).toBeVisible();
    expect(await mailedLink(taken, /You have an account/)).toMatch(/\/sign-in$/);
    await page.getByRole("button", { name: "Keep the present address" }).click();
    await expect(page.getByText("Your address stays as it is.")).toBeVisible();
    await expect(page.getByText("Change your address")).toBeVisible();
  });
});
