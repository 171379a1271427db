import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { wcagContrast } from "culori";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accentOf, textOnSoft } from "@/lib/branding/colors";
import { inks, surfaces, themes } from "@/lib/branding/surfaces";

const hex = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`);

const oklch = ([l, c, h]: readonly [number, number, number]) => ({ mode: "oklch", l, c, h }) as const;

describe.each(themes)("any brand colour in the %s theme", (theme) => {
  test("can be read, and stands out", () => {
    fc.assert(
      fc.property(hex, (brand) => {
        const { accent, accentHover, accentSoft, accentInk, onAccent } = accentOf(brand, theme);
        for (const surface of Object.values(surfaces[theme]).map(oklch)) {
          expect(wcagContrast(accentInk, surface)).toBeGreaterThanOrEqual(4.5);
          expect(wcagContrast(accent, surface)).toBeGreaterThanOrEqual(3);
        }
        expect(wcagContrast(accentInk, accentSoft)).toBeGreaterThanOrEqual(4.5);
        expect(wcagContrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5);
        expect(wcagContrast(onAccent, accentHover)).toBeGreaterThanOrEqual(4.5);
        for (const text of textOnSoft(theme))
          expect(wcagContrast(text, accentSoft)).toBeGreaterThanOrEqual(4.5);
      }),
      {
        numRuns: 300,
        examples: [["#000000"], ["#ffffff"], ["#ffde00"], ["#39ff14"], ["#7f7f7f"], ["#0000ff"]],
      },
    );
  });
});

test("a colour that is readable as it is stays what it is", () => {
  expect(accentOf("#1c4a3c", "light").accent).toBe("#1c4a3c");
});

test("the surfaces are those of the style sheet", () => {
  const css = readFileSync(resolve(import.meta.dirname, "../../app/styles/tokens.css"), "utf8");
  for (const [index, theme] of themes.entries()) {
    for (const [name, value] of Object.entries({ ...surfaces[theme], ...inks[theme] })) {
      const pair = new RegExp(`--${name}: light-dark\\(oklch\\((.+?)\\), oklch\\((.+?)\\)\\);`).exec(css);
      expect(pair?.[index + 1], `${name} in the ${theme} theme`).toBe(value.join(" "));
    }
  }
});
