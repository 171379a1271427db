import { z } from "zod";
import { auditTrailUrl, fileUrl } from "../bills/file-token";
import { lineItemSchema } from "../bills/line-items";
import type { DocumentRow } from "../bills/queries";
import { demandMeterSchema, summarySchema } from "../bills/usage-details";
import type { UsageShape } from "../bills/usage-shape";
import { isoDate } from "../dates";
import { day, decimal, time, uuid } from "./answer-fields";
import { usageAnswer, usageJson } from "./usage-json";
import type { Version } from "./versions";

/**
 * The document object of the API reference. Its full list of fields is not known; line items and the amounts of the
 * summary are those of Nectar's document webhooks.
 */
export const documentAnswer = z
  .object({
    id: uuid,
    created: time,
    updated: time,
    auditTrailUrl: z.string(),
    url: z.string().meta({ description: "The bill itself, a PDF. No key is needed." }),
    billDate: day,
    dueDate: day.nullable(),
    chargesUnits: z.string().meta({ description: "ISO 4217." }),
    totalCharges: decimal,
    utilityCompany: z.string(),
    status: z.string(),
    flaggedStatus: z.string(),
    revisedDocumentId: z.string().meta({ description: "The bill that took this one's place, or empty." }),
    company: uuid,
    fileName: z.string(),
    email: z.string().nullable(),
    jobId: uuid.nullable(),
    notes: z.string(),
    sourceType: z.string(),
    usageData: z.array(usageAnswer),
    lineItems: z.array(lineItemSchema),
    ...summarySchema.shape,
    demandMeters: z.array(demandMeterSchema).optional().meta({ description: "Only under v2.2." }),
  })
  .meta({ id: "Document" });

/** A document as one of the versions shows it: `demandMeters` came with v2.2 (`/changelog/releasing-nectar-v22`). */
export function documentJson(
  { document, usage }: DocumentRow,
  version: Version,
  shape: UsageShape,
): z.input<typeof documentAnswer> {
  return {
    id: document.id,
    created: document.createdAt.toISOString(),
    updated: document.updatedAt.toISOString(),
    auditTrailUrl: auditTrailUrl(document.id),
    url: fileUrl(document.id),
    billDate: isoDate(document.billDate),
    dueDate: document.dueDate && isoDate(document.dueDate),
    chargesUnits: document.currency,
    totalCharges: document.totalCharges.toFixed(2),
    utilityCompany: document.utilityCompany,
    status: document.status,
    flaggedStatus: document.flaggedStatus,
    revisedDocumentId: document.revisedDocumentId ?? "",
    company: document.companyId,
    fileName: document.fileName,
    email: null,
    jobId: document.jobId,
    notes: document.notes,
    sourceType: document.sourceType,
    usageData: usage.map((row) => usageJson(row, shape)),
    lineItems: lineItemSchema.array().parse(document.lineItems),
    ...summarySchema.parse(document.summary),
    ...(version === "v2.2" && { demandMeters: demandMeterSchema.array().parse(document.demandMeters) }),
  };
}
