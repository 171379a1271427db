import { z } from "zod";
import type { BillList } from "./bill-pages";
import {
  falseUnlessSaid,
  id,
  optionalDay,
  optionalDecimal,
  optionalText,
  optionalTime,
  reference,
  requiredDay,
  text,
} from "./fields";
import { describeFaults } from "./read-answer";
import { schemas } from "./schemas";
import type { NectarDocument, NectarLog, NectarUsage } from "./types";

/** What the columns of usage and of money hold. */
const amount = optionalDecimal(18, 6);
const money = optionalDecimal(16, 2);

const identifier = z.object({ name: optionalText, value: optionalText }).catch({ name: null, value: null });

/** What to call a meter by, the best first: `ACCOUNT` is not among them, as all meters of an account share it. */
const meterNames = ["METER", "POD", "NMI", "ESI", "MPR", "ICP", "MIRN", "ELECTRIC_CHOICE", "PREMISE"];

function meterName(identifiers: z.infer<typeof identifier>[]): string | null {
  const found = meterNames.map((name) => identifiers.find((one) => one.name === name)?.value);
  return found.find((value) => value) ?? null;
}

/** Usage of the reference; the older names of the data-model guide are read where it has none. */
const usage = z
  .object({
    id,
    updated: optionalTime,
    document: reference,
    meter: reference,
    site: reference,
    identifiers: z.array(identifier).nullish().catch(null),
    datasourceType: text.pipe(z.string().min(1)),
    startDate: requiredDay,
    endDate: requiredDay,
    usage: amount,
    rawUsage: amount,
    usageUnits: optionalText,
    rawUsageUnits: optionalText,
    isEstimated: falseUnlessSaid,
    exclusion: optionalText,
  })
  .refine((wire) => wire.usage !== null || wire.rawUsage !== null, { path: ["usage"], error: "is no number" })
  .transform(
    (wire): NectarUsage => ({
      id: wire.id,
      documentId: wire.document,
      meterId: wire.meter,
      meterName: meterName(wire.identifiers ?? []),
      siteId: wire.site,
      utilityType: wire.datasourceType,
      startDate: wire.startDate,
      endDate: wire.endDate,
      usage: wire.usage ?? wire.rawUsage ?? "0",
      unit: wire.usageUnits ?? wire.rawUsageUnits ?? "",
      isEstimated: wire.isEstimated,
      exclusion: wire.exclusion,
      updatedAt: wire.updated,
    }),
  );

const lineItem = z
  .object({ accountIds: z.array(z.unknown()).nullish() })
  .catch({ accountIds: null })
  .transform(({ accountIds }) => (accountIds ?? []).filter((account) => typeof account === "string"));

/** A document; a record of its usage that cannot be read is left out of it and logged. */
export function documentFrom(log: NectarLog) {
  return z
    .object({
      id,
      created: optionalTime,
      updated: optionalTime,
      company: reference,
      utilityCompany: optionalText,
      billDate: optionalDay,
      dueDate: optionalDay,
      chargesUnits: optionalText,
      totalCharges: money,
      status: optionalText,
      fileName: optionalText,
      revisedDocumentId: reference,
      usageData: z.array(z.unknown()).nullish().catch(null),
      lineItems: z.array(lineItem).nullish().catch(null),
      url: optionalText,
    })
    .transform((wire): NectarDocument => {
      const records = (wire.usageData ?? []).flatMap((row) => readUsage(row, log) ?? []);
      return {
        id: wire.id,
        companyId: wire.company,
        providerName: wire.utilityCompany ?? "",
        billDate: wire.billDate,
        dueDate: wire.dueDate,
        currency: wire.chargesUnits,
        totalCharges: wire.totalCharges,
        status: wire.status ?? "",
        fileName: wire.fileName,
        revisedById: wire.revisedDocumentId,
        createdAt: wire.created,
        updatedAt: wire.updated,
        accountIds: [...new Set((wire.lineItems ?? []).flat())],
        usage: records,
        isUsageComplete: records.length === wire.usageData?.length,
        url: wire.url,
      };
    });
}

function readUsage(row: unknown, log: NectarLog): NectarUsage | null {
  const { data, error } = usage.safeParse(row);
  if (error) log({ kind: "usage-unreadable", detail: describeFaults(error) });
  return data ?? null;
}

/** How the list of documents is read. */
export const documents: BillList<NectarDocument> = {
  page: schemas.documentPage,
  row: documentFrom,
  unreadable: "document-unreadable",
};

/** How the list of usage is read. */
export const usageRecords: BillList<NectarUsage> = {
  page: schemas.usagePage,
  row: () => usage,
  unreadable: "usage-unreadable",
};
