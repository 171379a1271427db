import { expect, type Locator } from "@playwright/test";

/** More stops than any page has. */
const MAX_STOPS = 80;

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Presses Tab until `target` has the focus, and sees that the focus can be seen. */
export async function tabTo(target: Locator): Promise<void> {
  for (let stop = 0; stop < MAX_STOPS && !(await hasFocus(target)); stop += 1) {
    await target.page().keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
  expect(await target.evaluate(isFocusVisible)).toBe(true);
}

/** An outline or a shadow, on the element itself or on the label that is drawn as its box. */
function isFocusVisible(element: Element): boolean {
  return [element, element.closest("label")].some((drawn) => {
    if (!drawn) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(drawn);
    return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
  });
}
