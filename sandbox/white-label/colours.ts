import { converter, formatHex, type Oklch, toGamut, wcagContrast } from "culori";

/** Contrast that WCAG 2.2 asks of text (1.4.3) and of what marks a control or a state (1.4.11). */
const forText = 4.5;
const forControls = 3;

/** The colour of Nectar's own wizard in this sandbox. */
export const defaultBrandColor = "#2350b8";

/** The neutral colours of a theme, as in `base.css` and `wizard.css`. */
export type Theme = {
  name: "light" | "dark";
  paper: string;
  ground: string;
  ink: string;
  quiet: string;
};

export const lightTheme: Theme = {
  name: "light",
  paper: "#ffffff",
  ground: "#f1f4f9",
  ink: "#16202f",
  quiet: "#526077",
};

export const darkTheme: Theme = {
  name: "dark",
  paper: "#1b2230",
  ground: "#121822",
  ink: "#e8edf5",
  quiet: "#aab6c8",
};

/** What a brand colour becomes on a page; all colours are `#rrggbb`. */
export type BrandColours = {
  /** The colour itself: buttons, the number of the current step. */
  fill: string;
  fillHover: string;
  /** Text on both fills. */
  fillInk: string;
  /** Borders, focus rings, check boxes: seen against every ground. */
  edge: string;
  /** Links: readable on every ground. */
  text: string;
  textHover: string;
  /** A tint behind text, for what is pointed at or chosen. */
  soft: string;
};

const oklch = converter("oklch");
const inGamut = toGamut("rgb", "oklch");

function hexOf(colour: Oklch): string {
  return formatHex(inGamut(colour));
}

/** Whether a colour has this contrast against each of the others. */
function standsOut(colour: string, others: string[], contrast: number): boolean {
  return others.every((other) => wcagContrast(colour, other) >= contrast);
}

/**
 * Readable colours out of any brand colour, for one theme. Hue and chroma stay as far as the screen can show them;
 * lightness gives way (in OKLCH, whose steps look even). Throws for text that is no colour.
 */
export function brandColours(brandColor: string, theme: Theme): BrandColours {
  const brand = oklch(brandColor);
  if (brand === undefined) throw new Error("Not a colour");
  const isLight = theme.name === "light";
  // The tint of a grey is that of the neutral colours, which are bluish.
  const tint =
    brand.c < 0.02 ? { c: 0.012, h: 262 } : { c: Math.min(brand.c, isLight ? 0.03 : 0.045), h: brand.h };
  const soft = hexOf({ mode: "oklch", l: isLight ? 0.955 : 0.3, ...tint });
  const grounds = [theme.paper, theme.ground, soft];
  const fill = formatHex(brand);
  // White where it can be read, else the softest ink that can. Black can wherever white cannot.
  const inks = ["#ffffff", "#16202f", "#000000"];
  const fillInk = inks.find((ink) => standsOut(ink, [fill], forText)) ?? "#000000";
  const text = awayFrom(grounds, forText, brand, isLight);
  return {
    fill,
    fillHover: hoverOf(brand, fillInk),
    fillInk,
    edge: hexOf(awayFrom(grounds, forControls, brand, isLight)),
    text: hexOf(text),
    textHover: hexOf({ ...text, l: isLight ? Math.max(text.l - 0.09, 0) : Math.min(text.l + 0.09, 1) }),
    soft,
  };
}

/** The colour, made darker (on a light theme) or lighter only until it has this contrast against all grounds. */
function awayFrom(grounds: string[], contrast: number, brand: Oklch, isLight: boolean): Oklch {
  const step = isLight ? -0.01 : 0.01;
  let { l } = brand;
  while ((isLight ? l > 0 : l < 1) && !standsOut(hexOf({ ...brand, l }), grounds, contrast)) l += step;
  return { ...brand, l: Math.min(Math.max(l, 0), 1) };
}

/** The fill a little darker; lighter where there is no darker, or where its ink asks for that. */
function hoverOf(brand: Oklch, ink: string): string {
  const shades = brand.l < 0.25 ? [0.2] : [-0.07, 0.07];
  return (
    shades
      .map((step) => hexOf({ ...brand, l: Math.min(brand.l + step, 1) }))
      .find((shade) => standsOut(shade, [ink], forText)) ?? hexOf(brand)
  );
}
