import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectAccessible } from "./support/accessibility";
import { expectStill, watchLayoutShifts } from "./support/layout-shifts";
import { pages, routes, routesOfApp } from "./support/pages";
import { openTabs } from "./support/tabs";

test.describe.configure({ mode: "parallel", timeout: 300_000 });

/** So many pages a test: enough for the tab to be worth opening, and few enough for two workers to share the work. */
const TOGETHER = 12;

const names = [...pages.keys()];
const groups = Array.from({ length: Math.ceil(names.length / TOGETHER) }, (_, index) =>
  names.slice(index * TOGETHER, (index + 1) * TOGETHER),
);

test("the list of pages has every page that there is", () => {
  expect(Object.keys(routes).sort()).toEqual(routesOfApp().sort());
});

for (const [index, group] of groups.entries()) {
  test(`whole, still, accessible, and the same without scripts: pages ${index + 1} of ${groups.length}, ${group.at(0)} to ${group.at(-1)}`, async ({
    browser,
    stage,
  }) => {
    const tabs = openTabs(browser, stage, {}, watchLayoutShifts);
    for (const name of group) {
      await test.step(name, async () => {
        const look = pages.get(name);
        if (!look) return;
        const page = await tabs.of(look);
        const answer = await page.goto(look.path(stage), { waitUntil: "load" });
        expect(answer?.status(), page.url()).toBe(look.isMissing ? 404 : 200);
        await expectWhole(page);
        await expectStill(page);
        await expectSameWithoutScripts(page);
        await expectAccessible(page);
      });
    }
    await tabs.close();
  });
}

/** A title, one heading, one landmark for the content. */
async function expectWhole(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/\S+ \S+/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.getByRole("main")).toHaveCount(1);
}

/**
 * The content of the first HTML and that of the page with its scripts, in words. What comes in the background may come
 * between the two looks, so it is looked until they agree; figures that are measured at each look never do. A missing
 * row's page is left out: Next draws "not found" with a script when it is a page that finds it out
 * (docs/decisions/0007).
 */
async function expectSameWithoutScripts(page: Page): Promise<void> {
  await expect(async () => {
    const [first, now] = await page.evaluate(async () => {
      const response = await fetch(location.href, { headers: { accept: "text/html" } });
      const html = new DOMParser().parseFromString(await response.text(), "text/html");
      if (html.documentElement.id === "__next_error__") return ["", ""];
      return [html, document].map((shown) => {
        const main = shown.querySelector("main")?.cloneNode(true);
        if (!(main instanceof Element)) return "no content";
        for (const passing of main.querySelectorAll("time, script, style")) passing.remove();
        return main.textContent?.replaceAll(/\s+/g, " ").replaceAll(/\d+/g, "#").trim() ?? "";
      });
    });
    expect(first, page.url()).toBe(now);
  }).toPass({ timeout: 15_000 });
}
