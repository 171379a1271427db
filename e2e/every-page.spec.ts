import type { Browser, BrowserContext, Page } from "@playwright/test";
import { expect, signIn, test } from "./fixtures";
import { expectAccessible } from "./support/accessibility";
import { expectStill, watchLayoutShifts } from "./support/layout-shifts";
import { pages, type Stage, setStage } from "./support/pages";
import type { Person } from "./support/tenant";

test.describe.configure({ timeout: 240_000 });

/** A browser for each person who looks, signed in once, and the addresses that they look at. */
async function openAs(browser: Browser, stage: Stage, options: Parameters<Browser["newContext"]>[0] = {}) {
  const contexts = new Map<Person | null, BrowserContext>();
  const open = async (person: Person | null): Promise<BrowserContext> => {
    const known = contexts.get(person);
    if (known) return known;
    const context = await browser.newContext(options);
    contexts.set(person, context);
    if (person) await signIn(await context.newPage(), person);
    return context;
  };
  const cases = [];
  for (const [name, { path, as }] of Object.entries(pages)) {
    cases.push({ name, path: path(stage), context: await open(as ? as(stage) : stage.tenant.owner) });
  }
  return cases;
}

/** The words of the content. How long ago something was may have changed from one look to the next. */
async function words(page: Page): Promise<string> {
  return page.locator("main").evaluate((main) => {
    const copy = main.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return "";
    for (const ever of copy.querySelectorAll("time, script, style")) ever.remove();
    return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  });
}

test("every page has a title, one heading, its landmarks; nothing moves while it comes; axe finds nothing", async ({
  browser,
  tenant,
}) => {
  const titles = new Set<string>();
  for (const { name, path, context } of await openAs(browser, await setStage(tenant))) {
    await test.step(name, async () => {
      const page = await context.newPage();
      await watchLayoutShifts(page);
      await page.goto(path, { waitUntil: "networkidle" });
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expect(page.getByRole("main")).toHaveCount(1);
      await expect(page).toHaveTitle(/\S+ · Utility connections$/);
      titles.add(await page.title());
      await expectStill(page);
      await expectAccessible(page);
      await page.close();
    });
  }
  expect(titles.size).toBeGreaterThan(8);
});

test("every page says the same without scripts", async ({ browser, tenant }) => {
  const stage = await setStage(tenant);
  const withScripts = await openAs(browser, stage);
  const without = await openAs(browser, stage, { javaScriptEnabled: false });
  for (const [index, { name, path, context }] of withScripts.entries()) {
    await test.step(name, async () => {
      const [scripted, plain] = [await context.newPage(), await without[index]?.context.newPage()];
      await scripted.goto(path, { waitUntil: "networkidle" });
      await plain?.goto(path);
      const said = await words(scripted);
      expect(said.length).toBeGreaterThan(20);
      expect(plain && (await words(plain)), path).toBe(said);
      await scripted.close();
      await plain?.close();
    });
  }
});
