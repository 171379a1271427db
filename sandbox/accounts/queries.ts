import { db } from "../db";
import type { Prisma } from "../generated/client";

/** An account comes with the ids of its meters. */
export const withMeters = {
  meters: { select: { id: true }, orderBy: { id: "asc" } },
} satisfies Prisma.AccountInclude;

/** An account with the ids of its meters. */
export type AccountWithMeters = Prisma.AccountGetPayload<{ include: typeof withMeters }>;

/** One account, or null, with the company that it belongs to. The id must be a uuid. */
export async function findAccount(id: string) {
  const account = await db.account.findUnique({
    where: { id },
    include: { ...withMeters, connection: { select: { company: true } } },
  });
  return account && { ...account, company: account.connection.company };
}

/** Accounts by id, in the order of the ids. */
export async function findAccounts(ids: string[]): Promise<AccountWithMeters[]> {
  const rows = await db.account.findMany({ where: { id: { in: ids } }, include: withMeters });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
