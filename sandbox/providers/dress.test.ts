import { expect, it } from "vitest";
import { providers } from "./directory";

/** Contrast ratio of two #rrggbb colours (WCAG 2.2, "contrast ratio"). */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

it("keeps every utility's text readable (WCAG AA, 4.5 to 1)", () => {
  for (const { name, dress } of providers) {
    expect(contrast(dress.accentInk, dress.accent), `${name}: text on accent`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dress.ink, dress.ground), `${name}: text on ground`).toBeGreaterThanOrEqual(4.5);
  }
});
