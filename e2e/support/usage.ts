import { randomUUID } from "node:crypto";
import { insertConnections } from "./connections";
import { database } from "./database";
import type { Tenant } from "./tenant";

/** The last day of the month that is some months away from the current one, in UTC. */
export function monthAway(count: number) {
  const now = new Date();
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() + count];
  const first = new Date(Date.UTC(year, month, 1));
  return {
    first,
    last: new Date(Date.UTC(year, month + 1, 0)),
    /** "2026-11" */
    key: first.toISOString().slice(0, 7),
    /** "November 2026" */
    name: first.toLocaleDateString("en", { month: "long", year: "numeric", timeZone: "UTC" }),
  };
}

type Reading = {
  /** How many months ago. */
  ago: number;
  usage: number;
  type?: string;
  unit?: string;
  isEstimated?: boolean;
  siteId?: string;
  meterId?: string;
  charges?: string;
};

/**
 * Puts a connection into the portal with readings of whole months, each with its bill, at the mill unless said
 * otherwise. @returns the connection's id
 */
export async function insertReadings(tenant: Tenant, readings: Reading[]): Promise<string> {
  const [connectionId] = await insertConnections(tenant, [
    { providerName: "Orchard Power", status: "CONNECTED" },
  ]);
  const meter = randomUUID();
  for (const {
    ago,
    type = "ELECTRICITY",
    unit = "kWh",
    siteId = tenant.mill.id,
    charges,
    ...reading
  } of readings) {
    const { first, last } = monthAway(-ago);
    const place = { companyId: tenant.id, connectionId, nectarId: randomUUID() };
    const { id: documentId } = await database.document.create({
      data: {
        ...place,
        providerName: "Orchard Power",
        periodStart: first,
        periodEnd: last,
        currency: "USD",
        totalCharges: charges ?? null,
        utilityTypes: [type],
        status: "PROCESSED",
      },
    });
    await database.usageRecord.create({
      data: {
        meterId: meter,
        ...reading,
        ...place,
        nectarId: randomUUID(),
        documentId,
        siteId,
        utilityType: type,
        unit,
        startDate: first,
        endDate: last,
      },
    });
  }
  return connectionId ?? "";
}
