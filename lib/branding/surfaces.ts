/**
 * What a brand colour has to be told from and read on: the tokens of app/styles/tokens.css, as `[lightness, chroma, hue]`
 * in OKLCH. A test holds the two against each other.
 */
export type Oklch = readonly [number, number, number];

export const themes = ["light", "dark"] as const;
export type BrandTheme = (typeof themes)[number];

export const surfaces: Record<BrandTheme, Record<"paper" | "sheet" | "sunken", Oklch>> = {
  light: { paper: [0.977, 0.004, 90], sheet: [0.995, 0.002, 90], sunken: [0.952, 0.006, 90] },
  dark: { paper: [0.185, 0.006, 90], sheet: [0.222, 0.007, 90], sunken: [0.16, 0.006, 90] },
};

export const inks: Record<BrandTheme, Record<"ink" | "ink-soft", Oklch>> = {
  light: { ink: [0.235, 0.012, 90], "ink-soft": [0.42, 0.012, 90] },
  dark: { ink: [0.935, 0.006, 90], "ink-soft": [0.77, 0.01, 90] },
};
