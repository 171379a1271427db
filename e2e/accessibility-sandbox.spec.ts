import { expect, signIn, test } from "./fixtures";
import { expectAccessible, lightOnly } from "./support/accessibility";
import { authenticatorCode, authenticatorKey, connectUtility } from "./support/connections";
import { setStatus } from "./support/control-room";
import { environment } from "./support/environment";
import { connectLinkUrl } from "./support/sandbox-api";
import { utilities } from "./support/utilities";
import { chooseUtility, finish, heading, signInAtUtility, verify } from "./support/wizard";

test.describe.configure({ timeout: 120_000 });

const controlRoomPages = [
  "utilities",
  "connections",
  "bills",
  "invitations",
  "webhooks",
  "faults",
  "settings",
].map((name) => `/control-room/${name}`);

test("the connect page, step by step, with its mistakes", async ({ page, tenant }) => {
  await page.goto(await connectLinkUrl(tenant.nectarId, [tenant.mill.nectarId]));
  await expectAccessible(page, lightOnly);
  await page.getByRole("searchbox").fill("no such utility");
  await expectAccessible(page, lightOnly);
  await chooseUtility(page, utilities.authenticator);
  await expectAccessible(page, lightOnly);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page, lightOnly);
  await signInAtUtility(page, utilities.authenticator, "not-the-password");
  await expect(page.getByRole("button", { name: "Continue anyway" })).toBeVisible();
  await expectAccessible(page, lightOnly);
  await signInAtUtility(page, utilities.authenticator);
  await verify(page, "12345");
  await expect(page.getByText("4 tries left.")).toBeVisible();
  await expectAccessible(page, lightOnly);
  await verify(page, authenticatorCode(authenticatorKey));
  await expect(heading(page, "Choose what to collect")).toBeVisible();
  await expectAccessible(page, lightOnly);
  await page.getByLabel("Owner email").fill("nobody");
  await page.getByLabel("Collect data from").fill("");
  await finish(page);
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page, lightOnly);
  await page.getByLabel("Owner email").fill("");
  await page.getByLabel("Collect data from").fill("2024-01-01");
  await finish(page);
  await expect(heading(page, "You're connected")).toBeVisible();
  await expectAccessible(page, lightOnly);
});

test("each utility's own sign-in page", async ({ page, tenant }) => {
  const link = await connectLinkUrl(tenant.nectarId);
  for (const utility of [utilities.plain, utilities.sms, utilities.question]) {
    await page.goto(link);
    await chooseUtility(page, utility);
    await expect(heading(page, `Sign in to ${utility.name}`)).toBeVisible();
    await expectAccessible(page, lightOnly);
  }
});

test("the edit page", async ({ page, tenant }) => {
  const connection = await connectUtility(tenant);
  await signIn(page, tenant.owner, `/connections/${connection.id}/edit`);
  const link = (await page.getByTitle("Edit connection").getAttribute("src")) ?? "";
  await page.goto(link);
  await expectAccessible(page, lightOnly);
  await page.getByRole("link", { name: "Change sites" }).click();
  await expectAccessible(page, lightOnly);
  await page.getByRole("checkbox", { name: tenant.mill.name }).uncheck();
  await page.getByRole("button", { name: "Save sites" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page, lightOnly);
  await page.getByRole("checkbox", { name: tenant.mill.name }).check();
  await page.getByRole("button", { name: "Save sites" }).click();
  await expect(heading(page, "Your sites are saved")).toBeVisible();
  await expectAccessible(page, lightOnly);
  await page.getByRole("link", { name: "Done" }).click();
  await expectAccessible(page, lightOnly);
  await setStatus(connection.nectarId, "PASSWORD_INCORRECT");
  await page.goto(link);
  await expect(heading(page, `Sign in to ${utilities.plain.name}`)).toBeVisible();
  await expectAccessible(page, lightOnly);
});

test("the control room, and a link that is not valid", async ({ page, tenant }) => {
  await connectUtility(tenant);
  for (const path of ["", ...controlRoomPages]) {
    await page.goto(environment.sandboxUrl + path);
    await expectAccessible(page);
  }
  await page.goto(`${environment.sandboxUrl}/p/connect/nobody/nothing`);
  await expectAccessible(page, lightOnly);
});
