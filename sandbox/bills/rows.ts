import { isoDate } from "../dates";
import { derivedUuid } from "../derived";
import type { Prisma } from "../generated/client";
import { slugOf } from "../slug";
import type { Bill } from "./bill";
import { type Line, money, quantity, sumOf } from "./line-items";
import { marketOf } from "./markets";
import type { Metering } from "./metering";
import type { Traits } from "./traits";
import type { DemandMeter, Summary, TimeOfUse, UsageDetails } from "./usage-details";

/** Whose bill it is. */
export type BilledAccount = {
  companyId: string;
  connectionId: string;
  accountId: string;
  accountNumber: string;
  meterId: string;
  siteId: string | null;
  datasourceType: string;
  providerName: string;
  country: string;
  traits: Traits;
};

type Span = { startDate: string; endDate: string };

function ofType(lines: Line[], type: Line["item"]["chargeType"]): number {
  return sumOf(lines.filter(({ item }) => item.chargeType === type));
}

function summaryOf({ lines, previousCents, invoiceId }: Bill): Summary {
  return {
    invoiceId,
    previousCloseBalance: money(previousCents),
    afterPreviousTotalPayment: money(-previousCents),
    afterPreviousCharges: "0.00",
    afterPreviousCredits: "0.00",
    currentOpenBalance: "0.00",
    currentCharges: money(sumOf(lines)),
    credits: money(ofType(lines, "CREDIT")),
    taxCharges: money(ofType(lines, "TAX")),
  };
}

function breakdownOf(metering: Metering, span: Span): TimeOfUse[] | undefined {
  if (metering.timeOfUse === null) return undefined;
  const part = (timeOfUse: TimeOfUse["timeOfUse"], milli: number, description: string): TimeOfUse => ({
    timeOfUse,
    usage: quantity(milli),
    usageUnits: metering.measure.usageUnits,
    description,
    ...span,
  });
  return [
    part("PEAK", metering.timeOfUse.peakMilli, "Peak hours, working days"),
    part("OFF_PEAK", metering.timeOfUse.offPeakMilli, "All other hours"),
  ];
}

function demandOf(metering: Metering, span: Span, usageId: string): DemandMeter[] {
  if (metering.demandMilli === null) return [];
  return [
    {
      ...span,
      isEstimated: metering.isEstimated,
      demandUsage: quantity(metering.demandMilli),
      demandUsageUnits: "kW",
      description: "Highest 15-minute load",
      demandType: "PEAK",
      usageDataIds: [usageId],
    },
  ];
}

function detailsOf(metering: Metering, traits: Traits): UsageDetails {
  const { previousReading, currentReading, solar, measure } = metering;
  const isRead = previousReading !== null;
  return {
    previousReading: previousReading?.toString() ?? null,
    currentReading: currentReading?.toString() ?? null,
    multiplier: isRead ? (traits.multiplierMilli / 1000).toString() : null,
    multiplierDescription: isRead ? measure.multiplierDescription || "Meter multiplier" : "",
    tariff: traits.tariff,
    billedDemand: metering.demandMilli === null ? null : quantity(metering.demandMilli),
    fractionRenewable: traits.fractionRenewable.toFixed(2),
    netMeteringGeneratedKwh: solar && quantity(solar.generatedMilli),
    netMeteringGridImportKwh: solar && quantity(metering.usageMilli),
    netMeteringGridExportKwh: solar && quantity(solar.exportedMilli),
  };
}

/** The rows of a bill that is collected at this time: its document, and the usage it tells of where it is measured. */
export function rowsOf(
  bill: Bill,
  account: BilledAccount,
  at: Date,
): { document: Prisma.DocumentCreateManyInput; usage: Prisma.UsageRecordCreateManyInput | null } {
  const { documentId, period, metering, lines } = bill;
  const span = { startDate: isoDate(period.start), endDate: isoDate(period.end) };
  const usageId = derivedUuid(documentId, "usage");
  const { companyId, connectionId, meterId, siteId } = account;
  const common = {
    companyId,
    connectionId,
    meterId,
    siteId,
    createdAt: at,
    updatedAt: at,
    billDate: period.billDate,
  };
  const items = lines.map(({ item }) => ({ ...item, accountIds: [account.accountId] }));
  return {
    document: {
      ...common,
      id: documentId,
      accountId: account.accountId,
      dueDate: period.dueDate,
      periodStart: period.start,
      periodEnd: period.end,
      currency: marketOf(account.country).currency,
      country: account.country,
      totalCharges: money(sumOf(lines)),
      utilityCompany: account.providerName,
      fileName: `${slugOf(account.providerName)}-${account.accountNumber}-${isoDate(period.billDate)}.pdf`,
      notes: bill.revises ? "Revised bill: a reading was corrected." : "",
      datasourceTypes: [account.datasourceType],
      lineItems: items,
      demandMeters: metering ? demandOf(metering, span, usageId) : [],
      summary: summaryOf(bill),
    },
    usage: metering && {
      ...common,
      id: usageId,
      documentId,
      startDate: period.start,
      endDate: period.end,
      datasourceType: account.datasourceType,
      usage: metering.usageMilli / 1000,
      usageUnits: metering.measure.usageUnits,
      isEstimated: metering.isEstimated,
      timeOfUseBreakdown: breakdownOf(metering, span),
      details: detailsOf(metering, account.traits),
    },
  };
}
