import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";

type Described<T> = Partial<Omit<T, "startDate" | "endDate" | "companyId">>;
type NewRecord = Described<Prisma.UsageRecordUncheckedCreateInput> & { from: string; to: string };
type NewBill = Described<Prisma.DocumentUncheckedCreateInput> & { from: string; to: string };

/** Puts usage records into the portal as the copying of Nectar's does: electricity in kWh unless said otherwise. */
export async function insertUsage(companyId: string, records: NewRecord[]): Promise<void> {
  await db().usageRecord.createMany({
    data: records.map(({ from, to, ...record }) => ({
      nectarId: randomUUID(),
      utilityType: "ELECTRICITY",
      unit: "kWh",
      usage: 0,
      ...record,
      companyId,
      startDate: new Date(from),
      endDate: new Date(to),
    })),
  });
}

/** Puts a bill into the portal: of electricity, in dollars, unless said otherwise. @returns its id */
export async function insertBill(companyId: string, { from, to, ...bill }: NewBill): Promise<string> {
  const { id } = await db().document.create({
    data: {
      nectarId: randomUUID(),
      providerName: "Pacific Harbor Power",
      status: "PROCESSED",
      currency: "USD",
      utilityTypes: ["ELECTRICITY"],
      ...bill,
      companyId,
      periodStart: new Date(from),
      periodEnd: new Date(to),
    },
    select: { id: true },
  });
  return id;
}
