/**
 * Nectar's utility types (`datasourceType` in its API): the reference's list, v2 to v2.2. One that Nectar
 * adds later is stored and shown as it is. Source: docs/nectar-contract.md, "Enums".
 */
export const utilityTypes = [
  "ELECTRICITY",
  "GAS",
  "WATER",
  "DISTRICT",
  "WASTE",
  "FUEL",
  "MISC",
  "REFRIGERANT",
  "SOLAR",
  "TELECOM",
] as const;

const labels: Record<string, string> = {
  ELECTRICITY: "Electricity",
  GAS: "Gas",
  WATER: "Water",
  DISTRICT: "District energy",
  WASTE: "Waste",
  FUEL: "Fuel",
  MISC: "Miscellaneous",
  REFRIGERANT: "Refrigerant",
  SOLAR: "Solar",
  TELECOM: "Telecom",
};

/** A utility type in words; an unknown one as Nectar writes it, less the shouting. */
export function utilityTypeLabel(type: string): string {
  if (Object.hasOwn(labels, type) && labels[type]) return labels[type];
  const words = type.replaceAll("_", " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
