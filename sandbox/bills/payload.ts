import { isoDate } from "../dates";
import { decimalText } from "../decimal";
import type { Document, UsageRecord } from "../generated/client";
import { catalogueTime } from "../webhooks/payload";
import { type LineItem, lineItemSchema } from "./line-items";
import { summarySchema, usageDetailsSchema } from "./usage-details";

/** Columns that are set from the start and read back as JSON. */
function lineItemsOf(document: Pick<Document, "lineItems">): LineItem[] {
  return lineItemSchema.array().parse(document.lineItems);
}

function usagePayload(record: UsageRecord, document: Document) {
  const details = usageDetailsSchema.parse(record.details ?? {});
  return {
    startDate: isoDate(record.startDate),
    endDate: isoDate(record.endDate),
    updated: catalogueTime(record.updatedAt),
    usage: decimalText(record.usage),
    usageUnits: record.usageUnits,
    isEstimated: record.isEstimated,
    isImplied: false,
    currentReading: details.currentReading,
    previousReading: details.previousReading,
    multiplier: details.multiplier,
    multiplierDescription: details.multiplierDescription,
    multiplier2: null,
    multiplier2Description: "",
    fractionRenewable: details.fractionRenewable,
    netMeteringGeneratedKwh: details.netMeteringGeneratedKwh,
    netMeteringGridImportKwh: details.netMeteringGridImportKwh,
    netMeteringGridExportKwh: details.netMeteringGridExportKwh,
    exclusion: record.exclusion,
    tariff: details.tariff,
    billedDemand: details.billedDemand,
    supplierName: document.utilityCompany,
    utilityName: document.utilityCompany,
    country: document.country,
  };
}

/**
 * A document as webhooks carry it (`/api-reference/webhook-payloads/webhook-for-document-update-v2`, which is cut off
 * after `interestCha...`): money and readings are decimal strings. `id` and `revisedDocumentId` are not in the sample;
 * without them nobody could tell which document it is.
 */
export function documentPayload(document: Document, usage: UsageRecord[]) {
  const { invoiceId, ...amounts } = summarySchema.parse(document.summary);
  return {
    id: document.id,
    billDate: isoDate(document.billDate),
    dueDate: document.dueDate && isoDate(document.dueDate),
    chargesUnits: document.currency,
    totalCharges: document.totalCharges.toFixed(2),
    company: document.companyId,
    usageData: usage.map((record) => usagePayload(record, document)),
    lineItems: lineItemsOf(document),
    created: catalogueTime(document.createdAt),
    updated: catalogueTime(document.updatedAt),
    fileName: document.fileName,
    email: null,
    jobId: document.jobId,
    notes: document.notes,
    sourceType: document.sourceType,
    isFlagged: document.flaggedStatus !== "",
    revisedDocumentId: document.revisedDocumentId ?? "",
    invoiceId,
    ...amounts,
    interestCharges: "0.00",
  };
}
