import type { Typeface } from "../../providers/dress";
import { palettes } from "../../providers/palettes";

const typefaces: Record<Typeface, { family: string; corner: string }> = {
  sans: { family: '"Inter", system-ui, sans-serif', corner: "4px" },
  serif: { family: 'Georgia, "Iowan Old Style", "Times New Roman", serif', corner: "0" },
  round: { family: '"Nunito", "Avenir Next", "Trebuchet MS", "Inter", sans-serif', corner: "12px" },
};

/** One CSS rule a palette and one a typeface, with the variables that `login.css` draws a sign-in page from. */
export function dressSheet(): string {
  const colours = Object.entries(palettes).map(
    ([name, { accent, accentInk, ground, ink }]) =>
      `.palette-${name} { --accent: ${accent}; --accent-ink: ${accentInk}; --ground: ${ground}; --dress-ink: ${ink} }`,
  );
  const types = Object.entries(typefaces).map(
    ([name, { family, corner }]) => `.type-${name} { --typeface: ${family}; --corner: ${corner} }`,
  );
  return [...colours, ...types].join("\n");
}
