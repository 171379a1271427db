import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type { PageCase } from "./pages";
import { openSession } from "./session";
import type { Stage } from "./stage";
import type { Person } from "./tenant";

export type Tabs = {
  /** The tab of whoever looks at a page, signed in; nothing is opened in it yet. */
  of: (look: PageCase) => Promise<Page>;
  close: () => Promise<void>;
};

/**
 * A browser for each person who looks at pages, with one tab for all of them, so that scripts are compiled once.
 * @param prepare what is done to a tab before its first page
 */
export function openTabs(
  browser: Browser,
  stage: Stage,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<void> = async () => undefined,
): Tabs {
  const tabs = new Map<Person | null, Page>();
  return {
    of: async ({ as }) => {
      const person = as ? as(stage) : stage.tenant.owner;
      const there = tabs.get(person);
      if (there) return there;
      const context = await browser.newContext(options);
      if (person) await openSession(context.request, person);
      const page = await context.newPage();
      await prepare(page);
      tabs.set(person, page);
      return page;
    },
    close: async () => {
      for (const page of tabs.values()) await page.context().close();
    },
  };
}
