import type { NectarDocument } from "@/lib/nectar/types";
import { newestOfEach } from "@/lib/usage/usage-row";
import { uuid7 } from "@/lib/uuid7";
import { isId } from "@/lib/validation";

function distinct(values: (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort();
}

/** The rows of these bills, as the statement that stores a page of them takes them: each once, in its newest description. */
export function documentRows(documents: NectarDocument[]) {
  return newestOfEach(documents).map((document) => ({
    id: uuid7(),
    nectarId: document.id,
    meterIds: distinct(document.usage.map(({ meterId }) => meterId)).filter(isId),
    providerName: document.providerName,
    billDate: document.billDate,
    dueDate: document.dueDate,
    // Days as text sort by time.
    periodStart: distinct(document.usage.map(({ startDate }) => startDate))[0] ?? null,
    periodEnd: distinct(document.usage.map(({ endDate }) => endDate)).at(-1) ?? null,
    currency: document.currency,
    totalCharges: document.totalCharges,
    utilityTypes: distinct(document.usage.map(({ utilityType }) => utilityType)),
    status: document.status,
    fileName: document.fileName,
    revisedById: isId(document.revisedById) ? document.revisedById : null,
    accountNectarIds: distinct(document.accountIds).filter(isId),
    nectarCreatedAt: document.createdAt,
    nectarUpdatedAt: document.updatedAt,
  }));
}
