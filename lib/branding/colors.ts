import { type Oklch as CuloriOklch, clampChroma, converter, formatHex, wcagContrast } from "culori";
import { type BrandTheme, inks, type Oklch, surfaces } from "@/lib/branding/surfaces";

/** The accent of a theme, as hexadecimal colours: names as in app/styles/tokens.css. */
export type Accent = {
  accent: string;
  accentHover: string;
  accentSoft: string;
  accentInk: string;
  onAccent: string;
};

/** WCAG 2.2: text (1.4.3), and what shows where the focus is or what can be pressed (1.4.11). A little more, for rounding. */
const TEXT = 4.55;
const GRAPHIC = 3.05;

/** A brand keeps its colour by day; at night, more than this is glaring. */
const MAX_CHROMA: Record<BrandTheme, number> = { light: 0.4, dark: 0.15 };

const toOklch = converter("oklch");

/** What a brand has by itself in each theme, before anything has to be readable. */
const softLightness: Record<BrandTheme, number> = { light: 0.945, dark: 0.3 };
const toInk: Record<BrandTheme, -1 | 1> = { light: -1, dark: 1 };

/**
 * The readable variants of a brand colour in a theme: as near to the colour as they can be. Whatever the colour is, text
 * in `accentInk` can be read on every surface and on `accentSoft`, `onAccent` on `accent` and on `accentHover`, and the
 * accent stands out from the surfaces.
 * @param hex such as "#1c4a3c"
 */
export function accentOf(hex: string, theme: BrandTheme): Accent {
  const brand = toOklch(hex) ?? { mode: "oklch", l: 0.4, c: 0, h: 0 };
  const hue = brand.h ?? 0;
  const chroma = Math.min(brand.c, MAX_CHROMA[theme]);
  const at = (lightness: number, strength = chroma) => color([lightness, strength, hue]);
  const ground = Object.values(surfaces[theme]).map(color);

  const soft = at(softLightness[theme], Math.min(brand.c, theme === "light" ? 0.03 : 0.045));
  const grounds = [...ground, soft];
  const accent = nearest(brand.l, (l) => stands(at(l), ground, GRAPHIC) && readableOn(at(l)) !== null);
  const onAccent = readableOn(at(accent)) ?? "#ffffff";
  const hover = nearest(
    accent + toInk[theme] * 0.055,
    (l) => wcagContrast(at(l), onAccent) >= TEXT && stands(at(l), ground, GRAPHIC),
  );
  const ink = nearest(brand.l, (l) => stands(at(l), grounds, TEXT));
  return {
    accent: at(accent),
    accentHover: at(hover),
    accentSoft: soft,
    accentInk: at(ink),
    onAccent,
  };
}

/** Text of a page on a soft background of the accent; for the test. */
export function textOnSoft(theme: BrandTheme): string[] {
  return Object.values(inks[theme]).map(color);
}

/** The lightness next to the wanted one that will do. There always is one: black or white, if nothing else. */
function nearest(wanted: number, willDo: (lightness: number) => boolean): number {
  for (let distance = 0; distance <= 1; distance += 0.005) {
    for (const lightness of [wanted - distance, wanted + distance]) {
      if (lightness >= 0 && lightness <= 1 && willDo(lightness)) return lightness;
    }
  }
  return wanted < 0.5 ? 0 : 1;
}

function stands(one: string, others: string[], ratio: number): boolean {
  return others.every((other) => wcagContrast(one, other) >= ratio);
}

/** White, or else ink: what can be read on a colour. Null where neither can. */
function readableOn(background: string): string | null {
  return ["#ffffff", "#14130f"].find((text) => wcagContrast(text, background) >= TEXT) ?? null;
}

/** What a screen can show of it. */
function color([l, c, h]: Oklch): string {
  const wanted: CuloriOklch = { mode: "oklch", l, c, h };
  return formatHex(clampChroma(wanted, "oklch"));
}
