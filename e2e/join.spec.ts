import { expect, test, withAndWithoutScripts } from "./fixtures";
import { database } from "./support/database";
import { addInvite } from "./support/invites";
import { openSession } from "./support/session";

const welcome = "Welcome. This is your company’s portal.";

withAndWithoutScripts(() => {
  test("an invitation is accepted by the one that it is for, signed in or not", async ({
    page,
    tenant,
    otherTenant,
  }) => {
    const { member, viewer } = tenant;
    const [first, second] = [
      await addInvite(otherTenant.id, member.email),
      await addInvite(otherTenant.id, viewer.email),
    ];
    await openSession(page.request, viewer);
    await page.goto(first.path);
    await expect(page.getByText(`This invitation is for ${member.email}`)).toBeVisible();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByText(`There is an account for ${member.email}.`)).toBeVisible();
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Sign in and join" }).click();
    await expect(page.getByText("do not belong together")).toBeVisible();
    await page.getByLabel("Password").fill(member.password);
    await page.getByRole("button", { name: "Sign in and join" }).click();
    await expect(page.getByText(welcome)).toBeVisible();
    await expect(page).toHaveURL("/dashboard");
    await expect(page.getByRole("button", { name: otherTenant.name })).toBeVisible();

    await openSession(page.request, viewer);
    await page.goto(second.path);
    await page.getByRole("button", { name: "Join" }).click();
    await expect(page.getByText(welcome)).toBeVisible();
    await expect(page.getByRole("button", { name: otherTenant.name })).toBeVisible();
    await page.goto(second.path);
    await expect(page.getByRole("heading", { name: `You belong to ${otherTenant.name}` })).toBeVisible();
  });

  test("somebody new chooses a password, unless the invitation is revoked meanwhile", async ({
    page,
    tenant,
  }) => {
    const email = `nora@${tenant.id}.example`;
    const { id, path } = await addInvite(tenant.id, email);
    await page.goto(path);
    const join = async (password: string) => {
      await page.getByLabel("Name").fill("<i>Nora</i> \u202eNew");
      await page.getByLabel("Password").fill(password);
      await page.getByRole("button", { name: "Join" }).click();
    };
    await join("too short");
    await expect(page.getByText("Use at least 12 characters.")).toBeVisible();
    await expect(page.getByLabel("Name")).toHaveValue("<i>Nora</i> \u202eNew");
    await database.invite.update({ where: { id }, data: { revokedAt: new Date() } });
    await join("a password of her own");
    // Without scripts the page comes anew, and says so by itself.
    await expect(page.getByText(/This invitation (is not open any more|was revoked)/)).toBeVisible();
    expect(await database.user.count({ where: { email } })).toBe(0);

    await database.invite.update({ where: { id }, data: { revokedAt: null } });
    await page.goto(path);
    await join("a password of her own");
    await expect(page.getByText(welcome)).toBeVisible();
    await page.goto("/settings/profile");
    await expect(page.getByRole("heading", { name: "<i>Nora</i>" })).toBeVisible();
    await database.user.delete({ where: { email } });
  });
});
