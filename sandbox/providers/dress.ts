import { type Colours, type PaletteName, palettes } from "./palettes";

export type MarkShape =
  | "wave"
  | "compass"
  | "tree"
  | "hexagon"
  | "sun"
  | "bolt"
  | "flame"
  | "drop"
  | "peak"
  | "ring";

export type Layout = "split" | "card" | "letterhead" | "band";
export type Typeface = "sans" | "serif" | "round";

/** How a utility's own sign-in page looks. */
export type Dress = Colours & {
  layout: Layout;
  type: Typeface;
  mark: MarkShape;
  /** Names the colours, in `dress.css`. */
  palette: PaletteName;
};

/** A dress with the colours of its palette. */
export function dressOf(layout: Layout, type: Typeface, mark: MarkShape, palette: PaletteName): Dress {
  return { layout, type, mark, palette, ...palettes[palette] };
}
