import { expect, signIn, test } from "./fixtures";
import { expectAccessible } from "./support/accessibility";
import { connectUtility } from "./support/connections";

const notice = "This page needs a window at least 1152 pixels wide.";

test("Nectar's page keeps its size, however wide the window", async ({ page, tenant }) => {
  const { id } = await connectUtility(tenant);
  await signIn(page, tenant.owner, "/connect");
  await page.getByRole("button", { name: "Continue" }).click();

  for (const title of ["Connect a utility account", "Edit connection"]) {
    const frame = page.getByTitle(title);
    await expect(frame).toBeVisible();
    for (const width of [1440, 1280, 1152, 1024, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(page.getByText(notice)).toBeVisible({ visible: width < 1280 });
      await expect(page.getByRole("link", { name: "Open in a new tab" })).toBeInViewport({ ratio: 1 });
      const size = await frame.evaluate((element) => [element.clientWidth, element.clientHeight]);
      expect(size, `${width} px`).toEqual([1152, 648]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
    }
    if (title !== "Edit connection") await page.goto(`/connections/${id}/edit`);
  }
});

test("when Nectar's page does not load in 15 seconds, that is said, with what to do", async ({
  page,
  tenant,
}) => {
  let silent = true;
  await page.clock.install();
  await signIn(page, tenant.owner, "/connect");
  await page.route("**/p/connect/**", (route) => (silent ? undefined : route.continue()));
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByTitle("Connect a utility account")).toBeVisible();
  const said = page.getByRole("alert").filter({ hasText: "taking long to load" });
  await page.clock.fastForward(8_000);
  await expect(said).toBeHidden();
  await page.clock.fastForward(8_000);
  await expect(said).toBeVisible();
  await expectAccessible(page);
  const url = await page.getByTitle("Connect a utility account").getAttribute("src");
  await expect(said.getByRole("link", { name: "Open in a new tab" })).toHaveAttribute("href", url ?? "");

  await said.getByRole("button", { name: "Try again" }).click();
  await expect(said).toBeHidden();
  await page.clock.fastForward(16_000);
  await expect(said).toBeVisible();

  silent = false;
  await said.getByRole("button", { name: "Try again" }).click();
  await expect(
    page.frameLocator("iframe").getByRole("heading", { name: "Choose your utility provider" }),
  ).toBeVisible();
  await page.clock.fastForward(60_000);
  await expect(said).toBeHidden();
});

test("when Nectar's page was there before the script that watches it, nothing is said", async ({
  page,
  tenant,
}) => {
  const { id } = await connectUtility(tenant);
  await signIn(page, tenant.owner);
  await page.clock.install();
  await page.goto(`/connections/${id}/edit`);
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
  await page.clock.fastForward(60_000);
  await expect(page.getByText("taking long to load")).toBeHidden();
});
