import { slugOf } from "../slug";
import type { Layout, Typeface } from "./dress";
import { withUmlautsSpelt } from "./fold";
import { type Kind, kinds } from "./kinds";
import { type PaletteName, palettes } from "./palettes";
import { places, type Region } from "./places";
import { plainProvider } from "./plain";
import type { Provider } from "./provider";

/** So many companies serve a place. */
const companiesPerPlace = 2;

const layouts: Layout[] = ["split", "card", "letterhead", "band"];
const typefaces: Typeface[] = ["sans", "serif", "round"];
const paletteNames = Object.keys(palettes).filter((name): name is PaletteName => name !== "neutral");

/**
 * The rest of the directory: hundreds of utilities in ten countries, each a made-up place and a kind of company in
 * the language of the place. The same at every start, key by key: connections refer to them.
 */
export const inventedProviders: Provider[] = Object.entries(places).flatMap(([region, names]) =>
  names.flatMap((place, index) => companiesOf(region, place, index)),
);

function companiesOf(region: string, place: string, placeIndex: number): Provider[] {
  const ofRegion = isRegion(region) ? kinds[region] : [];
  return Array.from({ length: companiesPerPlace }, (_, nth) => {
    // Neighbours differ in kind, and a place has two kinds.
    const kind = ofRegion[(placeIndex + nth * 2) % ofRegion.length];
    return kind && inventedProvider(region, place, kind);
  }).filter((provider) => provider !== undefined);
}

function isRegion(text: string): text is Region {
  return text in kinds;
}

function inventedProvider(region: string, place: string, kind: Kind): Provider {
  const name = kind.name.replace("{place}", place).replace("{de place}", ofInFrench(place));
  const key = slugOf(/^(DE|CH-de)/.test(region) ? withUmlautsSpelt(name) : name);
  const seed = seedOf(key);
  return plainProvider(key, name, region.slice(0, 2), kind.types, [
    pick(layouts, seed),
    pick(typefaces, seed >>> 4),
    pick(kind.marks, seed >>> 8),
    pick(paletteNames, seed >>> 12),
  ]);
}

/** "de Marsonne", "d’Orvaison". */
function ofInFrench(place: string): string {
  return /^[aeiouyéèêh]/i.test(place) ? `d’${place}` : `de ${place}`;
}

/** FNV-1a, 32 bit: spreads looks over keys, and never changes. */
function seedOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const character of key) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}

function pick<Item>(items: [Item, ...Item[]] | Item[], seed: number): Item {
  const item = items[seed % items.length];
  if (item === undefined) throw new Error("Nothing to pick from");
  return item;
}
