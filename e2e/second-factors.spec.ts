import { expect, signIn, test } from "./fixtures";
import { authenticatorCode } from "./support/connections";
import { environment } from "./support/environment";
import { utilities } from "./support/utilities";
import { chooseUtility, connectFrame, finish, heading, signInAtUtility, verify } from "./support/wizard";

test.beforeEach(async ({ page, tenant }) => {
  await signIn(page, tenant.member, "/connect");
  await page.getByRole("button", { name: "Continue" }).click();
});

test("an authenticator app, set up with the key from the control room", async ({ page, context }) => {
  const controlRoom = await context.newPage();
  await controlRoom.goto(environment.sandboxUrl);
  const login = controlRoom.getByRole("listitem").filter({ hasText: utilities.authenticator.name });
  const key = await login
    .getByRole("definition")
    .filter({ hasText: /^[A-Z2-7]{32}$/ })
    .textContent();

  const nectar = connectFrame(page);
  await chooseUtility(nectar, utilities.authenticator);
  await signInAtUtility(nectar, utilities.authenticator);
  await verify(nectar, authenticatorCode(key ?? ""));
  await finish(nectar);
  await expect(heading(nectar, "You're connected")).toBeVisible();
  await expect(page.getByText(`${utilities.authenticator.name} has arrived.`)).toBeVisible();
});

test("a security question, whatever the case of the answer", async ({ page }) => {
  const question = "What was the name of your first school?";
  const nectar = connectFrame(page);
  await chooseUtility(nectar, utilities.question);
  await signInAtUtility(nectar, utilities.question);
  await verify(nectar, "Oak Hill", question);
  await expect(nectar.getByText("did not accept this answer. 4 tries left.")).toBeVisible();
  await verify(nectar, "maple grove", question);
  await finish(nectar);
  await expect(heading(nectar, "You're connected")).toBeVisible();
  await expect(page.getByText(`${utilities.question.name} has arrived.`)).toBeVisible();
});
