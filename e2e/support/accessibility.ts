import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

const bothThemes = ["light", "dark"] as const;
/** Nectar's pages have one theme. */
export const lightOnly = ["light"] as const;

/**
 * Runs all of axe's rules on the page as it stands, in each theme, on a desktop and on a phone. What is in a frame
 * is a page of its own and scanned as such.
 */
export async function expectAccessible(
  page: Page,
  themes: readonly ("light" | "dark")[] = bothThemes,
): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const viewport of [phone, desktop]) {
      await page.setViewportSize(viewport);
      const { violations } = await new AxeBuilder({ page })
        .options({ iframes: false })
        .setLegacyMode()
        .analyze();
      const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
      expect(found, `${page.url()}, ${colorScheme}, ${viewport.width} px`).toEqual([]);
    }
  }
}
