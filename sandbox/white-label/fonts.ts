import { z } from "zod";

/** The fonts to choose from, a closed list: no name of a font goes from a form into a style sheet. */
export const fontName = z.enum(["inter", "system", "serif", "humanist", "rounded"]);
export type Font = z.infer<typeof fontName>;

/** The font of the pages where nobody chose one. */
export const defaultFont: Font = "inter";

/** What the control room calls them. */
export const fontLabels: Record<Font, string> = {
  inter: "Inter",
  system: "System",
  serif: "Serif",
  humanist: "Humanist",
  rounded: "Rounded",
};

/**
 * Inter is served by the sandbox; the others are on the visitor's device, so that nothing is asked of a third party.
 * The stacks are those of modernfontstacks.com (CC0).
 */
export const fontStacks: Record<Font, string> = {
  inter: '"Inter", system-ui, sans-serif',
  system: "system-ui, -apple-system, sans-serif",
  serif: 'Charter, "Bitstream Charter", "Sitka Text", Cambria, serif',
  humanist: 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", source-sans-pro, sans-serif',
  rounded:
    'ui-rounded, "Hiragino Maru Gothic ProN", Quicksand, Comfortaa, Manjari, "Arial Rounded MT Bold", Calibri, source-sans-pro, sans-serif',
};
