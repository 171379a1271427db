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
        const what = entry.sources.map(({ node, previousRect, currentRect }) => {
          const [from, to] = [previousRect, currentRect].map(
            ({ x, y, width, height }) => `${x},${y} ${width}×${height}`,
          );
          return `${from} → ${to} ${node?.outerHTML?.slice(0, 120) ?? node?.textContent}`;
        });
        shifts.push({ value: Number(entry.value), what });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** Sees that nothing has moved in the document that is open, up to two frames from now. */
export async function expectStill(page: Page): Promise<void> {
  const shifts = await page.evaluate(
    () =>
      new Promise<{ value: number; what: string[] }[]>((resolve) => {
        const report = () => resolve("shifts" in window && Array.isArray(window.shifts) ? window.shifts : []);
        requestAnimationFrame(() => requestAnimationFrame(report));
      }),
  );
  expect(shifts, page.url()).toEqual([]);
}
