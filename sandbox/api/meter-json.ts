import { z } from "zod";
import { traitsSchema } from "../bills/traits";
import type { Meter } from "../generated/client";
import { identifierSchema } from "../meters/identifiers";
import { typeFieldsOf, typeFieldsShape } from "../meters/type-fields";
import { utilityType } from "../utility-types";
import { uuid } from "./answer-fields";

/** The meter object of the API reference. */
export const meterAnswer = z
  .object({
    id: uuid,
    site: uuid.nullable(),
    account: uuid.nullable(),
    identifiers: z.array(identifierSchema),
    datasourceType: utilityType,
    address: z.string(),
    isTracked: z.boolean(),
    ...typeFieldsShape,
  })
  .meta({ id: "Meter" });

/** A meter as the API shows it. */
export function meterJson(meter: Meter): z.input<typeof meterAnswer> {
  const traits = traitsSchema.safeParse(meter.traits);
  return {
    id: meter.id,
    site: meter.siteId,
    account: meter.accountId,
    identifiers: identifierSchema.array().parse(meter.identifiers),
    datasourceType: utilityType.parse(meter.datasourceType),
    address: meter.address,
    isTracked: meter.isTracked,
    ...typeFieldsOf(meter.datasourceType, traits.success && traits.data.generatedMonthly !== null),
  };
}
