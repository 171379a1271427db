import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the one of the browser
  interface Window {
    axe: typeof axe;
  }
}

type Theme = "light" | "dark";
/** What a look goes through: the rules are all of axe's, or those that the colours alone can break. */
type Look = { theme: Theme; viewport: { width: number; height: number }; rules: "all" | "colour" };

const desktop = { width: 1440, height: 900 };
/** What 200 % zoom leaves of a desktop window of 1440 x 900: a browser zooms by making its pixels larger. */
const zoomed = { width: 720, height: 450 };
const smallPhone = { width: 360, height: 740 };

/**
 * Both themes in both sizes. A size shows and hides what is on the page, so each gets all rules; a theme changes colours
 * and nothing else.
 */
const looks: Look[] = [
  { theme: "light", viewport: desktop, rules: "all" },
  { theme: "dark", viewport: desktop, rules: "colour" },
  { theme: "dark", viewport: zoomed, rules: "all" },
  { theme: "light", viewport: zoomed, rules: "colour" },
];
const colourRules = ["color-contrast", "link-in-text-block"];

const bothThemes = ["light", "dark"] as const;
/** Nectar's pages have one theme. */
export const lightOnly = ["light"] as const;

/**
 * Runs axe on the page as it stands, in its themes, on a desktop and at 200 % zoom, and sees that nothing has to be
 * scrolled sideways there and on a small phone (WCAG 2.2, 1.4.10). What is in a frame is a page of its own and scanned as
 * such. Leaves the page on a desktop, as it was.
 */
export async function expectAccessible(page: Page, themes: readonly Theme[] = bothThemes): Promise<void> {
  const isOneTheme = themes.length === 1;
  for (const { theme, viewport, rules } of looks.filter((look) => themes.includes(look.theme))) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.setViewportSize(viewport);
    await expectNoSidewaysScrolling(page);
    const found = await violations(page, isOneTheme ? "all" : rules);
    expect(found, `${page.url()}, ${theme}, ${viewport.width} px`).toEqual([]);
  }
  await page.setViewportSize(smallPhone);
  await expectNoSidewaysScrolling(page);
  await page.setViewportSize(desktop);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** What axe finds, by rule. The script goes into a document once: it is large. */
async function violations(page: Page, rules: Look["rules"]): Promise<{ id: string; where: string[] }[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    iframes: false,
    resultTypes: ["violations"],
    ...(rules === "colour" && { runOnly: colourRules }),
  };
  const { violations } = await page.evaluate((given) => window.axe.run(document, given), options);
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
}

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const { width, wide } = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return { width: clientWidth, wide: [] };
    const wide = [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
    return { width: clientWidth, wide };
  });
  expect(wide, `${page.url()} at ${width} px`).toEqual([]);
}
