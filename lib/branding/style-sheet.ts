import { type Accent, accentOf } from "@/lib/branding/colors";
import { asBrandFont, type BrandFont, brandFonts, fontStack } from "@/lib/branding/fonts";

/** What a style sheet of a company depends on, and nothing else: so it may be kept by browsers for ever. */
export type BrandStyle = { color: string | null; font: BrandFont };

/** The name of a style sheet, such as "1c4a3c-serif.css"; "none" stands for the colour of the portal. */
export function styleName({ color, font }: BrandStyle): string {
  return `${color?.slice(1).toLowerCase() ?? "none"}-${font}.css`;
}

/** What a name stands for, or null when it is none. */
export function styleOf(name: string): BrandStyle | null {
  const [, color, font] = /^([0-9a-f]{6}|none)-([a-z]+)\.css$/.exec(name) ?? [];
  const known = brandFonts.find((one) => one === font);
  if (!color || !known) return null;
  return { color: color === "none" ? null : `#${color}`, font: known };
}

/** The style of a company, or null when it looks as the portal does. */
export function companyStyle(company: {
  brandColor: string | null;
  brandFont: string | null;
}): BrandStyle | null {
  const style = { color: company.brandColor, font: asBrandFont(company.brandFont) };
  return style.color === null && company.brandFont === null ? null : style;
}

/**
 * The style sheet: the accent in both themes, and the font. @param scope where it holds; twice the root, so that it goes
 * before the tokens of the portal in whatever order the two come.
 */
export function styleSheet({ color, font }: BrandStyle, scope = ":root:root"): string {
  const lines = [`font-family: ${fontStack(font)}`, `--font-brand: ${fontStack(font)}`];
  if (color) lines.push(...accentLines(accentOf(color, "light"), accentOf(color, "dark")));
  return `${scope} {\n${lines.map((line) => `  ${line};`).join("\n")}\n}\n`;
}

const tokens: [string, keyof Accent][] = [
  ["--accent", "accent"],
  ["--accent-hover", "accentHover"],
  ["--accent-soft", "accentSoft"],
  ["--accent-ink", "accentInk"],
  ["--on-accent", "onAccent"],
];

function accentLines(light: Accent, dark: Accent): string[] {
  return tokens.map(([token, name]) => `${token}: light-dark(${light[name]}, ${dark[name]})`);
}
