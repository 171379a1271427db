import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any page has, those within Nectar's page in the frame included. */
const MAX_STOPS = 250;

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Presses Tab until `target` has the focus, and sees that the focus can be seen. */
export async function tabTo(target: Locator): Promise<void> {
  for (let stop = 0; stop < MAX_STOPS && !(await hasFocus(target)); stop += 1) {
    await target.page().keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
  expect((await target.page().evaluate(lookAtFocus)).isRinged).toBe(true);
}

/**
 * Walks through the page by Tab, from its beginning to its end: everything that can be used is reached, in the order in
 * which it stands, with a ring around it, not covered by anything, and nothing holds the focus fast.
 */
export async function expectWalkable(page: Page): Promise<void> {
  const stops = await page.evaluate(markStops);
  expect(stops, page.url()).not.toEqual([]);
  const reached: number[] = [];
  const problems: string[] = [];
  for (let presses = 0; presses < MAX_STOPS; presses += 1) {
    await page.keyboard.press("Tab");
    const { stop, html, isRinged, isSeen } = await page.evaluate(lookAtFocus);
    // Past the last one, the page is left or begins anew.
    if (reached.at(-1) === stops.length - 1 && stop !== reached.at(-1)) break;
    if (stop !== null && stop === reached.at(-1)) continue;
    if (!isRinged) problems.push(`no ring: ${html}`);
    if (!isSeen) problems.push(`covered: ${html}`);
    if (stop !== null) reached.push(stop);
  }
  const missed = stops
    .filter((_, index) => !reached.includes(index))
    .map(({ html }) => `not reached: ${html}`);
  const early = reached.filter((stop, index) => stop !== Math.max(...reached.slice(0, index + 1)));
  const back = stops.filter(isAbove).map(({ html }) => `stands above what comes before it: ${html}`);
  const order = early.map((stop) => `after what follows it: ${stops[stop]?.html}`);
  expect([...problems, ...missed, ...order, ...back], page.url()).toEqual([]);
}

type Stop = { html: string; top: number; bottom: number; left: number };

/** A new column begins above what comes before, to its right; nothing else does. */
function isAbove({ bottom, left }: Stop, index: number, stops: Stop[]): boolean {
  const before = stops[index - 1];
  return before !== undefined && bottom <= before.top && left <= before.left;
}

/** Numbers what Tab has to reach, in the order of the document. What is in a frame is not ours. */
function markStops(): Stop[] {
  const isStop = (element: HTMLElement) => {
    if (element.tabIndex < 0 || element.matches(":disabled") || element.closest("[inert]")) return false;
    // Of radio buttons, Tab reaches the chosen one, or the first.
    if (element instanceof HTMLInputElement && element.type === "radio" && !element.checked) {
      const group = [
        ...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${element.name}"]`),
      ];
      if (group.some(({ checked }) => checked) || group[0] !== element) return false;
    }
    return element.checkVisibility({ visibilityProperty: true });
  };
  const candidates = document.querySelectorAll<HTMLElement>(
    "a[href], button, input, select, textarea, summary, [tabindex]",
  );
  return [...candidates].filter(isStop).map((element, index) => {
    element.dataset.stop = String(index);
    const { top, bottom, left } = element.getBoundingClientRect();
    return { html: element.outerHTML.slice(0, 160), top, bottom, left };
  });
}

/**
 * What has the focus: its number, whether an outline or a shadow is around it or the label that is drawn as its box, and
 * whether any of it can be seen.
 */
function lookAtFocus() {
  const focused = document.activeElement ?? document.body;
  const isNothing = focused === document.body || focused instanceof HTMLIFrameElement;
  const number = focused instanceof HTMLElement ? focused.dataset.stop : undefined;
  const drawn = [focused, ...(focused instanceof HTMLInputElement ? (focused.labels ?? []) : [])];
  const isRinged = drawn.some((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
  });
  const isSeen = drawn.some((element) => {
    const { top, right, bottom, left } = element.getBoundingClientRect();
    const at = (x: number, y: number) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    };
    return at((left + right) / 2, (top + bottom) / 2) || at(left + 3, top + 3) || at(right - 3, bottom - 3);
  });
  return {
    stop: number === undefined ? null : Number(number),
    html: focused.outerHTML.slice(0, 160),
    isRinged: isNothing || isRinged,
    isSeen: isNothing || isSeen,
  };
}
