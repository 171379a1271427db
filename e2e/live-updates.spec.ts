import { expect, signIn, test } from "./fixtures";
import { connectUtility } from "./support/connections";
import { setStatus } from "./support/control-room";
import { utilities } from "./support/utilities";
import { webhookArrival, whenShown } from "./support/when-shown";

const limitMs = 2_000;

test("a new connection is told of within two seconds of its webhook", async ({ page, tenant }) => {
  await signIn(page, tenant.owner, "/connect");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("the connection appears here by itself")).toBeVisible();
  const shown = whenShown(page, "has arrived");
  const { nectarId } = await connectUtility(tenant);
  expect((await shown) - (await webhookArrival(nectarId, "connection.created.v2"))).toBeLessThanOrEqual(
    limitMs,
  );
});

test("a changed status is told of within two seconds of its webhook", async ({ page, tenant }) => {
  const { nectarId } = await connectUtility(tenant);
  await signIn(page, tenant.owner);
  await expect(page.getByRole("row", { name: utilities.plain.name })).toContainText("Connected");
  const shown = whenShown(page, "Password rejected");
  await setStatus(nectarId, "PASSWORD_INCORRECT");
  await expect(page.getByRole("row", { name: utilities.plain.name })).toContainText("Password rejected");
  expect((await shown) - (await webhookArrival(nectarId, "connection.updated.v2"))).toBeLessThanOrEqual(
    limitMs,
  );
});
