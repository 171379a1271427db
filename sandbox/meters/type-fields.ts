import { z } from "zod";

const text = z.string().nullable();

/**
 * The fields that say more about a utility type, on meters and usage alike. Their enums are not documented beyond the
 * samples USAGE, NATURAL_GAS, POTABLE_WATER, HEATING, HOT_WATER and IMPORT; the others are this sandbox's.
 */
export const typeFieldsShape = {
  timeOfUse: text,
  electricityType: text,
  netMeteringType: text,
  waterType: text,
  meterHighLow: text,
  gasType: text,
  fuelType: text,
  districtType: text,
  districtMediumType: text,
  wasteDescription: z.string(),
  wasteType: text,
  wasteStream: text,
  refrigerantType: text,
};

export type TypeFields = z.infer<z.ZodObject<typeof typeFieldsShape>>;

const none: TypeFields = {
  timeOfUse: null,
  electricityType: null,
  netMeteringType: null,
  waterType: null,
  meterHighLow: null,
  gasType: null,
  fuelType: null,
  districtType: null,
  districtMediumType: null,
  wasteDescription: "",
  wasteType: null,
  wasteStream: null,
  refrigerantType: null,
};

const known: Record<string, Partial<TypeFields>> = {
  ELECTRICITY: { electricityType: "USAGE" },
  GAS: { gasType: "NATURAL_GAS" },
  WATER: { waterType: "POTABLE_WATER" },
  DISTRICT: { districtType: "HEATING", districtMediumType: "HOT_WATER" },
  FUEL: { fuelType: "HEATING_OIL" },
  WASTE: { wasteDescription: "Mixed commercial waste", wasteType: "GENERAL", wasteStream: "LANDFILL" },
  REFRIGERANT: { refrigerantType: "R-410A" },
};

/** The type fields of a meter or a usage record. `isNetMetered`: what is billed was taken from the grid beside own panels. */
export function typeFieldsOf(datasourceType: string, isNetMetered: boolean): TypeFields {
  return { ...none, ...known[datasourceType], netMeteringType: isNetMetered ? "IMPORT" : null };
}
