import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Context, Hono } from "hono";
import { brandSheet, type Look } from "../white-label/brand-sheet";
import { defaultBrandColor } from "../white-label/colours";
import { defaultFont, fontName } from "../white-label/fonts";
import { dressSheet } from "./login/dress-sheet";

type Asset = { body: Uint8Array<ArrayBuffer>; type: string; version: string };

const require = createRequire(import.meta.url);
const styles = "text/css; charset=utf-8";
const script = "text/javascript; charset=utf-8";
const font = "font/woff2";

function asset(content: string | Buffer, type: string): Asset {
  const body = new Uint8Array(Buffer.from(content));
  return { body, type, version: createHash("sha256").update(body).digest("hex").slice(0, 12) };
}

function own(name: string): Buffer {
  return readFileSync(new URL(`./assets/${name}`, import.meta.url));
}

function inter(subset: string): Buffer {
  return readFileSync(require.resolve(`@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`));
}

const assets = {
  "inter-latin.woff2": asset(inter("latin"), font),
  "inter-latin-ext.woff2": asset(inter("latin-ext"), font),
  "icon.svg": asset(own("icon.svg"), "image/svg+xml"),
  "base.css": asset(own("base.css"), styles),
  "wizard.css": asset(own("wizard.css"), styles),
  "login.css": asset(own("login.css"), styles),
  "dress.css": asset(dressSheet(), styles),
  "control-room.css": asset(own("control-room.css"), styles),
  "webhooks.css": asset(own("webhooks.css"), styles),
  "docs.css": asset(own("docs.css"), styles),
  "wizard.js": asset(own("wizard.js"), script),
  "control-room.js": asset(own("control-room.js"), script),
} satisfies Record<string, Asset>;

export type AssetName = keyof typeof assets;

/** The address of an asset; it changes with the content, so browsers may keep it for good. */
export function assetUrl(name: AssetName): string {
  return `/assets/${name}?v=${assets[name].version}`;
}

const byName = new Map<string, Asset>(Object.entries(assets));

/** Brand sheets that were made, so that a page does not compute its colours anew. */
const brandSheets = new Map<string, Asset>();
const maxBrandSheets = 500;

function brandAsset(look: Look): Asset {
  const key = `${look.brandColor} ${look.font}`;
  const made = brandSheets.get(key) ?? asset(brandSheet(look), styles);
  if (brandSheets.size >= maxBrandSheets) brandSheets.clear();
  brandSheets.set(key, made);
  return made;
}

/** The address of the style sheet of a look: its colour and font are all that is in it, whoever's they are. */
export function brandSheetUrl({ brandColor, font }: Look): string {
  const look = { brandColor: brandColor ?? defaultBrandColor, font: font ?? defaultFont };
  return `/assets/brand/${look.brandColor.slice(1)}/${look.font}?v=${brandAsset(look).version}`;
}

/** Style sheets, scripts and fonts of the pages. */
export const assetRoutes = new Hono()
  .get("/:name", (c) => answer(c, byName.get(c.req.param("name"))))
  .get("/brand/:color{[0-9a-f]{6}}/:font", (c) => {
    const font = fontName.safeParse(c.req.param("font"));
    return answer(
      c,
      font.success ? brandAsset({ brandColor: `#${c.req.param("color")}`, font: font.data }) : undefined,
    );
  });

function answer(c: Context, found: Asset | undefined) {
  if (found === undefined) return c.notFound();
  const isThisVersion = c.req.query("v") === found.version;
  return c.body(found.body, 200, {
    "Content-Type": found.type,
    "Cache-Control": isThisVersion ? "public, max-age=31536000, immutable" : "no-cache",
    // A frame with an opaque origin (an iframe with a bare `sandbox` attribute) may load the font too.
    "Access-Control-Allow-Origin": "*",
    "X-Content-Type-Options": "nosniff",
  });
}
