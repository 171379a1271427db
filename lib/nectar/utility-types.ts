import { sentenceCase } from "@/lib/sentence-case";

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

export type UtilityType = (typeof utilityTypes)[number];

export function isUtilityType(type: string): type is UtilityType {
  return utilityTypes.some((known) => known === type);
}

/**
 * The name of a utility type. One that the portal does not know is shown as Nectar writes it.
 * @param say the words for those that it knows: "utilityTypes" in `messages/`
 */
export function typeName(say: (type: UtilityType) => string, type: string): string {
  return isUtilityType(type) ? say(type) : sentenceCase(type);
}
