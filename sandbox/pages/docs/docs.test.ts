import { expect, test } from "vitest";
import { operations } from "../../api/operations";
import { runSandbox } from "../../testing/server";

const sandbox = runSandbox();

test("the page shows every operation with all its paths, and where the fact is from", async () => {
  const { status, text } = await sandbox.call("/docs", { key: null });
  expect(status).toBe(200);
  const plain = text.replaceAll("<wbr/>", "").replaceAll("&#39;", "'");
  for (const { id, paths, summary } of operations) {
    const shown = [`id="${id}"`, summary, ...paths.map((path) => `<code>${path}</code>`)];
    for (const part of shown) expect(plain.includes(part), part).toBe(true);
  }
});

test("every link within the page leads somewhere", async () => {
  const { text } = await sandbox.call("/docs", { key: null });
  for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) {
    expect(text.includes(`id="${target}"`), target).toBe(true);
  }
});

test("the page runs no script and loads nothing from elsewhere", async () => {
  const { text, headers } = await sandbox.call("/docs", { key: null });
  expect(/<script| style=| on\w+="/.test(text)).toBe(false);
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  for (const [, address] of text.matchAll(/<(?:link|img)[^>]+(?:href|src)="([^"]+)"/g)) {
    expect(address).toMatch(/^\/assets\//);
  }
});
