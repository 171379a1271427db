import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[[...path, key].join("."), value]] : flat(value, [...path, key]),
  );
}

/** The keys of the portal's messages, and its English sentences: what a translated page must not show. */
export function keysAndSentences(): { keys: string[]; sentences: string[] } {
  const english = flat(
    JSON.parse(readFileSync(resolve(import.meta.dirname, "../../messages/en.json"), "utf8")),
  );
  return {
    keys: english.map(([key]) => key),
    sentences: english
      .map(([, text]) => text)
      .filter((text) => /\w+ \w+ \w+/.test(text) && !/[{<]/.test(text)),
  };
}

/** All that a page says: its title, its text, and what it says to screen readers and in fields. */
export async function shownWords(page: Page): Promise<string> {
  const attributes = await page.evaluate(() =>
    ["aria-label", "title", "placeholder", "data-label"].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)),
    ),
  );
  // biome-ignore lint/performance/useDomNodeTextContent: the text content holds scripts too, which nobody sees.
  const text = await page.locator("body").innerText();
  return [await page.title(), text, ...attributes].join("\n");
}

/**
 * The same of a page as it is sent, and its language; fetched by an open page of the portal, without drawing it, which
 * takes longer.
 */
export function fetchedWords(tab: Page, path: string): Promise<{ lang: string; words: string }> {
  return tab.evaluate(async (address) => {
    const response = await fetch(address, { headers: { accept: "text/html" } });
    const sent = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const unseen of sent.querySelectorAll("script, style, template")) unseen.remove();
    const attributes = ["aria-label", "title", "placeholder", "data-label"].flatMap((name) =>
      [...sent.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)),
    );
    return {
      lang: sent.documentElement.lang,
      words: [sent.title, sent.body.textContent, ...attributes].join("\n"),
    };
  }, path);
}

/** The same of a page that is drawn, for one whose words come by a script. */
export async function drawnWords(tab: Page, path: string): Promise<{ lang: string; words: string }> {
  await tab.goto(path);
  await tab.locator("html[lang] main h1").waitFor();
  return { lang: (await tab.locator("html").getAttribute("lang")) ?? "", words: await shownWords(tab) };
}
