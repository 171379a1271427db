import { z } from "zod";
import { listConnections } from "../connections/queries";
import { connectionStatus } from "../connections/status";
import { companyOf, connectionOf } from "./access";
import type { ApiContext } from "./auth";
import { connectionJson } from "./connection-json";
import { invalidInput } from "./errors";
import { siteIds } from "./fields";

const query = z.object({
  connectionOwnerEmail: z.email().max(254).optional(),
  status: connectionStatus.optional(),
  sites: siteIds.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  page: z.coerce.number().int().min(1).default(1),
});

/** One page of a company's connections in Nectar's envelope. */
export async function listCompanyConnections(c: ApiContext) {
  const company = await companyOf(c);
  const filters = query.safeParse({ ...c.req.query(), sites: c.req.queries("sites") });
  if (!filters.success) throw invalidInput(filters.error);
  const page = await listConnections(company.id, filters.data);
  return c.json({
    totalConnections: page.total,
    perPage: filters.data.limit,
    totalPages: page.totalPages,
    currentPage: page.currentPage,
    hasNext: page.currentPage < page.totalPages,
    hasPrevious: page.currentPage > 1,
    connections: await Promise.all(page.connections.map(connectionJson)),
  });
}

export async function getConnection(c: ApiContext) {
  return c.json(await connectionJson(await connectionOf(c)));
}
