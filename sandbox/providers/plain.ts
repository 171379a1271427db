import { dressOf, type Layout, type MarkShape, type Typeface } from "./dress";
import type { PaletteName } from "./palettes";
import type { Provider } from "./provider";

/**
 * A utility with a username and a password and nothing more: `{key}-demo` and `{key}-password`, at
 * `https://www.{key}.example`.
 */
export function plainProvider(
  key: string,
  name: string,
  country: string,
  utilityTypes: string[],
  look: [Layout, Typeface, MarkShape, PaletteName],
): Provider {
  return {
    key,
    name,
    url: `https://www.${key}.example`,
    country,
    utilityTypes,
    dress: dressOf(...look),
    login: { username: `${key}-demo`, password: `${key}-password`, secondFactor: { kind: "none" } },
    documented: false,
  };
}

/** Inventions with a name of their own; `invented.ts` makes many more. */
export const plainProviders: Provider[] = [
  plainProvider(
    "alder-creek",
    "Alder Creek Electric Cooperative",
    "US",
    ["ELECTRICITY"],
    ["letterhead", "serif", "tree", "moss"],
  ),
  plainProvider("bayline", "Bayline Gas", "US", ["GAS"], ["card", "sans", "flame", "brick"]),
  plainProvider(
    "blue-mesa",
    "Blue Mesa Power",
    "US",
    ["ELECTRICITY", "SOLAR"],
    ["split", "sans", "peak", "navy"],
  ),
  plainProvider("brightfield", "Brightfield Solar", "US", ["SOLAR"], ["band", "round", "sun", "gold"]),
  plainProvider(
    "canal-city",
    "Canal City Water Board",
    "GB",
    ["WATER"],
    ["letterhead", "serif", "drop", "navy"],
  ),
  plainProvider(
    "copper-basin",
    "Copper Basin Energy",
    "US",
    ["ELECTRICITY", "GAS"],
    ["band", "sans", "bolt", "brick"],
  ),
  plainProvider(
    "eastmoor",
    "Eastmoor Energy",
    "GB",
    ["ELECTRICITY", "GAS"],
    ["split", "round", "bolt", "plum"],
  ),
  plainProvider(
    "elbtal",
    "Elbtal Stadtwerke",
    "DE",
    ["ELECTRICITY", "GAS", "WATER", "DISTRICT"],
    ["band", "sans", "ring", "teal"],
  ),
  plainProvider("fjordlys", "Fjordlys Kraft", "NO", ["ELECTRICITY"], ["split", "sans", "peak", "slate"]),
  plainProvider(
    "golden-plains",
    "Golden Plains Utilities",
    "US",
    ["ELECTRICITY", "WATER"],
    ["card", "serif", "sun", "gold"],
  ),
  plainProvider(
    "granite-state-heat",
    "Granite State Heat",
    "US",
    ["FUEL", "DISTRICT"],
    ["card", "sans", "flame", "slate"],
  ),
  plainProvider(
    "juniper-flats",
    "Juniper Flats Public Utility",
    "US",
    ["ELECTRICITY", "WATER", "WASTE"],
    ["letterhead", "sans", "tree", "teal"],
  ),
  plainProvider(
    "gumleaf",
    "Gumleaf Energy",
    "AU",
    ["ELECTRICITY", "GAS"],
    ["split", "round", "compass", "brick"],
  ),
  plainProvider("lakeshore", "Lakeshore Water District", "US", ["WATER"], ["band", "round", "drop", "navy"]),
  plainProvider(
    "maritime-light",
    "Maritime Light & Power",
    "CA",
    ["ELECTRICITY"],
    ["letterhead", "serif", "wave", "plum"],
  ),
  plainProvider("metro-refuse", "Metro Refuse Services", "US", ["WASTE"], ["card", "round", "ring", "moss"]),
  plainProvider(
    "prairie-wind",
    "Prairie Wind Cooperative",
    "CA",
    ["ELECTRICITY", "GAS"],
    ["band", "sans", "compass", "moss"],
  ),
  plainProvider(
    "redstone",
    "Redstone District Energy",
    "US",
    ["DISTRICT"],
    ["split", "serif", "ring", "brick"],
  ),
  plainProvider(
    "silver-river",
    "Silver River Power & Light",
    "US",
    ["ELECTRICITY"],
    ["card", "sans", "wave", "slate"],
  ),
  plainProvider(
    "summit-front",
    "Summit Front Energy",
    "US",
    ["ELECTRICITY", "GAS"],
    ["split", "sans", "peak", "teal"],
  ),
  plainProvider("tidewater", "Tidewater Gas Works", "US", ["GAS"], ["letterhead", "sans", "flame", "navy"]),
  plainProvider(
    "zonnedal",
    "Zonnedal Energie",
    "NL",
    ["ELECTRICITY", "SOLAR"],
    ["band", "round", "sun", "plum"],
  ),
];
