import { z } from "zod";
import { dateTime, day, decimal, identifierType, utilityType, uuid } from "./formats";
import { siteShape } from "./shapes";

/** Documents, usage and meters: `/api-reference/v2-1/...` and `/changelog/releasing-nectar-v22`. */

const identifier = z.object({ rawName: z.string().nullable(), value: z.string(), name: identifierType });

const timeOfUse = z.object({
  timeOfUse: z.string(),
  usage: z.union([decimal, z.number()]),
  usageUnits: z.string(),
  description: z.string().nullable(),
  startDate: day.nullable(),
  endDate: day.nullable(),
});

/** A usage record as it stands in its document. */
const usageInDocument = z.object({
  id: uuid,
  created: dateTime,
  startDate: day,
  endDate: day,
  // A decimal string in the reference, a number in the samples of the changelog.
  usage: z.union([decimal, z.number()]).nullable(),
  usageUnits: z.string().nullable(),
  timeOfUseBreakdown: z.array(timeOfUse),
  serviceAddress: z.string().nullable(),
  meter: uuid.nullable(),
  site: siteShape.nullable(),
  identifiers: z.array(identifier),
  datasourceType: utilityType,
  meterIsTracked: z.boolean(),
});

/** A usage record of its own, which names its document. */
export const usageShape = usageInDocument.extend({
  document: z.object({ id: uuid, created: dateTime }),
});

const demandMeter = z.object({
  startDate: day.nullable(),
  endDate: day.nullable(),
  isEstimated: z.boolean(),
  demandUsage: z.union([decimal, z.number()]),
  demandUsageUnits: z.enum(["kW", "MW", "kVA", "kVAR"]),
  description: z.string().nullable(),
  demandType: z.string(),
  usageDataIds: z.array(uuid),
});

/** A document of v2 and v2.1. */
export const olderDocumentShape = z.object({
  id: uuid,
  created: dateTime,
  updated: dateTime,
  url: z.string().nullable(),
  auditTrailUrl: z.string().nullable(),
  billDate: day.nullable(),
  dueDate: day.nullable(),
  chargesUnits: z.string().nullable(),
  totalCharges: decimal.nullable(),
  utilityCompany: z.string().nullable(),
  status: z.string(),
  flaggedStatus: z.string().nullable(),
  revisedDocumentId: z.union([uuid, z.literal("")]).nullable(),
  company: uuid,
  usageData: z.array(usageInDocument),
});

/** v2.2 adds the demand meters. */
export const documentShape = olderDocumentShape.extend({ demandMeters: z.array(demandMeter) });

/** `/v2/meter/{meter_id}`. Whether `site` is an id or an object is on no page. */
export const meterShape = z.object({
  id: uuid,
  site: z.union([uuid, siteShape.partial().required({ id: true })]).nullable(),
  account: uuid.nullable(),
  identifiers: z.array(identifier),
  datasourceType: utilityType,
  address: z.string().nullable(),
  isTracked: z.boolean(),
});
