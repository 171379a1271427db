import { withMeters } from "../accounts/queries";
import { db } from "../db";
import type { Prisma } from "../generated/client";
import type { ListWindow } from "../list-window";
import type { ConnectionStatus } from "./status";

/** What every reader of a connection needs beside its own columns. */
export const withDetails = {
  accounts: { orderBy: { id: "asc" }, include: withMeters },
  company: true,
} satisfies Prisma.ConnectionInclude;

/** A connection with its accounts and its company. */
export type ConnectionDetails = Prisma.ConnectionGetPayload<{ include: typeof withDetails }>;

/** One connection, or null. The id must be a uuid; whether the caller may see it is the caller's question. */
export async function findConnection(id: string): Promise<ConnectionDetails | null> {
  return db.connection.findUnique({ where: { id }, include: withDetails });
}

export type ConnectionFilters = {
  connectionOwnerEmail?: string;
  status?: ConnectionStatus;
  /** Connections linked to at least one of these. */
  sites?: string[];
};

/**
 * One page of a company's connections, oldest first so that pages stay put while new ones arrive, with the length of the
 * whole list. `pageAt` says which rows those are.
 */
export async function listConnections<Page extends ListWindow>(
  companyId: string,
  filters: ConnectionFilters,
  pageAt: (total: number) => Page,
): Promise<{ total: number; page: Page; connections: ConnectionDetails[] }> {
  const where: Prisma.ConnectionWhereInput = {
    companyId,
    workflowOwnerEmail: filters.connectionOwnerEmail,
    status: filters.status,
    initialSites: filters.sites ? { hasSome: filters.sites } : undefined,
  };
  const total = await db.connection.count({ where });
  const page = pageAt(total);
  const orderBy = [{ createdAt: "asc" }, { id: "asc" }] satisfies Prisma.ConnectionOrderByWithRelationInput[];
  // Two steps, so that skipping thousands of rows reads an index and not the rows.
  const { skip, take } = page;
  const ids = await db.connection.findMany({ where, orderBy, skip, take, select: { id: true } });
  const connections = await db.connection.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    include: withDetails,
    orderBy,
  });
  return { total, page, connections };
}
