/** What kinds of page there are, by how they look from afar: each has a skeleton (app/styles/skeleton.css). */
export type PageKind = "table" | "detail" | "form" | "wide-form" | "chart" | "frame";

/** Of the addresses in lib/paths.ts; the first that fits. Any other page is a table. */
const kinds: [RegExp, PageKind][] = [
  [/^\/connections\/[^/]+\/edit|^\/connect\?.*\blink=/, "frame"],
  [/^\/connect\b/, "wide-form"],
  [
    /^\/sites\/[^/]+\/edit|^\/(links\/new|sites\/import|settings\/(profile|company|branding|roles))\b/,
    "form",
  ],
  [/^\/usage\b/, "chart"],
  [/^\/(connections|sites)\/[^/]+/, "detail"],
];

/** The kind of page at an address of the portal. */
export function pageKind(path: string): PageKind {
  return kinds.find(([pattern]) => pattern.test(path))?.[1] ?? "table";
}
