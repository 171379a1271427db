import { expect, signIn, test } from "./fixtures";
import { expectAccessible } from "./support/accessibility";
import { mailedLink } from "./support/mail";
import { mailsTo } from "./support/mails";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("somebody gets another address once they confirm it, and nobody else does", async ({
      page,
      browser,
      tenant,
    }) => {
      const person = tenant.member;
      const wanted = `new.${person.email}`;
      await signIn(page, person, "/settings/profile");
      const ask = async (email: string, password: string) => {
        await page.getByLabel("New address").fill(email);
        await page.getByLabel("Your password").fill(password);
        await page.getByRole("button", { name: "Change address" }).click();
      };
      await page.getByText("Change your address").click();
      await ask(person.email, person.password);
      await expect(page.getByText("This is your address already.")).toBeVisible();
      await ask(wanted, "not the password");
      await expect(page.getByText("This is not your current password.")).toBeVisible();
      await expect(page.getByLabel("New address")).toHaveValue(wanted);
      await expect(page.getByLabel("Your password")).toHaveValue("");
      await expectAccessible(page);
      // An address that somebody has is answered in the same words.
      await ask(tenant.viewer.email, person.password);
      await expect(page.getByText(`${tenant.viewer.email} waits to be confirmed`)).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Keep the present address" }).click();
      await expect(page.getByText("Your address stays as it is.")).toBeVisible();
      await page.getByText("Change your address").click();
      await ask(wanted, person.password);
      await expect(page.getByText(`${wanted} waits to be confirmed`)).toBeVisible();
      await expect.poll(() => mailsTo(person.email)).toHaveLength(2);
      await expect.poll(() => mailsTo(tenant.viewer.email)).toHaveLength(1);

      const first = await mailedLink(wanted, /Confirm your new address/);
      await page.getByRole("button", { name: "Send again" }).click();
      await expect(page.getByText(`A link is on its way to ${wanted}.`)).toBeVisible();
      await expect.poll(() => mailsTo(wanted)).toHaveLength(2);
      const link = await mailedLink(wanted, /Confirm your new address/);
      await page.goto(first);
      await expect(page.getByRole("heading", { name: "This link is no longer good" })).toBeVisible();

      // Somebody else who is signed in, and then the person in a browser where nobody is.
      const context = await browser.newContext({ javaScriptEnabled });
      const other = await context.newPage();
      await signIn(other, tenant.viewer);
      await other.goto(link);
      await expect(other.getByText(`another account than ${tenant.viewer.email}`)).toBeVisible();
      await expectAccessible(other);
      await other.getByRole("button", { name: "Sign out" }).click();
      await other.getByLabel("Email").fill(person.email);
      await other.getByLabel("Password").fill(person.password);
      await other.getByRole("button", { name: "Sign in" }).click();
      await expect(other.getByText(`with ${wanted} instead of ${person.email}`)).toBeVisible();
      await expectAccessible(other);
      // Looking at it, as programs that check mail do, has changed nothing.
      await page.goto("/settings/profile");
      await expect(page.getByText(`${wanted} waits to be confirmed`)).toBeVisible();
      await other.getByRole("button", { name: "Confirm the address" }).click();
      await expect(other.getByText("Your address is changed.")).toBeVisible();
      await expect(other.getByText("Change your address")).toBeVisible();
      await other.goto(link);
      await expect(other.getByRole("heading", { name: "This link is no longer good" })).toBeVisible();

      await page.goto("/sites");
      await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
      await signIn(page, { ...person, email: wanted });
      await context.close();
    });
  });
}
