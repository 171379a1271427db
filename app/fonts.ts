import localFont from "next/font/local";

// Served by the portal itself, from npm packages. Only the portal's own font is fetched before it is asked for: of the
// others, a browser fetches the one that the company chose (lib/branding/fonts.ts).
//
// The portal's own is "optional": it is there for the first paint or not used in that document at all, so that a late
// one moves nothing (web.dev/articles/optimize-cls). A chosen one is "swap", or its preview would never show it.

const inter = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  variable: "--font-inter",
  weight: "100 900",
  display: "optional",
});

const nunito = localFont({
  src: "../node_modules/@fontsource-variable/nunito-sans/files/nunito-sans-latin-wght-normal.woff2",
  variable: "--font-nunito",
  weight: "200 1000",
  display: "swap",
  preload: false,
});

const serif = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  variable: "--font-serif",
  weight: "200 900",
  display: "swap",
  preload: false,
  adjustFontFallback: "Times New Roman",
});

/** Makes the fonts known to CSS: for the class of `<html>`. */
export const fontVariables = `${inter.variable} ${nunito.variable} ${serif.variable}`;
