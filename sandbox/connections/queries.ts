import { db } from "../db";
import type { Prisma } from "../generated/client";
import type { ConnectionStatus } from "./status";

/** What every reader of a connection needs beside its own columns. */
export const withDetails = {
  accounts: { orderBy: { id: "asc" }, include: { meters: { select: { id: true }, orderBy: { id: "asc" } } } },
  company: true,
} satisfies Prisma.ConnectionInclude;

/** A connection with its accounts and its company. */
export type ConnectionDetails = Prisma.ConnectionGetPayload<{ include: typeof withDetails }>;

/** One connection, or null. The id must be a uuid; whether the caller may see it is the caller's question. */
export async function findConnection(id: string): Promise<ConnectionDetails | null> {
  return db.connection.findUnique({ where: { id }, include: withDetails });
}

/** The latest connections of all companies, newest first: for the control room. */
export async function listRecentConnections(limit = 100): Promise<ConnectionDetails[]> {
  return db.connection.findMany({
    include: withDetails,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
}

export type ConnectionFilters = {
  connectionOwnerEmail?: string;
  status?: ConnectionStatus;
  /** Connections linked to at least one of these. */
  sites?: string[];
  /** Rows a page, 1 to 500. */
  limit: number;
  /** From 1. A page past the end answers the last one (Nectar's pagination page). */
  page: number;
};

export type ConnectionPage = {
  connections: ConnectionDetails[];
  total: number;
  totalPages: number;
  currentPage: number;
};

/** One page of a company's connections, oldest first so that pages stay put while new ones arrive. */
export async function listConnections(
  companyId: string,
  filters: ConnectionFilters,
): Promise<ConnectionPage> {
  const where: Prisma.ConnectionWhereInput = {
    companyId,
    workflowOwnerEmail: filters.connectionOwnerEmail,
    status: filters.status,
    initialSites: filters.sites ? { hasSome: filters.sites } : undefined,
  };
  const total = await db.connection.count({ where });
  const totalPages = Math.max(1, Math.ceil(total / filters.limit));
  const currentPage = Math.min(filters.page, totalPages);
  const connections = await db.connection.findMany({
    where,
    include: withDetails,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    skip: (currentPage - 1) * filters.limit,
    take: filters.limit,
  });
  return { connections, total, totalPages, currentPage };
}
