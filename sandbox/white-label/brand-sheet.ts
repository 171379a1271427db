import { type BrandColours, brandColours, darkTheme, defaultBrandColor, lightTheme } from "./colours";
import { defaultFont, fontStacks } from "./fonts";
import type { WhiteLabel } from "./white-label";

/** What a style sheet can express of a white label. */
export type Look = Pick<WhiteLabel, "brandColor" | "font">;

function variables(colours: BrandColours): string {
  return [
    `--brand: ${colours.fill}`,
    `--brand-hover: ${colours.fillHover}`,
    `--brand-ink: ${colours.fillInk}`,
    `--brand-edge: ${colours.edge}`,
    `--brand-text: ${colours.text}`,
    `--brand-text-hover: ${colours.textHover}`,
    `--brand-soft: ${colours.soft}`,
  ].join("; ");
}

/**
 * The style sheet of a look, in both themes. The pages allow no inline styles, so it has an address of its own. It is
 * made of computed colours and listed fonts, never of what somebody typed.
 */
export function brandSheet({ brandColor, font }: Look): string {
  const colour = brandColor ?? defaultBrandColor;
  const light = variables(brandColours(colour, lightTheme));
  const dark = variables(brandColours(colour, darkTheme));
  return [
    `:root { --page-type: ${fontStacks[font ?? defaultFont]} }`,
    `:root, .window { ${light} }`,
    `@media (prefers-color-scheme: dark) { :root { ${dark} } }`,
    "",
  ].join("\n");
}
