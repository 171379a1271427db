import { randomBytes } from "node:crypto";
import { expect, signIn, test, withAndWithoutScripts } from "./fixtures";
import { database } from "./support/database";
import { mailedLink } from "./support/mail";

withAndWithoutScripts((javaScriptEnabled) => {
  test("a colleague is invited, joins, gets another role and is removed", async ({
    page: owner,
    browser,
    tenant,
  }) => {
    const email = `guest-${randomBytes(4).toString("hex")}@guest.example`;
    await signIn(owner, tenant.owner, "/settings/members");
    await owner.getByLabel("Email").fill(tenant.member.email);
    await owner.getByLabel("Role").selectOption("Viewer");
    await owner.getByRole("button", { name: "Invite" }).click();
    await expect(owner.getByText("This person belongs to your company already.")).toBeVisible();
    await expect(owner.getByLabel("Role")).toHaveValue("VIEWER");
    await owner.getByLabel("Email").fill(email);
    await owner.getByRole("button", { name: "Invite" }).click();
    await expect(owner.getByText(`The invitation is on its way to ${email}.`)).toBeVisible();
    await expect(owner.getByRole("table", { name: "Open invitations" })).toContainText(email);

    const link = await mailedLink(email, /invites you/);
    const context = await browser.newContext({ javaScriptEnabled });
    const guest = await context.newPage();
    await guest.goto(link);
    await guest.goto(link);
    await guest.getByLabel("Name").fill("Gwen Guest");
    await guest.getByLabel("Password").fill("short");
    await guest.getByRole("button", { name: "Join" }).click();
    await expect(guest.getByText("Use at least 12 characters.")).toBeVisible();
    await expect(guest.getByLabel("Name")).toHaveValue("Gwen Guest");
    await guest.getByLabel("Password").fill("a long enough password");
    await guest.getByRole("button", { name: "Join" }).click();
    await expect(guest).toHaveURL("/dashboard");
    await expect(guest.getByRole("link", { name: "Connect a utility" })).toBeHidden();
    await guest.goto(link);
    await expect(guest.getByRole("heading", { name: "You belong to" })).toBeVisible();

    await owner.goto("/settings/members");
    await owner.getByRole("link", { name: "Manage Gwen Guest" }).click();
    await owner.getByRole("radio", { name: "Member" }).check();
    await owner.getByRole("button", { name: "Save role" }).click();
    await expect(owner.getByText("The role of Gwen Guest is changed.")).toBeVisible();
    await guest.goto("/dashboard");
    await expect(guest.getByRole("link", { name: "Connect a utility" })).toBeVisible();

    await owner.getByRole("link", { name: "Manage Gwen Guest" }).click();
    await owner.getByRole("button", { name: "Remove" }).click();
    await expect(owner.getByText("Gwen Guest is removed from your company.")).toBeVisible();
    // With scripts the open page has heard of it and led there by itself.
    await guest.goto("/sites");
    await expect(guest.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await context.close();
    await database.user.delete({ where: { email } });
  });
});

test("the last owner stays, and a viewer manages nobody", async ({ page, browser, tenant }) => {
  await signIn(page, tenant.owner, "/settings/members");
  await page.getByRole("link", { name: "Your membership" }).click();
  await page.getByRole("button", { name: "Leave company" }).click();
  await expect(page.getByText("A company needs an owner.")).toBeFocused();

  const context = await browser.newContext();
  const viewer = await context.newPage();
  await signIn(viewer, tenant.viewer, "/settings/members");
  await expect(viewer.getByRole("table", { name: "Members" })).toContainText(tenant.owner.email);
  await expect(viewer.getByRole("button", { name: "Invite" })).toBeHidden();
  await expect(viewer.getByRole("link", { name: /^Manage/ })).toHaveCount(0);
  await viewer.getByRole("link", { name: "Your membership" }).click();
  await viewer.getByRole("button", { name: "Leave company" }).click();
  await expect(viewer.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await context.close();
});

test("a session is ended from another browser", async ({ page, browser, tenant }) => {
  const context = await browser.newContext();
  const other = await context.newPage();
  await signIn(other, tenant.member);
  await signIn(page, tenant.member, "/settings/profile");
  await expect(page.getByRole("list", { name: "Where you are signed in" }).getByRole("listitem")).toHaveCount(
    2,
  );
  await page.getByRole("button", { name: "End the session" }).click();
  await expect(page.getByText("That browser is signed out.")).toBeVisible();
  // Its page may be at the sign-in by itself already: what keeps it up to date ends with the session.
  await other.goto("/sites");
  await expect(other.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.getByRole("button", { name: "End all sessions" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await context.close();
});
