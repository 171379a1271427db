import type { Browser, Page } from "@playwright/test";
import { expect, openSession, test } from "./fixtures";
import { expectAccessible } from "./support/accessibility";
import { expectStill, watchLayoutShifts } from "./support/layout-shifts";
import { pages, setStage } from "./support/pages";
import type { Person } from "./support/tenant";

test.describe.configure({ timeout: 180_000 });

/** So many pages share a company and its people: making them takes longer than a look at a page. */
const TOGETHER = 8;

const names = Object.keys(pages);
const groups = Array.from({ length: Math.ceil(names.length / TOGETHER) }, (_, index) =>
  names.slice(index * TOGETHER, (index + 1) * TOGETHER),
);

for (const group of groups) {
  test(`whole, still, accessible, and the same without scripts: ${group.join("; ")}`, async ({
    browser,
    tenant,
  }) => {
    const stage = await setStage(tenant);
    const seen = new Map<Person | null, Page>();
    for (const name of group) {
      await test.step(name, async () => {
        const { path, as } = pages[name] ?? { path: () => "" };
        const page = await pageOf(browser, seen, as ? as(stage) : stage.tenant.owner);
        await page.goto(path(stage), { waitUntil: "load" });
        await expectWhole(page);
        await expectStill(page);
        await expectSameWithoutScripts(page);
        await expectAccessible(page);
      });
    }
    for (const page of seen.values()) await page.context().close();
  });
}

/** The browser of a person, signed in: one tab for all pages, so that scripts are compiled once. */
async function pageOf(
  browser: Browser,
  known: Map<Person | null, Page>,
  person: Person | null,
): Promise<Page> {
  const there = known.get(person);
  if (there) return there;
  const context = await browser.newContext();
  if (person) await openSession(context.request, person);
  const page = await context.newPage();
  await watchLayoutShifts(page);
  known.set(person, page);
  return page;
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
