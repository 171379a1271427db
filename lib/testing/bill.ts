import { randomUUID } from "node:crypto";
import type { NectarDocument, NectarUsage } from "@/lib/nectar/types";

/** A bill as the Nectar client describes one: of December 2025, without usage. */
export function describedDocument(changed: Partial<NectarDocument> = {}): NectarDocument {
  return {
    id: randomUUID(),
    companyId: null,
    providerName: "Pacific Harbor Power",
    billDate: "2026-01-03",
    dueDate: "2026-01-24",
    currency: "USD",
    totalCharges: "412.37",
    status: "PROCESSED",
    fileName: "2025-12-electricity.pdf",
    revisedById: null,
    createdAt: new Date("2026-01-12T09:30:40Z"),
    updatedAt: new Date("2026-01-12T09:30:40Z"),
    accountIds: [],
    usage: [],
    isUsageComplete: true,
    url: null,
    ...changed,
  };
}

/** Usage as the Nectar client describes it: electricity of December 2025, of no meter, site or bill. */
export function describedUsage(changed: Partial<NectarUsage> = {}): NectarUsage {
  return {
    id: randomUUID(),
    documentId: null,
    meterId: null,
    meterName: null,
    siteId: null,
    utilityType: "ELECTRICITY",
    startDate: "2025-12-01",
    endDate: "2025-12-31",
    usage: "1840.00",
    unit: "kWh",
    isEstimated: false,
    exclusion: null,
    updatedAt: new Date("2026-01-12T09:30:40Z"),
    ...changed,
  };
}
