import { expect, signIn, test } from "./fixtures";
import { expectAccessible } from "./support/accessibility";
import { connectUtility } from "./support/connections";
import { setStatus } from "./support/control-room";
import { database } from "./support/database";
import { downloadCsv } from "./support/download";
import { utilities } from "./support/utilities";

test("what people and the portal did is told, narrowed and downloaded, and leads to what it was about", async ({
  page,
  tenant,
}) => {
  const { id, nectarId } = await connectUtility(tenant);
  await setStatus(nectarId, "PASSWORD_INCORRECT");
  await signIn(page, tenant.owner, `/connections/${id}`);
  await expect(page.getByText("Password rejected").first()).toBeVisible();
  await page.getByRole("link", { name: "Reconnect" }).click();
  await expect(page.getByTitle("Edit connection")).toBeVisible();
  await database.auditEvent.create({
    data: { companyId: tenant.id, action: "moon.eclipsed", details: { name: "<i>x</i>" } },
  });

  await page.goto("/settings/activity");
  const table = page.getByRole("table", { name: "Activity" });
  const made = table.getByRole("row", { name: "Link created" });
  await expect(made).toContainText(tenant.owner.name);
  await expect(table.getByRole("row", { name: "Status changed" }).first()).toContainText("The portal");
  await expect(table.getByRole("row", { name: "Moon eclipsed" })).toContainText("<i>x</i>");
  await expectAccessible(page);

  await page.getByLabel("Who").selectOption(tenant.owner.name);
  await expect(page.getByRole("link", { name: "Remove filter: Who" })).toBeVisible();
  await expect(table.getByRole("row")).toHaveCount(2);
  const { name, lines } = await downloadCsv(page);
  expect(name).toBe("activity.csv");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(`${tenant.owner.email},Link created,link.created,${utilities.plain.name}`);

  await page.getByLabel("From").fill("2001-01-01");
  await page.getByLabel("To").fill("2001-01-31");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
  await page.getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL("/settings/activity");
  await made.getByRole("link", { name: utilities.plain.name }).click();
  await expect(page.getByRole("heading", { level: 1, name: utilities.plain.name })).toBeVisible();
  await expect(page.getByText("Connection arrived")).toBeVisible();
});

test("members are not led there, and read nothing", async ({ page, tenant }) => {
  await signIn(page, tenant.member, "/settings/profile");
  await expect(page.getByRole("link", { name: "Members" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Activity" })).toBeHidden();
  await page.goto("/settings/activity");
  await expect(page.getByText("Only owners and administrators of your company can see this.")).toBeVisible();
  await expect(page.getByRole("table")).toBeHidden();
  expect((await page.request.get("/settings/activity/csv")).status()).toBe(403);
});
