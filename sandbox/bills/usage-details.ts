import { z } from "zod";

/** What a bill prints of a meter beside its usage, under the documented names (section "usageData" of the webhook payload). */
export const usageDetailsSchema = z.object({
  currentReading: z.string().nullable().default(null),
  previousReading: z.string().nullable().default(null),
  multiplier: z.string().nullable().default(null),
  multiplierDescription: z.string().default(""),
  tariff: z.string().default(""),
  billedDemand: z.string().nullable().default(null),
  fractionRenewable: z.string().nullable().default(null),
  netMeteringGeneratedKwh: z.string().nullable().default(null),
  netMeteringGridImportKwh: z.string().nullable().default(null),
  netMeteringGridExportKwh: z.string().nullable().default(null),
});

export type UsageDetails = z.infer<typeof usageDetailsSchema>;

/** `timeOfUseBreakdown[]` as the API shows it. */
export const timeOfUseSchema = z.object({
  timeOfUse: z.enum(["PEAK", "OFF_PEAK"]),
  usage: z.string(),
  usageUnits: z.string(),
  description: z.string(),
  startDate: z.string(),
  endDate: z.string(),
});

export type TimeOfUse = z.infer<typeof timeOfUseSchema>;

/** `demandMeters[]` as a v2.2 document shows it (`/changelog/releasing-nectar-v22`). */
export const demandMeterSchema = z.object({
  startDate: z.string(),
  endDate: z.string(),
  isEstimated: z.boolean(),
  demandUsage: z.string(),
  demandUsageUnits: z.enum(["kW", "MW", "kVA", "kVAR"]),
  description: z.string(),
  demandType: z.enum(["PEAK", "UCAP", "TRANSMISSION", "CONTRACT"]),
  usageDataIds: z.array(z.string()),
});

export type DemandMeter = z.infer<typeof demandMeterSchema>;

/** The amounts of a bill's summary, under the documented names. Decimal strings of the bill's currency. */
export const summarySchema = z.object({
  invoiceId: z.string().default(""),
  previousCloseBalance: z.string().default("0.00"),
  afterPreviousTotalPayment: z.string().default("0.00"),
  afterPreviousCharges: z.string().default("0.00"),
  afterPreviousCredits: z.string().default("0.00"),
  currentOpenBalance: z.string().default("0.00"),
  currentCharges: z.string().default("0.00"),
  credits: z.string().default("0.00"),
  taxCharges: z.string().default("0.00"),
});

export type Summary = z.infer<typeof summarySchema>;
