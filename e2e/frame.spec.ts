import { expect, signIn, test } from "./fixtures";
import { connectUtility } from "./support/connections";

const notice = "This page needs a window at least 1152 pixels wide.";

for (const width of [1440, 1280, 1152, 1024, 390]) {
  test(`Nectar's page keeps its size in a window ${width} px wide`, async ({ page, tenant }) => {
    await page.setViewportSize({ width, height: 900 });
    const { id } = await connectUtility(tenant);
    await signIn(page, tenant.owner, "/connect");
    await page.getByRole("button", { name: "Continue" }).click();

    for (const title of ["Connect a utility account", "Edit connection"]) {
      const frame = page.getByTitle(title);
      await expect(frame).toBeVisible();
      expect(await frame.evaluate((element) => [element.clientWidth, element.clientHeight])).toEqual([
        1152, 648,
      ]);
      await expect(page.getByText(notice)).toBeVisible({ visible: width < 1280 });
      await expect(page.getByRole("link", { name: "Open in a new tab" })).toBeInViewport({ ratio: 1 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      if (title !== "Edit connection") await page.goto(`/connections/${id}/edit`);
    }
  });
}
