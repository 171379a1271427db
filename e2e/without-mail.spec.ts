import { expect, signIn, test, withAndWithoutScripts } from "./fixtures";
import { expectAccessible } from "./support/accessibility";
import { database } from "./support/database";
import { startMaillessPortal } from "./support/mailless-portal";

// It starts a portal that takes jobs from the one of the other tests: playwright.config.ts runs this file alone.
let portal: Awaited<ReturnType<typeof startMaillessPortal>>;
test.beforeAll(async () => {
  portal = await startMaillessPortal();
});
test.afterAll(() => portal?.stop());

withAndWithoutScripts((javaScriptEnabled) => {
  test("without a mail server, an invitation is a link that is shown once, and nothing else is promised", async ({
    browser,
    tenant,
  }) => {
    const email = `guest@${tenant.id}.example`;
    const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled });
    const page = await context.newPage();
    await signIn(page, tenant.owner, "/settings/members");
    await page.getByLabel("Email").fill(email);
    await page.getByRole("button", { name: "Invite" }).click();
    const link = page.getByLabel("Link of the invitation");
    await expect(link).toHaveValue(/\/join\/[\w-]{43}$/);
    const first = await link.inputValue();
    if (javaScriptEnabled) await expectAccessible(page);
    await page.goto("/settings/members");
    await expect(page.getByRole("table", { name: "Open invitations" })).toContainText(email);
    expect(await page.content()).not.toContain(new URL(first).pathname);

    await page.getByRole("button", { name: "New link" }).click();
    await expect(link).toHaveValue(/\/join\/[\w-]{43}$/);
    const second = await link.inputValue();
    expect(second).not.toBe(first);
    const guestContext = await browser.newContext({ javaScriptEnabled });
    const guest = await guestContext.newPage();
    await guest.goto(first);
    await expect(guest.getByRole("heading", { name: "This link opens nothing" })).toBeVisible();
    await guest.goto(second);
    await guest.getByLabel("Name").fill("Gwen Guest");
    await guest.getByLabel("Password").fill("a long enough password");
    await guest.getByRole("button", { name: "Join" }).click();
    await expect(guest.getByText("Welcome.")).toBeVisible();
    await database.user.delete({ where: { email } });

    // Somebody of no password, who came in by a provider that is gone, say.
    await page.goto("/settings/profile");
    await expect(page.getByText("so yours cannot be changed here")).toBeVisible();
    await database.user.update({ where: { id: tenant.owner.id }, data: { passwordHash: null } });
    await page.goto("/settings/profile");
    await expect(
      page.getByText("you would need a link by email, and this portal sends no email"),
    ).toBeVisible();
    await expect(page.locator('main a[href^="/forgot-password"]')).toHaveCount(0);
    await guestContext.close();
    await context.close();
  });
});
