/** The typefaces that a company can choose: each is served by this portal (app/fonts.ts), or is there on every system. */
export const brandFonts = ["inter", "nunito", "serif", "system"] as const;
export type BrandFont = (typeof brandFonts)[number];

const defaultFont: BrandFont = "inter";

/** What somebody chose and was kept as text; the default for nothing, and for a font that there is not any more. */
export function asBrandFont(kept: string | null | undefined): BrandFont {
  return brandFonts.find((font) => font === kept) ?? defaultFont;
}

const stacks: Record<BrandFont, string> = {
  inter: "var(--font-inter), system-ui, sans-serif",
  nunito: "var(--font-nunito), system-ui, sans-serif",
  serif: 'var(--font-serif), Georgia, "Times New Roman", serif',
  system: "system-ui, sans-serif",
};

/** For CSS. */
export function fontStack(font: BrandFont): string {
  return stacks[font];
}
