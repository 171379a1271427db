import { type LineItem, lineItem } from "../bills/line-items";
import { documentPayload } from "../bills/payload";
import type { Summary } from "../bills/usage-details";
import { dateOf } from "../dates";
import type { Transaction } from "../db";
import { derivedUuid } from "../derived";
import type { Job, JobFile, Prisma } from "../generated/client";
import { identifiersOf, normaliseIdentifier } from "../meters/identifiers";
import { enqueueEvents } from "../webhooks/outbox";
import type { ReadBill } from "./read-bill";

/** The file that a bill was read from. Its content is not needed any more. */
type FiledBill = Pick<JobFile, "id" | "fileName">;

/** The meter of uploaded bills of an account, utility type and site: made with the first of them. */
async function meterOf(tx: Transaction, job: Job, bill: ReadBill, at: Date): Promise<string> {
  const id = derivedUuid(job.companyId, job.siteId, "uploaded", bill.account, bill.type);
  const site = await tx.site.findUnique({ where: { id: job.siteId } });
  const [account] = identifiersOf({
    id,
    accountNumber: bill.account,
    type: bill.type,
    country: bill.country,
  });
  const identifiers = account ? [account] : [];
  await tx.meter.createMany({
    skipDuplicates: true,
    data: {
      id,
      companyId: job.companyId,
      siteId: job.siteId,
      datasourceType: bill.type,
      address: site?.address ?? "",
      identifiers,
      identifierKeys: identifiers.map(({ value }) => normaliseIdentifier(value)),
      traits: {},
      createdAt: at,
    },
  });
  return id;
}

/** The lines of an uploaded bill are not read; one stands for all, so that lines and total agree. */
function printedTotal({ total }: ReadBill): LineItem {
  return lineItem({ description: "All charges, as printed", totalCharge: total, chargeType: "USAGE" });
}

function rowsOf(job: Job, file: FiledBill, bill: ReadBill, meterId: string, at: Date) {
  const { companyId, siteId } = job;
  const common = {
    companyId,
    siteId,
    meterId,
    createdAt: at,
    updatedAt: at,
    billDate: dateOf(bill.billDate),
  };
  const summary: Partial<Summary> = { invoiceId: bill.invoice, currentCharges: bill.total };
  const document: Prisma.DocumentUncheckedCreateInput = {
    ...common,
    id: file.id,
    jobId: job.id,
    dueDate: dateOf(bill.dueDate),
    periodStart: dateOf(bill.start),
    periodEnd: dateOf(bill.end),
    currency: bill.currency,
    country: bill.country,
    totalCharges: bill.total,
    utilityCompany: bill.provider,
    fileName: file.fileName,
    notes: "Uploaded.",
    datasourceTypes: [bill.type],
    lineItems: [printedTotal(bill)],
    demandMeters: [],
    summary,
  };
  const usage: Prisma.UsageRecordUncheckedCreateInput = {
    ...common,
    id: derivedUuid(file.id, "usage"),
    documentId: file.id,
    startDate: dateOf(bill.start),
    endDate: dateOf(bill.end),
    datasourceType: bill.type,
    usage: bill.usage || "0",
    usageUnits: bill.units,
  };
  return { document, usage: bill.usage === "" ? null : usage };
}

/** Writes what was read of an uploaded bill: a document with the file's id, its usage, and `document.created.v2`. */
export async function storeBill(
  tx: Transaction,
  job: Job,
  file: FiledBill,
  bill: ReadBill,
  at: Date,
): Promise<void> {
  const rows = rowsOf(job, file, bill, await meterOf(tx, job, bill, at), at);
  const document = await tx.document.create({ data: rows.document });
  const usage = rows.usage ? [await tx.usageRecord.create({ data: rows.usage })] : [];
  await enqueueEvents(tx, job.companyId, [
    { type: "document.created.v2", documentId: document.id, payload: documentPayload(document, usage) },
  ]);
}
