import { db } from "@/lib/db";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { startServer } from "@/lib/nectar/testing/server";
import { answerBills, type WireBills } from "@/lib/nectar/testing/wire-bills";
import { describedAccount, storedConnection } from "@/lib/testing/connection";
import type { Tenant } from "@/lib/testing/tenant";

/** A Nectar that has these bills, from now on. */
export async function nectarWith(bills: WireBills) {
  const server = await startServer(answerBills(bills));
  askNectarAt(server.url, { maxRetries: 0 });
  return server;
}

/** A stored bill, by Nectar's id. */
export const billOf = (nectarId: string) =>
  db().document.findUniqueOrThrow({ where: { nectarId }, include: { usageRecords: true } });

/** A stored record of usage, by Nectar's id. */
export const usageOf = (nectarId: string) => db().usageRecord.findUniqueOrThrow({ where: { nectarId } });

/** A connection of the company, with one account that has this meter. */
export const connectionWith = ({ owner }: Tenant, meter: string) =>
  storedConnection(owner, { accounts: [describedAccount({ meterIds: [meter] })] });
