import { isoDate } from "../../dates";
import { db } from "../../db";
import { decimalText } from "../../decimal";
import type { Document, UsageRecord } from "../../generated/client";
import { type Identifier, identifierSchema } from "../../meters/identifiers";
import { providerOfConnection } from "../../providers/custom";
import type { Dress } from "../../providers/dress";
import { utilityType } from "../../utility-types";
import { type LineItem, lineItemSchema } from "../line-items";
import { marketOf } from "../markets";
import { monthOf } from "../months";
import {
  type Summary,
  summarySchema,
  type TimeOfUse,
  timeOfUseSchema,
  type UsageDetails,
  usageDetailsSchema,
} from "../usage-details";
import { type Formats, formatsOf } from "./format";
import type { Scanned } from "./scan-line";

/** A month of the usage chart; without a bill its usage is null. */
type ChartMonth = { date: Date; usage: number | null; isEstimated: boolean };

/** The usage of a bill, as it is printed. */
export type PrintedUsage = {
  usage: string;
  units: string;
  isEstimated: boolean;
  details: UsageDetails;
  timeOfUse: TimeOfUse[];
};

/** Everything that a bill prints. */
export type Statement = {
  document: Document;
  provider: { name: string; host: string; dress: Dress };
  customer: string;
  serviceAddress: string;
  accountNumber: string;
  identifiers: Identifier[];
  summary: Summary;
  lines: LineItem[];
  usage: PrintedUsage | null;
  chart: ChartMonth[];
  formats: Formats;
  scanned: Scanned;
  isLetter: boolean;
};

const CHART_MONTHS = 13;

/** The months up to the bill's own, oldest first; one without a bill stays empty. */
async function chartOf(document: Document): Promise<ChartMonth[]> {
  if (document.meterId === null) return [];
  const records = await db.usageRecord.findMany({
    where: { meterId: document.meterId, exclusion: null, endDate: { lte: document.periodEnd } },
    orderBy: { endDate: "desc" },
    take: CHART_MONTHS,
  });
  const last = monthOf(document.periodEnd);
  return Array.from({ length: CHART_MONTHS }, (_, index) => {
    const month = last - (CHART_MONTHS - 1 - index);
    const record = records.find(({ endDate }) => monthOf(endDate) === month);
    return {
      date: new Date(Date.UTC(Math.floor(month / 12), month % 12, 15)),
      usage: record ? record.usage.toNumber() : null,
      isEstimated: record?.isEstimated ?? false,
    };
  });
}

function printedUsage(record: UsageRecord | null): PrintedUsage | null {
  if (record === null) return null;
  return {
    usage: decimalText(record.usage),
    units: record.usageUnits,
    isEstimated: record.isEstimated,
    details: usageDetailsSchema.parse(record.details ?? {}),
    timeOfUse: timeOfUseSchema.array().parse(record.timeOfUseBreakdown ?? []),
  };
}

/** Gathers what the bill of a document prints. */
export async function statementOf(document: Document): Promise<Statement> {
  const { connectionId, accountId, meterId, companyId } = document;
  const [connection, account, meter, company, record, chart] = await Promise.all([
    connectionId ? db.connection.findUnique({ where: { id: connectionId } }) : null,
    accountId ? db.account.findUnique({ where: { id: accountId } }) : null,
    meterId ? db.meter.findUnique({ where: { id: meterId } }) : null,
    db.company.findUnique({ where: { id: companyId } }),
    db.usageRecord.findFirst({ where: { documentId: document.id } }),
    chartOf(document),
  ]);
  const { providerKey = null, providerUrl = "https://nectarclimate.com" } = connection ?? {};
  const providerName = document.utilityCompany;
  const provider = providerOfConnection({ providerKey, providerName, providerUrl });
  const summary = summarySchema.parse(document.summary);
  const usage = printedUsage(record);
  return {
    document,
    provider: { name: providerName, host: new URL(provider.url).hostname, dress: provider.dress },
    customer: company?.name ?? "",
    serviceAddress: meter?.address ?? "",
    accountNumber: account?.accountNumber ?? "",
    identifiers: identifierSchema.array().parse(meter?.identifiers ?? []),
    summary,
    lines: lineItemSchema.array().parse(document.lineItems),
    usage,
    chart,
    formats: formatsOf(marketOf(document.country).locale, document.currency),
    isLetter: ["US", "CA", "MX"].includes(document.country),
    scanned: {
      account: account?.accountNumber ?? "",
      invoice: summary.invoiceId,
      billDate: isoDate(document.billDate),
      dueDate: isoDate(document.dueDate ?? document.billDate),
      start: isoDate(document.periodStart),
      end: isoDate(document.periodEnd),
      type: utilityType.parse(document.datasourceTypes[0]),
      usage: usage?.usage ?? "",
      units: usage?.units ?? "",
      total: document.totalCharges.toFixed(2),
      currency: document.currency,
      country: document.country,
    },
  };
}
