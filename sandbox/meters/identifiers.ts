import { z } from "zod";
import { digits } from "../derived";
import type { UtilityType } from "../utility-types";

export const identifierSchema = z.object({
  /** As the bill prints it. */
  rawName: z.string(),
  value: z.string(),
  /** Nectar's identifier type (`/developer-guide/data-model/meter-organization`). */
  name: z.string(),
});

export type Identifier = z.infer<typeof identifierSchema>;

/**
 * The form in which identifiers are compared: without dashes, blanks, underscores, commas, slashes and leading zeros,
 * in upper case (`/developer-guide/filtering`).
 */
export function normaliseIdentifier(text: string): string {
  return text
    .replace(/[-\s_,/]/g, "")
    .replace(/^0+/, "")
    .toUpperCase();
}

/** How markets name a point of supply, by country and utility type. */
function supplyPoint(country: string, type: UtilityType, id: string): Identifier | undefined {
  const isGas = type === "GAS";
  if (type !== "ELECTRICITY" && !isGas) return undefined;
  if (country === "AU") {
    return isGas
      ? { rawName: "MIRN", value: `53${digits(8, id, "mirn")}`, name: "MIRN" }
      : { rawName: "NMI", value: `4${digits(9, id, "nmi")}`, name: "NMI" };
  }
  if (country === "NZ") return { rawName: "ICP", value: `00${digits(10, id, "icp")}AB123`, name: "ICP" };
  if (country === "GB" && isGas)
    return { rawName: "Meter Point Reference", value: digits(10, id, "mpr"), name: "MPR" };
  if (["IT", "FR", "ES", "DE", "CH", "AT"].includes(country) && !isGas) {
    return {
      rawName: "POD",
      value: `${country}-${digits(3, id, "grid")}-E${digits(8, id, "pod")}`,
      name: "POD",
    };
  }
  if (country === "US" && !isGas)
    return { rawName: "Premise No.", value: digits(9, id, "premise"), name: "PREMISE" };
  return undefined;
}

/** The identifiers that a meter's bills print: the account, the meter, and the market's own number where it has one. */
export function identifiersOf(meter: {
  id: string;
  accountNumber: string;
  type: UtilityType;
  country: string;
}): Identifier[] {
  const point = supplyPoint(meter.country, meter.type, meter.id);
  return [
    { rawName: "Account No.", value: meter.accountNumber, name: "ACCOUNT" },
    { rawName: "Meter No.", value: `${meter.type[0]}-${digits(8, meter.id, "meter")}`, name: "METER" },
    ...(point ? [point] : []),
  ];
}
