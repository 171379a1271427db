import type { Dress, MarkShape, Provider } from "./provider";

type Colours = Pick<Dress, "accent" | "accentInk" | "ground" | "ink">;

const palettes = {
  teal: { accent: "#0f5f5c", accentInk: "#ffffff", ground: "#f0f7f6", ink: "#12302e" },
  brick: { accent: "#9a3220", accentInk: "#ffffff", ground: "#fbf4f1", ink: "#341611" },
  navy: { accent: "#1c3a7a", accentInk: "#ffffff", ground: "#f2f5fb", ink: "#141f38" },
  gold: { accent: "#f2b705", accentInk: "#2c2200", ground: "#fffbeb", ink: "#2c2200" },
  moss: { accent: "#4b5d16", accentInk: "#ffffff", ground: "#f7f8ee", ink: "#232a10" },
  plum: { accent: "#7a1f5c", accentInk: "#ffffff", ground: "#fbf3f8", ink: "#331226" },
  slate: { accent: "#374151", accentInk: "#ffffff", ground: "#f4f5f7", ink: "#1b2129" },
} satisfies Record<string, Colours>;

/** A utility with a username and a password and nothing more. */
function plainProvider(
  key: string,
  name: string,
  country: string,
  utilityTypes: string[],
  look: [Dress["layout"], Dress["type"], MarkShape, keyof typeof palettes],
): Provider {
  const [layout, type, mark, palette] = look;
  return {
    key,
    name,
    url: `https://www.${key}.example`,
    country,
    utilityTypes,
    dress: { layout, type, mark, ...palettes[palette] },
    login: { username: `${key}-demo`, password: `${key}-password`, secondFactor: { kind: "none" } },
    documented: false,
  };
}

/** Further inventions, so that searching for a provider means something. */
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
