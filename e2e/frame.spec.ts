import { expect, signIn, test } from "./fixtures";
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
