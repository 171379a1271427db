import type { Translator } from "../i18n/translator";
import { type UtilityType, utilityType } from "../utility-types";

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

/** `ELECTRICITY` as people write it; a type that Nectar does not have (a link may name any) is only put in lower case. */
export function utilityTypeLabel(t: Translator, type: string): string {
  const known = utilityType.safeParse(type);
  return known.success ? t(`type.${known.data}`) : type.charAt(0) + type.slice(1).toLowerCase();
}

/** What a utility of this type supplies, as in running text: "electricity". */
export function serviceLabel(t: Translator, type: string): string {
  const known = utilityType.safeParse(type);
  return known.success ? t(`service.${known.data}`) : type.toLowerCase();
}
