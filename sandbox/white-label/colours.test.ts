import { wcagContrast } from "culori";
import fc from "fast-check";
import { expect, test } from "vitest";
import { brandColours, darkTheme, defaultBrandColor, lightTheme } from "./colours";

const themes = [lightTheme, darkTheme];
const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);
const extremes = ["#000000", "#ffffff", "#ffff00", "#00ffff", "#ff00ff", "#39ff14", "#777777", "#fdf0f5"];

test.each(themes)("whatever the brand colour, a person can read and see it in the $name theme", (theme) => {
  fc.assert(
    fc.property(anyColour, (brandColor) => {
      const { fill, fillHover, fillInk, edge, text, textHover, soft } = brandColours(brandColor, theme);
      expect(fill).toBe(brandColor);
      for (const behind of [fill, fillHover])
        expect(wcagContrast(fillInk, behind)).toBeGreaterThanOrEqual(4.5);
      for (const behind of [theme.paper, theme.ground, soft]) {
        expect(wcagContrast(edge, behind)).toBeGreaterThanOrEqual(3);
        for (const colour of [text, textHover, theme.ink, theme.quiet])
          expect(wcagContrast(colour, behind)).toBeGreaterThanOrEqual(4.5);
      }
    }),
    { numRuns: 400, examples: [...extremes, defaultBrandColor].map((colour): [string] => [colour]) },
  );
});

test("a colour that is readable already stays as it is", () => {
  expect(brandColours(defaultBrandColor, lightTheme)).toMatchObject({
    fill: defaultBrandColor,
    fillInk: "#ffffff",
    edge: defaultBrandColor,
    text: defaultBrandColor,
  });
});

test("yellow keeps its yellow where it is filled, with dark text on it", () => {
  const { fill, fillInk, text } = brandColours("#ffde00", lightTheme);
  expect([fill, fillInk]).toEqual(["#ffde00", "#16202f"]);
  expect(text).not.toBe(fill);
});
