import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import { storeConnection } from "@/lib/connections/commands";
import { db } from "@/lib/db";
import type { NectarAccount, NectarConnection } from "@/lib/nectar/types";

/** A connection as the Nectar client describes one: connected, of no site, without accounts. */
export function described(changed: Partial<NectarConnection> = {}): NectarConnection {
  return {
    id: randomUUID(),
    status: "CONNECTED",
    statusErrorDetail: null,
    statusSince: new Date("2026-01-12T09:30:21Z"),
    statusCheckedAt: new Date("2026-01-12T09:30:21Z"),
    providerName: "Pacific Harbor Power",
    providerUrl: "https://power.example",
    username: "harbor",
    country: "US",
    siteIds: [],
    utilityTypes: ["ELECTRICITY"],
    ownerEmail: null,
    collectFrom: "2025-01-01",
    isActive: true,
    createdAt: new Date("2026-01-12T09:30:00Z"),
    updatedAt: new Date("2026-01-12T09:30:21Z"),
    companyId: null,
    accounts: [],
    ...changed,
  };
}

export function describedAccount(changed: Partial<NectarAccount> = {}): NectarAccount {
  return {
    id: randomUUID(),
    accountNumber: "0137746423",
    utilityTypes: ["ELECTRICITY"],
    isTracked: true,
    meterCount: 1,
    meterIds: [],
    closedOn: null,
    ...changed,
  };
}

/** Stores a connection the way a refresh does. @returns our id and Nectar's */
export async function storedConnection(scope: Scope, changed: Partial<NectarConnection> = {}) {
  const seen = described(changed);
  await storeConnection(scope, seen);
  const { id } = await db().connection.findUniqueOrThrow({ where: { nectarId: seen.id } });
  return { id, seen };
}
