import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const desktop = { width: 1440, height: 900 };
/** What 200 % zoom leaves of a desktop window of 1440 x 900: a browser zooms by making its pixels larger. */
const zoomed = { width: 720, height: 450 };
const smallPhone = { width: 360, height: 740 };

const bothThemes = ["light", "dark"] as const;
/** Nectar's pages have one theme. */
export const lightOnly = ["light"] as const;

/**
 * Runs all of axe's rules on the page as it stands, light on a desktop and dark at 200 % zoom, and sees that nothing has to be scrolled sideways there and on a small phone (WCAG 2.2, 1.4.10). What is in a frame is a page of its
 * own and scanned as such.
 */
export async function expectAccessible(
  page: Page,
  themes: readonly ("light" | "dark")[] = bothThemes,
): Promise<void> {
  for (const [index, colorScheme] of themes.entries()) {
    const viewport = index === 0 ? desktop : zoomed;
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize(viewport);
    await expectNoSidewaysScrolling(page);
    const { violations } = await new AxeBuilder({ page })
      .options({ iframes: false })
      .setLegacyMode()
      .analyze();
    const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
    expect(found, `${page.url()}, ${colorScheme}, ${viewport.width} px`).toEqual([]);
  }
  await page.setViewportSize(smallPhone);
  await expectNoSidewaysScrolling(page);
  await page.setViewportSize(desktop);
}

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const { width, wide } = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const wide = [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
    return { width: clientWidth, wide: scrollWidth > clientWidth ? wide : [] };
  });
  expect(wide, `${page.url()} at ${width} px`).toEqual([]);
}
