import { gzipSync } from "node:zlib";

export type FirstLoad = { path: string; htmlKb: number; scriptKb: number; markupKb: number };

/** What Next adds to a document for its scripts. */
const inlinedData = /<script\b[^>]*>self\.__next_f\.push\(.*?<\/script>/gs;

/**
 * What a browser with an empty cache loads for a page before it can be used: the document and the scripts that the
 * document names, gzipped, in kB of 1,000 bytes; and the markup of the document as it is, without the data that Next adds
 * for its scripts, which says the same once more. Prefetched pages, fonts and style sheets are not counted.
 */
export async function firstLoad(portalUrl: string, path: string, cookie: string): Promise<FirstLoad> {
  const answer = await fetch(portalUrl + path, { headers: { cookie }, redirect: "manual" });
  if (answer.status !== 200 && answer.status !== 404) throw new Error(`${path} answered ${answer.status}`);
  const html = await answer.text();
  // Scripts marked noModule are for browsers of before 2018; others do not fetch them.
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? [];
  const sources = tags
    .filter((tag) => !/nomodule/i.test(tag))
    .map((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? "");
  const sizes = await Promise.all([...new Set(sources)].map((source) => gzippedSize(portalUrl + source)));
  return {
    path,
    htmlKb: gzipSync(html).length / 1000,
    markupKb: Buffer.byteLength(html.replaceAll(inlinedData, "")) / 1000,
    scriptKb: sizes.reduce((sum, size) => sum + size, 0) / 1000,
  };
}

async function gzippedSize(url: string): Promise<number> {
  return gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length;
}
