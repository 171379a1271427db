import type { MarkShape } from "./dress";
import type { Region } from "./places";

/** A kind of utility company: how it is called after a place, and what it bills. */
export type Kind = { name: string; types: string[]; marks: MarkShape[] };

const marks = {
  power: ["bolt", "compass", "peak"],
  gas: ["flame", "hexagon"],
  water: ["drop", "wave"],
  mixed: ["ring", "tree", "wave", "compass"],
  solar: ["sun"],
  heat: ["flame", "ring"],
  waste: ["ring", "tree"],
} satisfies Record<string, MarkShape[]>;

function kind(name: string, sort: keyof typeof marks, ...types: string[]): Kind {
  return { name, types, marks: marks[sort] };
}

/**
 * `{place}` stands for the place, `{de place}` for "of" it in French. Names follow the habits of each country; brands are left out on purpose.
 */
export const kinds: Record<Region, Kind[]> = {
  US: [
    kind("{place} Power & Light", "power", "ELECTRICITY"),
    kind("{place} Municipal Utilities", "mixed", "ELECTRICITY", "WATER"),
    kind("{place} Gas Company", "gas", "GAS"),
    kind("{place} Water District", "water", "WATER"),
    kind("{place} Electric Cooperative", "power", "ELECTRICITY"),
    kind("City of {place} Sanitation", "waste", "WASTE"),
    kind("{place} Community Solar", "solar", "SOLAR", "ELECTRICITY"),
  ],
  CA: [
    kind("{place} Hydro", "power", "ELECTRICITY"),
    kind("{place} Gas Distribution", "gas", "GAS"),
    kind("{place} Utilities Commission", "mixed", "ELECTRICITY", "WATER"),
    kind("{place} Energy", "power", "ELECTRICITY", "GAS"),
    kind("Town of {place} Water", "water", "WATER"),
    kind("{place} District Heating", "heat", "DISTRICT"),
  ],
  MX: [
    kind("Electricidad de {place}", "power", "ELECTRICITY"),
    kind("Agua y Saneamiento de {place}", "water", "WATER"),
    kind("Gas de {place}", "gas", "GAS"),
    kind("Organismo de Agua {place}", "water", "WATER"),
    kind("Energía Solar {place}", "solar", "SOLAR", "ELECTRICITY"),
  ],
  GB: [
    kind("{place} Energy", "power", "ELECTRICITY", "GAS"),
    kind("{place} Water", "water", "WATER"),
    kind("{place} Power", "power", "ELECTRICITY"),
    kind("{place} Gas", "gas", "GAS"),
    kind("{place} Heat Network", "heat", "DISTRICT"),
    kind("{place} Business Waste", "waste", "WASTE"),
  ],
  IE: [
    kind("{place} Electric", "power", "ELECTRICITY"),
    kind("{place} Energy", "power", "ELECTRICITY", "GAS"),
    kind("{place} Gas Supply", "gas", "GAS"),
    kind("Uisce {place}", "water", "WATER"),
    kind("{place} Waste & Recycling", "waste", "WASTE"),
  ],
  DE: [
    kind("Stadtwerke {place}", "mixed", "ELECTRICITY", "GAS", "WATER"),
    kind("Energieversorgung {place}", "power", "ELECTRICITY", "GAS"),
    kind("Wasserwerk {place}", "water", "WATER"),
    kind("Gasversorgung {place}", "gas", "GAS"),
    kind("Fernwärme {place}", "heat", "DISTRICT"),
    kind("Bürgerstrom {place}", "solar", "ELECTRICITY", "SOLAR"),
    kind("Entsorgungsbetrieb {place}", "waste", "WASTE"),
  ],
  FR: [
    kind("Régie d’électricité {de place}", "power", "ELECTRICITY"),
    kind("Eaux {de place}", "water", "WATER"),
    kind("Énergies {place}", "power", "ELECTRICITY", "GAS"),
    kind("Gaz {place}", "gas", "GAS"),
    kind("Réseau de chaleur {place}", "heat", "DISTRICT"),
  ],
  ES: [
    kind("Eléctrica de {place}", "power", "ELECTRICITY"),
    kind("Aguas de {place}", "water", "WATER"),
    kind("Gas {place}", "gas", "GAS"),
    kind("Energía {place}", "power", "ELECTRICITY", "GAS"),
    kind("Solar {place}", "solar", "SOLAR", "ELECTRICITY"),
  ],
  AU: [
    kind("{place} Energy", "power", "ELECTRICITY", "GAS"),
    kind("{place} Water Corporation", "water", "WATER"),
    kind("{place} Electricity", "power", "ELECTRICITY"),
    kind("{place} Gas Networks", "gas", "GAS"),
    kind("{place} Solar", "solar", "SOLAR", "ELECTRICITY"),
    kind("{place} Shire Waste", "waste", "WASTE"),
  ],
  "CA-fr": [
    kind("Électricité {place}", "power", "ELECTRICITY"),
    kind("Services publics {de place}", "mixed", "ELECTRICITY", "WATER"),
    kind("Gaz {place}", "gas", "GAS"),
    kind("Régie de l’eau {de place}", "water", "WATER"),
  ],
  "CH-de": [
    kind("Elektra {place}", "power", "ELECTRICITY"),
    kind("Gemeindewerke {place}", "mixed", "ELECTRICITY", "WATER"),
    kind("Wärmeverbund {place}", "heat", "DISTRICT"),
    kind("Wasserversorgung {place}", "water", "WATER"),
  ],
  "CH-fr": [
    kind("Services industriels {de place}", "mixed", "ELECTRICITY", "GAS", "WATER"),
    kind("Eaux {de place}", "water", "WATER"),
    kind("Chauffage à distance {place}", "heat", "DISTRICT"),
  ],
  "CH-it": [
    kind("Azienda elettrica di {place}", "power", "ELECTRICITY"),
    kind("Acquedotto di {place}", "water", "WATER"),
    kind("Gas {place}", "gas", "GAS"),
  ],
};
