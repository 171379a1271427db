import { expect, type Page } from "@playwright/test";

/** Counts from now on, in every document of the page, what moves without having been asked to (web.dev/articles/cls). */
export async function watchLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: { value: number; what: string[] }[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!("value" in entry && "hadRecentInput" in entry && "sources" in entry)) continue;
        if (entry.hadRecentInput || !Array.isArray(entry.sources)) continue;
        const what = entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? node?.textContent);
        shifts.push({ value: Number(entry.value), what });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** So much may move: what a font that comes late does to a line. A tenth of what counts as good. */
const MOST = 0.01;

/** Sees that next to nothing has moved in the document that is open, up to two frames from now. */
export async function expectStill(page: Page): Promise<void> {
  const shifts = await page.evaluate(
    () =>
      new Promise<{ value: number; what: string[] }[]>((resolve) => {
        const report = () => resolve("shifts" in window && Array.isArray(window.shifts) ? window.shifts : []);
        requestAnimationFrame(() => requestAnimationFrame(report));
      }),
  );
  const moved = shifts.reduce((sum, { value }) => sum + value, 0);
  expect(moved, `${page.url()}: ${JSON.stringify(shifts)}`).toBeLessThan(MOST);
}
