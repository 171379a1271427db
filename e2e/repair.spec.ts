import { expect, signIn, test } from "./fixtures";
import { authenticatorCode, authenticatorKey, connectUtility } from "./support/connections";
import { setStatus } from "./support/control-room";
import { utilities } from "./support/utilities";
import { editFrame, heading, signInAtUtility, verify } from "./support/wizard";

const utility = utilities.authenticator;

test("a rejected password shows by itself, and is repaired through the edit page", async ({
  page,
  tenant,
}) => {
  const connection = await connectUtility(tenant, utility);
  await signIn(page, tenant.member);
  const row = page.getByRole("table", { name: "Connections" }).getByRole("row", { name: utility.name });
  await expect(row).toContainText("Connected");
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });

  await setStatus(connection.nectarId, "PASSWORD_INCORRECT", "The utility refused the login.");
  await expect(row).toContainText("Password rejected");
  await expect(page.getByRole("region", { name: "One connection needs you" })).toContainText(
    `${utility.name} rejected the password.`,
  );

  await row.getByRole("link", { name: "Reconnect" }).click();
  const status = page.getByRole("main").getByRole("status").filter({ hasText: "Password rejected" });
  await expect(status).toBeVisible();
  const nectar = editFrame(page);
  await expect(nectar.getByText("rejected the saved password. Enter the current one.")).toBeVisible();
  await signInAtUtility(nectar, utility);
  await verify(nectar, authenticatorCode(authenticatorKey));
  await expect(heading(nectar, "You're connected")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Connected" })).toBeVisible();
  await expect(status).toBeHidden();

  await page.getByRole("main").getByRole("link", { name: utility.name, exact: true }).click();
  await expect(page.getByRole("heading", { name: utility.name, level: 1 })).toBeVisible();
  const history = page.getByRole("region", { name: "Status history" }).getByRole("listitem");
  await expect(history).toHaveText([
    /^Connected/,
    /^Password rejected.*The utility refused the login\./,
    /^Connected/,
    /^Being checked/,
  ]);
  expect(loads).toBe(0);
});

test("an expired verification asks for the second factor alone", async ({ page, tenant }) => {
  const connection = await connectUtility(tenant, utility);
  await setStatus(connection.nectarId, "MFA_TOKEN_EXPIRED");
  await signIn(page, tenant.owner, `/connections/${connection.id}`);
  await expect(page.getByRole("status", { name: "Status" })).toContainText("Verification needed");
  await page.getByRole("link", { name: "Reconnect" }).click();
  await verify(editFrame(page), authenticatorCode(authenticatorKey));
  await expect(page.getByRole("status").filter({ hasText: "Connected" })).toBeVisible();
});
