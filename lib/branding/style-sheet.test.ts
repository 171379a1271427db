import { expect, test } from "vitest";
import { companyStyle, styleName, styleOf, styleSheet } from "@/lib/branding/style-sheet";

test("a name says the whole style", () => {
  const style = { color: "#1C4A3C", font: "serif" } as const;
  expect(styleName(style)).toBe("1c4a3c-serif.css");
  expect(styleOf("1c4a3c-serif.css")).toEqual({ color: "#1c4a3c", font: "serif" });
  expect(styleOf("none-system.css")).toEqual({ color: null, font: "system" });
});

test.each([
  "",
  "x.css",
  "1c4a3c.css",
  "1c4a3c-comic.css",
  "1c4a3-serif.css",
  "}body{}-serif.css",
  "1C4A3C-serif.css",
])("the name %j is none", (name) => expect(styleOf(name)).toBeNull());

test("a company that chose nothing looks as the portal does", () => {
  expect(companyStyle({ brandColor: null, brandFont: null })).toBeNull();
  expect(companyStyle({ brandColor: null, brandFont: "a font of yesterday" })).toEqual({
    color: null,
    font: "inter",
  });
});

test("the sheet sets the accent for both themes, and the font", () => {
  const css = styleSheet({ color: "#0044cc", font: "nunito" });
  expect(css).toMatch(/--accent: light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\);/);
  expect(css).toContain("--font-brand: var(--font-nunito)");
  expect(styleSheet({ color: null, font: "system" })).not.toContain("--accent");
});
