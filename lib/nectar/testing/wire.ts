import type { ServerResponse } from "node:http";
import type { NectarConnection } from "../types";
import { example } from "./examples";
import { sendJson } from "./server";

type OnTheWire = Pick<NectarConnection, "id"> & {
  status?: string;
  updated?: string;
  sites?: string[];
  companyId?: string;
};

/** A connection as Nectar writes it, without accounts, which are unique over all connections. */
export function wireConnection({ id, status = "CONNECTED", updated, sites = [], companyId }: OnTheWire) {
  const { company: _, ...shape } = example("connection.v2-2");
  return {
    ...shape,
    id,
    status,
    updated: updated ?? shape.updated,
    initialSites: sites,
    accounts: [],
    ...(companyId && { company: { id: companyId, name: "A company" } }),
  };
}

/** Sends one page of a list as documented: past the end comes the last page again. */
export function sendPage(
  response: ServerResponse,
  query: URLSearchParams,
  connections: unknown[],
  perPage = 200,
): void {
  const totalPages = Math.max(1, Math.ceil(connections.length / perPage));
  const currentPage = Math.min(Number(query.get("page") ?? 1), totalPages);
  sendJson(response, 200, {
    totalConnections: connections.length,
    perPage,
    totalPages,
    currentPage,
    hasNext: currentPage < totalPages,
    hasPrevious: currentPage > 1,
    connections: connections.slice((currentPage - 1) * perPage, currentPage * perPage),
  });
}
