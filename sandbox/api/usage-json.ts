import { z } from "zod";
import type { UsageDetailsRow } from "../bills/queries";
import { timeOfUseSchema, usageDetailsSchema } from "../bills/usage-details";
import type { UsageShape } from "../bills/usage-shape";
import { isoDate } from "../dates";
import { decimalText } from "../decimal";
import { identifierSchema } from "../meters/identifiers";
import { typeFieldsOf, typeFieldsShape } from "../meters/type-fields";
import { utilityType } from "../utility-types";
import { day, decimal, time, uuid } from "./answer-fields";
import { siteAnswer, siteJson } from "./site-json";

const usage = z
  .union([decimal, z.number()])
  .meta({ description: "A decimal string; a number when the control room asks for it." });

/** The usage object of the API reference, without the document that it stands in. */
export const usageAnswer = z
  .object({
    id: uuid,
    created: time,
    updated: time,
    startDate: day,
    endDate: day,
    usage,
    usageUnits: z.string(),
    timeOfUseBreakdown: z.array(timeOfUseSchema.extend({ usage, startDate: day, endDate: day })),
    serviceAddress: z.string(),
    meter: uuid,
    meterAddress: z.string(),
    meterIsTracked: z.boolean(),
    site: siteAnswer.nullable(),
    identifiers: z.array(identifierSchema),
    datasourceType: utilityType,
    ...typeFieldsShape,
    additionalFields: z.object({}),
    isEstimated: z.boolean(),
    exclusion: z.string().nullable().meta({ description: "REVISED: a revised bill took its place." }),
    netMeteringGeneratedKwh: decimal.nullable(),
    netMeteringGridImportKwh: decimal.nullable(),
  })
  .meta({ id: "UsageData" });

/** The usage object of the usage endpoints: with its document. */
export const usageWithDocumentAnswer = usageAnswer
  .extend({ document: z.object({ id: uuid, created: time }) })
  .meta({ id: "UsageDataWithDocument" });

/** A usage record as its document shows it. */
export function usageJson(
  { record, meter, site }: UsageDetailsRow,
  shape: UsageShape,
): z.input<typeof usageAnswer> {
  const amount = (text: string) => (shape.usage === "number" ? Number(text) : text);
  const details = usageDetailsSchema.parse(record.details ?? {});
  const breakdown = timeOfUseSchema.array().parse(record.timeOfUseBreakdown ?? []);
  const address = meter?.address ?? "";
  return {
    id: record.id,
    created: record.createdAt.toISOString(),
    updated: record.updatedAt.toISOString(),
    startDate: isoDate(record.startDate),
    endDate: isoDate(record.endDate),
    usage: amount(decimalText(record.usage)),
    usageUnits: record.usageUnits,
    timeOfUseBreakdown: breakdown.map((part) => ({ ...part, usage: amount(part.usage) })),
    serviceAddress: address,
    meter: record.meterId,
    meterAddress: address,
    meterIsTracked: meter?.isTracked ?? true,
    site: site ? siteJson(site) : null,
    identifiers: identifierSchema.array().parse(meter?.identifiers ?? []),
    datasourceType: utilityType.parse(record.datasourceType),
    ...typeFieldsOf(record.datasourceType, details.netMeteringGeneratedKwh !== null),
    additionalFields: {},
    isEstimated: record.isEstimated,
    exclusion: record.exclusion,
    netMeteringGeneratedKwh: details.netMeteringGeneratedKwh,
    netMeteringGridImportKwh: details.netMeteringGridImportKwh,
  };
}

/** A usage record as the usage lists show it. */
export function usageWithDocumentJson(
  row: UsageDetailsRow,
  shape: UsageShape,
): z.input<typeof usageWithDocumentAnswer> {
  const { record, document } = row;
  return {
    ...usageJson(row, shape),
    document: { id: record.documentId, created: (document ?? record).createdAt.toISOString() },
  };
}
