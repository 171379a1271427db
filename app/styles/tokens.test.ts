import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const css = (file: string) => readFileSync(join(import.meta.dirname, `${file}.css`), "utf8");
type Rgb = readonly [number, number, number];

/** OKLCH to linear sRGB: Björn Ottosson's matrices, as in CSS Color 4, section 9.2. */
function linearRgb([lightness, chroma, hue]: Rgb): Rgb {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Relative luminance (WCAG 2.2); what a screen cannot show is clipped, as it would do. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = linearRgb(colour).map((part) => Math.min(1, Math.max(0, part)));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Where a theme stands in `light-dark(light, dark)`. */
const themes = { light: 0, dark: 1 };

/** The colours of each token, the light and the dark one. */
const tokens = new Map(
  [...css("tokens").matchAll(/--([a-z-]+): light-dark\((.+)\);/g)].map(([, name, pair = ""]) => [
    name,
    [...pair.matchAll(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)].map(
      ([, lightness, chroma, hue]): Rgb => [Number(lightness), Number(chroma), Number(hue)],
    ),
  ]),
);

const surfaces = ["paper", "sheet", "sunken"];
const texts = ["ink", "ink-soft", "ink-faint", "accent-ink", "act", "fail", "well", "wait"];
const pairs = [
  ...texts.flatMap((text) => surfaces.map((surface) => [text, surface])),
  ...["act", "fail", "well", "wait"].map((tone) => [tone, `${tone}-soft`]),
  ["accent-ink", "accent-soft"],
  // A row that has just arrived and text that is selected are shown on the soft accent for a while.
  ["ink", "accent-soft"],
  ["ink-soft", "accent-soft"],
  ...["act", "fail", "well", "wait"].flatMap((tone) => [
    ["ink", `${tone}-soft`],
    ["ink-soft", `${tone}-soft`],
  ]),
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
];

test("black on white is 21:1, and CSS Color 4's examples convert as it says", () => {
  expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1);
  const [red, green, blue] = linearRgb([0.51975, 0.17686, 142.495]);
  expect([red, green, blue].map((part) => Math.round(part * 1000) / 1000 + 0)).toEqual([0, 0.216, 0]);
});

describe.each(Object.entries(themes))("in the %s theme", (_, place) => {
  const token = (name: string): Rgb => {
    const colour = tokens.get(name)?.[place];
    if (!colour) throw new Error(`no token --${name}`);
    return colour;
  };

  test.each(pairs)("%s can be read on %s (4.5:1)", (text, surface) => {
    expect(contrast(token(text ?? ""), token(surface ?? ""))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(surfaces)("the border of a field stands out from %s (3:1)", (surface) => {
    expect(contrast(token("outline"), token(surface))).toBeGreaterThanOrEqual(3);
  });

  test.each(surfaces)("the focus ring stands out from %s (3:1)", (surface) => {
    expect(contrast(token("accent"), token(surface))).toBeGreaterThanOrEqual(3);
  });

  test.each([165, 205, 245, 285, 325, 120])("a monogram of hue %i can be read", (hue) => {
    const pairs = [...css("monogram").matchAll(/light-dark\((.+)\);/g)].map(([, pair = ""]) =>
      [...pair.matchAll(/oklch\(([\d.]+) ([\d.]+) var\(--hue\)\)/g)].map(
        ([, lightness, chroma]): Rgb => [Number(lightness), Number(chroma), hue],
      ),
    );
    const [background, colour] = pairs.map((pair) => pair[place]);
    expect([background, colour]).not.toContain(undefined);
    expect(contrast(background ?? [0, 0, 0], colour ?? [0, 0, 0])).toBeGreaterThanOrEqual(4.5);
  });

  const sheet = css("tones");
  const hues = [...sheet.matchAll(/--hue: (\d+);/g)].map(([, hue]) => Number(hue));
  const tones = [...sheet.matchAll(/--tone: light-dark\((.+)\);/g)].map(([, pair = ""]) =>
    [...pair.matchAll(/oklch\(([\d.]+) ([\d.]+) (\d+|var\(--hue\))\)/g)].map(
      ([, lightness, chroma, hue]) =>
        (of: number): Rgb => [
          Number(lightness),
          Number(chroma),
          Number.isNaN(Number(hue)) ? of : Number(hue),
        ],
    ),
  );

  test.each(["paper", "sheet"])("every tone of a chart stands out from %s (3:1), in every hue", (surface) => {
    expect([hues.length, tones.length]).toEqual([11, 6]);
    for (const tone of tones.map((pair) => pair[place])) {
      for (const hue of hues)
        expect(contrast(tone?.(hue) ?? [0, 0, 0], token(surface)), `hue ${hue}`).toBeGreaterThanOrEqual(3);
    }
  });
});
