import { z } from "zod";

/** Nectar's `datasourceType`, from the API reference (an older cookbook page lists others; the reference wins). */
export const utilityType = z.enum([
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
]);

export type UtilityType = z.infer<typeof utilityType>;
