import { expect } from "vitest";

type Fields = [name: string, value: string][] | Record<string, string>;

/** A page as a browser without scripts and without cookies sees it. */
export type Page = { url: URL; status: number; html: string; headers: Headers };

/**
 * Somebody who opens addresses and presses buttons at this origin. Every answer on the way is checked for what all
 * pages promise: no cookie, nothing kept, no address told, a strict policy.
 */
export function visitorOf(origin: () => string) {
  async function load(path: string, init: RequestInit = {}): Promise<Page> {
    const url = new URL(path, origin());
    const response = await fetch(url, { ...init, redirect: "manual" });
    expect(response.headers.get("Set-Cookie")).toBeNull();
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    const isSecret = /^\/(p|create-datasource)\//.test(url.pathname);
    expect(response.headers.get("Referrer-Policy")).toBe(isSecret ? "no-referrer" : "same-origin");
    const location = response.headers.get("Location");
    if (response.status === 303 && location !== null) {
      await response.arrayBuffer();
      return load(new URL(location, url).href);
    }
    return { url, status: response.status, html: await response.text(), headers: response.headers };
  }

  function post(path: string, fields: Fields): Promise<Page> {
    return load(path, { method: "POST", body: new URLSearchParams(fields) });
  }

  return {
    open: (path: string) => load(path),
    post,
    /** Presses the button with this name: sends its form, with these fields and nothing else, to the form's address. */
    press: (page: Page, button: string, fields: Fields = {}) => post(actionOf(page, button), fields),
  };
}

/** The address that the form around a button is sent to. */
export function actionOf(page: Page, button: string): string {
  const form = page.html.split("<form ").find((part) => part.includes(`>${button}</button>`));
  const action = form?.match(/action="([^"]+)"/)?.[1];
  if (action === undefined) throw new Error(`No form with the button ${button} at ${page.url.pathname}`);
  return action.replaceAll("&amp;", "&");
}

/** The page's main heading, as text. */
export function headingOf(page: Page): string {
  return plain(page.html.match(/<h1[^>]*>(.*?)<\/h1>/s)?.[1] ?? "");
}

/** The values of the check boxes that are ticked. */
export function tickedIn(page: Page): string[] {
  const ticked = [...page.html.matchAll(/<input [^>]*type="checkbox"[^>]*>/g)].map(([tag]) => tag);
  return ticked
    .filter((tag) => /\schecked(=|\s|>)/.test(tag))
    .map((tag) => tag.match(/value="([^"]*)"/)?.[1] ?? "");
}

/** The value of an input, undefined when it has none. */
export function valueIn(page: Page, name: string): string | undefined {
  const tag = page.html.match(new RegExp(`<input [^>]*name="${name}"[^>]*>`))?.[0];
  return tag?.match(/ value="([^"]*)"/)?.[1];
}

function plain(html: string): string {
  return html
    .replaceAll("&amp;", "&")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
}
