import type { UtilityType } from "../utility-types";

/** The types that Nectar's own form offers ("Connections" page of its platform guide), in its order. */
export const offeredTypes: UtilityType[] = [
  "ELECTRICITY",
  "GAS",
  "WATER",
  "WASTE",
  "FUEL",
  "SOLAR",
  "DISTRICT",
];

/** `ELECTRICITY` as people write it. */
export function utilityTypeLabel(type: string): string {
  return type.charAt(0) + type.slice(1).toLowerCase();
}
